/** Letters to many units in one go, numbered one after another; each finding remembers its letter. */
import { compareText } from '#shared/collation.ts'
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { FindingSummary, findings, ReminderLetters } from '#shared/contract/findings.ts'
import { findingsById } from '../db/queries/findings.ts'
import { profileOn } from '../db/queries/office.ts'
import { composeRemedyReminder } from '../documents/compose/remedy-reminder.ts'
import { bundleWorkbooks } from '../excel/bundle-workbooks.ts'
import type { TaskContext } from './context.ts'
import { fillDocument } from './documents/fill.ts'

type Input = ParsedInputOf<(typeof findings)['writeReminders']>

/** What is not done, by unit, units in Vietnamese order. */
const byUnit = (context: TaskContext, input: Input): FindingSummary[][] => {
  const open = findingsById(context.db, input.ids, input.issuedOn).filter(({ status }) => status !== 'done')
  if (open.length === 0) throw fail('nothing_to_do', { what: context.messages.findings.openFindings })
  return [...Map.groupBy(open, ({ unitId }) => unitId).values()].sort((a, b) =>
    compareText(a[0]?.unitName ?? '', b[0]?.unitName ?? ''),
  )
}

/** A letter that would bear the number of another paper in force of the year is refused, as an issued document is. */
const refuseTaken = (
  context: TaskContext,
  symbol: string,
  numbers: readonly string[],
  year: string,
): void => {
  const taken = context.db.get<{ number: string }>(
    `SELECT number FROM documents WHERE symbol = :symbol AND status = 'issued' AND substr(issued_on, 1, 4) = :year
       AND number IN (SELECT value FROM json_each(:numbers)) LIMIT 1`,
    { symbol, year, numbers: JSON.stringify(numbers) },
  )
  if (taken !== undefined)
    throw fail(
      'already_exists',
      { what: 'document', name: `${taken.number}/${symbol}` },
      { firstNumber: 'not_allowed' },
    )
}

export const writeReminders = async (context: TaskContext, input: Input): Promise<ReminderLetters> => {
  const office = profileOn(context.db, input.issuedOn)
  if (office === null) throw fail('not_found', { what: 'office' })
  const m = context.messages.findings.letters
  const groups = byUnit(context, input)
  const numbers = groups.map((_, at) => (input.firstNumber === null ? null : String(input.firstNumber + at)))
  refuseTaken(
    context,
    office.symbolSuffix,
    numbers.filter((number) => number !== null),
    input.issuedOn.slice(0, 4),
  )
  const files = new Map<string, Uint8Array>()
  const letters: ReminderLetters['letters'] = []
  for (const [at, members] of groups.entries()) {
    const unitName = members[0]?.unitName ?? ''
    const number = numbers[at] ?? null
    context.progress(at, groups.length, unitName)
    const { issuedOn, reportBy } = input
    const data = composeRemedyReminder({ office, unitName, findings: members, number, issuedOn, reportBy })
    files.set(m.fileName(number, unitName), fillDocument(context, 'remedy_reminder', data))
    letters.push({ unitName, number, findings: members.length })
  }
  context.commit(({ db }) => {
    for (const [at, members] of groups.entries()) {
      const number = numbers[at] ?? null
      const note = number === null ? m.noteWithoutNumber : m.note(`${number}/${office.symbolSuffix}`)
      for (const { id } of members)
        db.insert('finding_events', { finding_id: id, kind: 'reminded', happened_on: input.issuedOn, note })
    }
  })
  const [only] = files
  const file =
    only !== undefined && files.size === 1
      ? context.files.put(only[0], only[1])
      : context.files.put(m.zipName(input.issuedOn.slice(0, 4)), bundleWorkbooks(files))
  return { file, letters }
}
