/** The English catalogue: one file per area. */
import { attachments } from './attachments.ts'
import { awards } from './awards.ts'
import { backup } from './backup.ts'
import { checklists } from './checklists.ts'
import { commendation } from './commendation.ts'
import { common } from './common.ts'
import { compare } from './compare.ts'
import { desk } from './desk.ts'
import { documents } from './documents.ts'
import { entities } from './entities.ts'
import { errors } from './errors.ts'
import { exchange } from './exchange.ts'
import { fields } from './fields.ts'
import { figures } from './figures.ts'
import { findings } from './findings.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { host } from './host.ts'
import { journal } from './journal.ts'
import { journalFields } from './journal-fields.ts'
import { keeping } from './keeping.ts'
import { law } from './law.ts'
import { lock } from './lock.ts'
import { moves } from './moves.ts'
import { office } from './office.ts'
import { operations } from './operations.ts'
import { outreach } from './outreach.ts'
import { pairs } from './pairs.ts'
import { persons } from './persons.ts'
import { plans } from './plans.ts'
import { recognise } from './recognise.ts'
import { recovery } from './recovery.ts'
import { reports } from './reports.ts'
import { rounds } from './rounds.ts'
import { rules } from './rules.ts'
import { search } from './search.ts'
import { settings } from './settings.ts'
import { sheets } from './sheets.ts'
import { shell } from './shell.ts'
import { tables } from './tables.ts'
import { takeAlong } from './take-along.ts'
import { ui } from './ui.ts'
import { units } from './units.ts'
import { updates } from './updates.ts'
import { visits } from './visits.ts'

export const en = {
  attachments,
  awards,
  backup,
  checklists,
  commendation,
  common,
  compare,
  desk,
  documents,
  entities,
  errors,
  exchange,
  fields,
  figures,
  findings,
  help,
  history,
  host,
  journal,
  journalFields,
  keeping,
  law,
  moves,
  office,
  operations,
  outreach,
  pairs,
  persons,
  plans,
  recognise,
  lock,
  recovery,
  reports,
  rounds,
  rules,
  search,
  settings,
  sheets,
  shell,
  tables,
  takeAlong,
  ui,
  units,
  updates,
  visits,
}
