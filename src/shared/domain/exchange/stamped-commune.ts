/**
 * Whose a return of ours is where what is to be seen of it names somebody else: communes fill in the workbook of their
 * neighbour and write their own name over it. Its stamp cannot know that, so that the clerk is asked.
 */
import type { Reading, ReadingIssue } from './incoming.ts'
import { recogniseCommune, type SaidText } from './recognise/commune.ts'
import { folded } from './recognise/words.ts'
import type { KnownUnit } from './recognise-options.ts'
import type { Workbook } from './sheet.ts'

type Question = {
  units: readonly KnownUnit[]
  fileName: string
  day: string
  forcedUnit?: string | undefined
}

/** Lines that say who reports: not the day with its place, nor what the sheet was made for, which may name the office. */
const isUnitLine = (text: string): boolean =>
  !text.startsWith('(') && !/\bngay\b.*\bthang\b/u.test(folded(text))

const unitLines = (workbook: Workbook, tables: Reading['tables']): SaidText[][] =>
  tables.map(({ sheet: name, headingRows: [heading = 0] }) =>
    (workbook.sheets.find((sheet) => sheet.name === name)?.cells ?? [])
      .filter((cell) => cell.row < heading && cell.kind === 'text' && isUnitLine(cell.text))
      .map((cell) => ({ sheet: name, cell })),
  )

type Named = { unitId: string; name: string }

const namedInTitles = (lines: readonly SaidText[][], stamped: KnownUnit, question: Question): Named[] => {
  const { units, day } = question
  const kinds = new Map(units.map((unit) => [unit.id, unit.kind]))
  const named = lines.flatMap((said) => {
    const { candidates } = recogniseCommune(said, [], [], [], units, '', day, undefined).commune
    return candidates.flatMap(({ unitId, name }) => (unitId === null ? [] : [{ unitId, name }]))
  })
  const own = new Set([stamped.name, ...stamped.aliases].map(folded))
  return [...new Map(named.map((one) => [one.unitId, one])).values()].filter(
    ({ unitId, name }) =>
      // Communes keep their names over mergers.
      unitId !== stamped.id && kinds.get(unitId) === 'commune' && !own.has(folded(name)),
  )
}

/** Nothing changes where the clerk has said whose the file is. */
export const askedOfCommune = (reading: Reading, workbook: Workbook, question: Question): Reading => {
  const { units, day, fileName, forcedUnit } = question
  const stamped = units.find(({ id }) => id === reading.stamp?.unitId)
  if (stamped === undefined || forcedUnit !== undefined || reading.outcome === 'refuse') return reading
  const asking = (issue: ReadingIssue, more: Partial<Reading> = {}): Reading => ({
    ...reading,
    outcome: 'accept-with-issues',
    issues: [issue, ...reading.issues],
    ...more,
  })
  const others = namedInTitles(unitLines(workbook, reading.tables), stamped, question)
  if (others.length > 0) {
    const other = others.map(({ name }) => name).join(', ')
    return asking(
      { code: 'commune_stamp', level: 'must', params: { name: stamped.name, other } },
      {
        unitId: null,
        unitCandidates: [...others, { unitId: stamped.id, name: stamped.name }].map((one) => ({
          ...one,
          why: 'content',
        })),
      },
    )
  }
  const hint = recogniseCommune([], [], [], [], units, fileName, day, stamped.id).commune.fileName
  if (hint === null || hint.unitId === stamped.id) return reading
  return asking(
    {
      code: 'commune_file_name',
      level: 'should',
      params: { name: stamped.name, other: hint.name },
    },
    {
      unitCandidates: [
        { unitId: stamped.id, name: stamped.name, why: 'content' },
        { ...hint, why: 'file_name' },
      ],
    },
  )
}
