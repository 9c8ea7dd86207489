/** Letters to many units in one go, numbered one after another; each finding remembers its letter. */
import { compareText } from '#shared/collation.ts'
import type { FileRef } from '#shared/contract/bridge.ts'
import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { FindingSummary, findings, ReminderLetters } from '#shared/contract/findings.ts'
import type { ReadDb } from '../db/database.ts'
import { findingsById } from '../db/queries/findings.ts'
import { profileOn } from '../db/queries/office.ts'
import { takenNumber } from '../db/queries/taken-numbers.ts'
import { composeRemedyReminder } from '../documents/compose/remedy-reminder.ts'
import { bundleWorkbooks } from '../excel/bundle-workbooks.ts'
import type { CommandContext, TaskContext } from './context.ts'
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

type Letter = {
  unitId: string
  unitName: string
  number: string | null
  fileName: string
  bytes: Uint8Array
  findingIds: string[]
}

/** Numbers that another paper of the year bears are refused: an issued document, or a letter of an earlier batch. */
const refuseTaken = (
  db: ReadDb,
  symbol: string,
  issuedOn: string,
  letters: readonly { number: string | null }[],
): void => {
  const numbers = letters.flatMap(({ number }) => number ?? [])
  const taken = takenNumber(db, { numbers, symbol, year: issuedOn.slice(0, 4) })
  if (taken !== undefined)
    throw fail(
      'already_exists',
      { what: 'document', name: `${taken}/${symbol}` },
      { firstNumber: 'not_allowed' },
    )
}

/** Each letter kept, each of its findings told of it. */
const keepLetters = (
  { db, files, messages }: CommandContext,
  symbol: string,
  issuedOn: string,
  letters: readonly Letter[],
): void => {
  const m = messages.findings.letters
  // Once more: another window may have written letters while these were made.
  refuseTaken(db, symbol, issuedOn, letters)
  for (const { unitId, number, fileName, bytes, findingIds } of letters) {
    const letterId = db.insert('reminder_letters', {
      unit_id: unitId,
      number: number ?? '',
      symbol,
      issued_on: issuedOn,
      file_name: fileName,
      file_hash: files.keep(bytes),
    })
    const note = number === null ? m.noteWithoutNumber : m.note(`${number}/${symbol}`)
    const event = { kind: 'reminded', happened_on: issuedOn, note, letter_id: letterId }
    for (const id of findingIds) db.insert('finding_events', { finding_id: id, ...event })
  }
}

export const writeReminders = async (context: TaskContext, input: Input): Promise<ReminderLetters> => {
  const office = profileOn(context.db, input.issuedOn)
  if (office === null) throw fail('not_found', { what: 'office' })
  const m = context.messages.findings.letters
  const groups = byUnit(context, input)
  const numbers = groups.map((_, at) => ({
    number: input.firstNumber === null ? null : String(input.firstNumber + at),
  }))
  refuseTaken(context.db, office.symbolSuffix, input.issuedOn, numbers)
  const letters: Letter[] = []
  for (const [at, members] of groups.entries()) {
    const [first] = members
    const unitName = first?.unitName ?? ''
    const number = numbers[at]?.number ?? null
    context.progress(at, groups.length, unitName)
    const { issuedOn, reportBy } = input
    const data = composeRemedyReminder({ office, unitName, findings: members, number, issuedOn, reportBy })
    letters.push({
      unitId: first?.unitId ?? '',
      unitName,
      number,
      fileName: m.fileName(number, unitName),
      bytes: fillDocument(context, 'remedy_reminder', data),
      findingIds: members.map(({ id }) => id),
    })
  }
  context.commit((tx) => keepLetters(tx, office.symbolSuffix, input.issuedOn, letters))
  const files = new Map(letters.map(({ fileName, bytes }) => [fileName, bytes]))
  const [only] = files
  const file =
    only !== undefined && files.size === 1
      ? context.files.put(only[0], only[1])
      : context.files.put(m.zipName(input.issuedOn.slice(0, 4)), bundleWorkbooks(files))
  return {
    file,
    letters: letters.map(({ unitName, number, findingIds }) => ({
      unitName,
      number,
      findings: findingIds.length,
    })),
  }
}

/** Throws not_found for a letter that is gone, unknown_file for one whose file is. */
export const openLetter = ({ db, files }: Pick<TaskContext, 'db' | 'files'>, id: string): FileRef => {
  const letter = db.get<{ name: string; hash: string }>(
    'SELECT file_name AS name, file_hash AS hash FROM reminder_letters WHERE id = ?',
    [id],
  )
  if (letter === undefined) throw fail('not_found', { what: 'document' })
  return files.put(letter.name, files.kept(letter.hash))
}
