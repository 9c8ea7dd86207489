import type { Remedy } from '../recognised.ts'
import { dayFrameOf } from './activities.ts'
import type { DayFrame } from './activity-day.ts'
import { dateCellOf } from './date-parts.ts'
import { Draft } from './draft.ts'
import { readDueDay } from './due-day.ts'
import { withoutEnumerator } from './row-words.ts'
import { type Report, resolverOf, type Table } from './table.ts'
import { readStatus } from './verdict-words.ts'
import { folded } from './words.ts'

const dueDateOf = (table: Table, draft: Draft, frame: DayFrame): string | null => {
  const cell = dateCellOf(table, draft, 'dueDate', 'dueDate')
  if (cell === undefined) return null
  const read = readDueDay(cell, frame)
  if (read.doubt !== undefined) {
    const { code, raw, candidates, isKept } = read.doubt
    if (isKept)
      draft.ask(
        code,
        { row: draft.row, column: cell.column },
        { raw, candidates: candidates.join('; ') },
        'dueDate',
      )
    else draft.doubt('dueDate', code, cell, { raw, candidates })
  }
  return read.date
}

/** "I. ĐÃ KHẮC PHỤC" above rows that do not say it themselves. */
const statusOfGroup = (group: string): Remedy['status'] =>
  /^(da|dang|chua) /u.test(folded(withoutEnumerator(group))) ? (readStatus(group).status ?? null) : null

const statusOf = (draft: Draft, result: string | null, group: string): Remedy['status'] => {
  const cell = draft.cell('result', 'result')
  if (result === null) return cell === undefined ? statusOfGroup(group) : null
  const { status, candidates } = readStatus(result)
  if (status !== undefined) return status
  if (cell !== undefined) draft.doubt('status', 'unknown_value', cell, { raw: result, candidates })
  return null
}

/** The remedy of each row: what was found wanting and what has been done about it. */
export const remedyAt = (table: Table, report: Report): ((index: number) => Remedy) => {
  const resolve = resolverOf(table)
  const frame = dayFrameOf(table, ['dueDate'], { period: null, latest: null })
  return (index) => {
    const draft = new Draft(table, resolve, report, index)
    const result = draft.answer('result', 'result')
    const body = {
      type: 'remedy' as const,
      finding: draft.text('finding', 'finding', { keepLines: true }),
      measure: draft.text('measure', 'measure', { keepLines: true }),
      dueDate: dueDateOf(table, draft, frame),
      result,
      status: statusOf(draft, result, table.rows[index]?.group.text ?? ''),
    }
    const note = draft.text('note', 'note', { keepLines: true })
    return { ...draft.frame(), ...body, note }
  }
}
