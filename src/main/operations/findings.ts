import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { FindingDetail, findings } from '#shared/contract/findings.ts'
import { addDays } from '#shared/dates.ts'
import { findingMoves } from '#shared/domain/finding.ts'
import { repeatCriteria, repeatUnits } from '#shared/domain/finding-repeats.ts'
import type { ReadDb, Row } from '../db/database.ts'
import { currentCriteria } from '../db/queries/checklists.ts'
import { findingIds } from '../db/queries/figures.ts'
import { partsOfScope } from '../db/queries/figures-scope.ts'
import { countFindings, findingsById, getFinding, listFindings } from '../db/queries/findings.ts'
import type { Operations } from './context.ts'
import { givenNeeds, requireMove } from './moves.ts'
import { openVisitOf } from './open-whole.ts'
import { openLetter, writeReminders } from './remedy-reminders.ts'

type FindingInput = ParsedInputOf<(typeof findings)['create']>

/** The desk calls a deadline near when it is at most this many days away. */
const soonDays = 3

const everything = {
  statuses: [],
  severities: [],
  onlyOverdue: false,
  unitId: null,
  visitId: null,
  roundId: null,
  planId: null,
}

const findingOf = (db: ReadDb, id: string, today: string): FindingDetail => {
  const finding = getFinding(db, id, today)
  if (finding === undefined) throw fail('not_found', { what: 'finding' })
  return finding
}

const toRow = (input: Omit<FindingInput, 'visitId' | 'unitId' | 'foundOn'>): Row => ({
  criterion_id: input.criterionId,
  description: input.description,
  severity: input.severity,
  cause: input.cause,
  recommendation: input.recommendation,
  remedy_due_on: input.remedyDueOn,
  responsible: input.responsible,
})

/** Unit and day of a new finding: those of its visit, else what was given. */
const originOf = (db: ReadDb, input: FindingInput, today: string): { unitId: string; foundOn: string } => {
  if (input.visitId !== null) {
    const visit = openVisitOf(db, input.visitId)
    return { unitId: visit.unit_id, foundOn: input.foundOn ?? visit.visit_date ?? today }
  }
  if (input.unitId === null || input.foundOn === null) throw fail('rule', { rule: 'finding_needs_unit' })
  if (db.get('SELECT id FROM units WHERE id = ?', [input.unitId]) === undefined)
    throw fail('not_found', { what: 'unit' })
  return { unitId: input.unitId, foundOn: input.foundOn }
}

export const findingsOperations = {
  list: ({ db, today }, { scope, ...filter }) => {
    const found = listFindings(db, filter, today)
    if (scope === null) return found
    const counted = new Set(findingIds(db, partsOfScope(db, scope)))
    return found.filter(({ id }) => counted.has(id))
  },
  counts: ({ db, today }) => countFindings(db, today, addDays(today, soonDays)),
  criteria: ({ db }) => currentCriteria(db),
  get: ({ db, today }, { id }) => findingOf(db, id, today),
  repeats: ({ db, today }) => {
    const all = listFindings(db, everything, today).map((finding) => ({
      ...finding,
      isOpen: finding.status !== 'done',
    }))
    return { units: repeatUnits(all), criteria: repeatCriteria(all) }
  },
  writeReminders: (context, input) => writeReminders(context, input),
  openLetter: (context, { id }) => openLetter(context, id),
  create: ({ db, today }, input) => {
    const { unitId, foundOn } = originOf(db, input, today)
    const position = db.get<{ n: number }>('SELECT count(*) AS n FROM findings WHERE visit_id = ?', [
      input.visitId,
    ])
    const id = db.insert('findings', {
      ...toRow(input),
      unit_id: unitId,
      visit_id: input.visitId,
      found_on: foundOn,
      status: 'open',
      position: position?.n ?? 0,
    })
    return { id }
  },
  update: ({ db }, input) => ({
    revision: db.update('findings', input.id, toRow(input), { revision: input.revision }),
  }),
  remove: ({ db, today }, { id, revision }) => {
    const finding = findingOf(db, id, today)
    if (finding.visitId !== null) openVisitOf(db, finding.visitId)
    if (finding.remedyReports.length > 0)
      throw fail('in_use', { what: 'finding', usedBy: finding.remedyReports[0]?.measure ?? '' })
    db.update('findings', id, {}, { revision })
    for (const { id: attachment } of finding.attachmentList) db.remove('attachments', attachment)
    db.remove('findings', id)
    return null
  },
  move: ({ db, messages, today }, { id, revision, to, note, happenedOn }) => {
    const finding = findingOf(db, id, today)
    const names = messages.findings.statuses
    const isVerified = note !== '' || finding.attachments > 0
    const given = givenNeeds({ reason: note !== '', verification: isVerified })
    requireMove(messages, { what: 'finding', moves: findingMoves, names, from: finding.status, to, given })
    const day = happenedOn ?? today
    db.insert('finding_events', {
      finding_id: id,
      kind: to === 'reported' ? 'reported' : 'moved',
      happened_on: day,
      from_status: finding.status,
      to_status: to,
      note,
    })
    return {
      revision: db.update('findings', id, { status: to, done_on: to === 'done' ? day : null }, { revision }),
    }
  },
  addNote: ({ db, today }, { id, note, happenedOn }) => {
    findingOf(db, id, today)
    const event = { finding_id: id, kind: 'noted', happened_on: happenedOn ?? today, note }
    return { id: db.insert('finding_events', event) }
  },
  remind: ({ db, messages, today }, { ids, note, happenedOn }) => {
    const open = findingsById(db, ids, today).filter((finding) => finding.status !== 'done')
    if (open.length === 0) throw fail('nothing_to_do', { what: messages.findings.openFindings })
    for (const { id } of open) {
      db.insert('finding_events', {
        finding_id: id,
        kind: 'reminded',
        happened_on: happenedOn ?? today,
        note,
      })
    }
    return { count: open.length }
  },
} satisfies Operations<typeof findings>
