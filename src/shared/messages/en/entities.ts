import type { EntityName } from '../../contract/errors.ts'
import type { Same } from '../same.ts'
import type { entities as vi } from '../vi/entities.ts'

const names = {
  office: 'office profile',
  unit: 'unit',
  checklist: 'checklist',
  checklist_version: 'checklist version',
  criterion: 'criterion',
  plan: 'plan',
  round: 'round',
  visit: 'visit',
  finding: 'finding',
  strength: 'strength',
  outreach: 'outreach activity',
  request: 'request for returns',
  return: 'returned file',
  import: 'import',
  nomination_list: 'commendation list',
  nomination: 'nomination',
  decision: 'award decision',
  document: 'document',
  attachment: 'attachment',
  backup: 'backup',
  setting: 'setting',
  kept_state: 'kept state',
  person: 'this person',
} satisfies Record<EntityName, string>

export const entities: Same<typeof vi> = {
  ...names,
  capital: (name) => names[name].charAt(0).toUpperCase() + names[name].slice(1),
}
