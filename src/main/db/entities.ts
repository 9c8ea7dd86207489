/** What a table's rows are to a user; a part is named by the whole that it belongs to. */
import type { EntityName } from '#shared/contract/errors.ts'

const entities: Readonly<Record<string, EntityName>> = {
  office_profiles: 'office',
  units: 'unit',
  unit_lineage: 'unit',
  conduct_codes: 'checklist',
  checklists: 'checklist',
  checklist_versions: 'checklist_version',
  criteria: 'criterion',
  criterion_versions: 'checklist_version',
  plans: 'plan',
  plan_units: 'plan',
  plan_codes: 'plan',
  rounds: 'round',
  round_units: 'round',
  visits: 'visit',
  visit_answers: 'visit',
  visit_checklists: 'visit',
  strengths: 'strength',
  findings: 'finding',
  finding_events: 'finding',
  outreach_activities: 'outreach',
  return_requests: 'request',
  request_units: 'request',
  received_files: 'return',
  import_batches: 'import',
  self_check_answers: 'return',
  remedy_reports: 'return',
  column_mappings: 'return',
  nomination_lists: 'nomination_list',
  nominations: 'nomination',
  award_decisions: 'decision',
  documents: 'document',
  attachments: 'attachment',
}

export const entityOfTable = (table: string): EntityName => entities[table] ?? 'setting'
