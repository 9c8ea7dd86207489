/** Which topic each table belongs to; a table without one does not pass the test. Drafts and search are silent. */
import type { Topic } from '#shared/contract/define.ts'
import type { Change } from './database.ts'

export const topicOfTable: Record<string, Topic | null> = {
  settings: 'settings',
  office_profiles: 'office',
  office_signers: 'office',
  units: 'units',
  unit_aliases: 'units',
  unit_lineage: 'units',
  conduct_codes: 'checklists',
  checklists: 'checklists',
  checklist_versions: 'checklists',
  criteria: 'checklists',
  criterion_versions: 'checklists',
  plans: 'plans',
  plan_codes: 'plans',
  plan_units: 'plans',
  team_members: 'plans',
  rounds: 'rounds',
  round_units: 'rounds',
  visits: 'visits',
  visit_checklists: 'visits',
  visit_people: 'visits',
  visit_sites: 'visits',
  visit_answers: 'visits',
  strengths: 'visits',
  findings: 'findings',
  finding_events: 'findings',
  reminder_letters: 'findings',
  outreach_activities: 'outreach',
  outreach_targets: 'outreach',
  award_titles: 'commendation',
  award_forms: 'commendation',
  award_rates: 'commendation',
  base_pays: 'commendation',
  holidays: 'settings',
  nomination_lists: 'commendation',
  award_decisions: 'commendation',
  nominations: 'commendation',
  nomination_events: 'commendation',
  appraisals: 'commendation',
  dossier_papers: 'commendation',
  duplicate_decisions: 'commendation',
  return_requests: 'exchange',
  request_units: 'exchange',
  request_contents: 'exchange',
  received_files: 'exchange',
  send_backs: 'exchange',
  import_batches: 'exchange',
  import_rows: 'exchange',
  self_check_answers: 'exchange',
  remedy_reports: 'exchange',
  column_mappings: 'exchange',
  attachments: 'attachments',
  documents: 'documents',
  document_templates: 'documents',
  undone_entries: 'journal',
  erased_entries: 'journal',
  erased_files: 'journal',
  keeping_terms: 'settings',
  keeping_reviews: 'settings',
  kept_longer: 'settings',
  drafts: null,
}

/** The topics of what a command touched; `journal` is always among them. */
export const topicsOf = (changes: readonly Change[]): Topic[] => {
  const touched = new Set<Topic>()
  for (const change of changes) {
    const topic = topicOfTable[change.table]
    if (topic) touched.add(topic).add('journal')
  }
  return [...touched]
}
