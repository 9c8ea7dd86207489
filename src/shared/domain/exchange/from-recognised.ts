/** A recognised foreign layout as a `Reading`, so that from here on a return is a return whatever its layout. */
import type {
  FieldValues,
  IncomingRow,
  PassingReading,
  Reading,
  ReadingIssue,
  ReadingTable,
} from './incoming.ts'
import { fieldsOf } from './incoming.ts'
import type { PassingRecognition, PassingRecord, RecognisedWhole } from './recognise/recognise.ts'
import type { RecogniseIssue } from './recognise-issue.ts'
import type {
  ColumnField,
  ContentKind,
  RecognisedCommune,
  RecognisedRecord,
  RecognisedTable,
} from './recognised.ts'

const contentOf = {
  nominee: 'nomination',
  activity: 'activities',
  criterionResult: 'selfcheck',
  remedy: 'remedy',
} as const satisfies Record<RecognisedRecord['type'], ContentKind>

/** Fields that a column fills besides the one of its own name. */
const alsoFilled: Partial<Record<ColumnField, readonly string[]>> = {
  familyName: ['name'],
  givenName: ['name'],
  name: ['name', 'honorific', 'subjectKind'],
  birth: ['birthYear', 'birthDate'],
  positionAndUnit: ['position', 'unit'],
  dateAndPlace: ['date', 'dateTo', 'place'],
  result: ['result', 'status'],
}

/** Fields the table has a column for; an absent one must not empty what the register holds. */
const providedFields = (table: RecognisedTable): Set<string> =>
  new Set(table.columns.flatMap(({ field }) => (field === null ? [] : [field, ...(alsoFilled[field] ?? [])])))

const valuesOf = (record: RecognisedRecord, provided: ReadonlySet<string>): FieldValues => {
  const values: FieldValues = {}
  const source: Readonly<Record<string, unknown>> = record
  for (const field of fieldsOf[contentOf[record.type]]) {
    if (record.unsure[field] !== undefined) continue
    const value = source[field]
    if (typeof value === 'string' || typeof value === 'number') values[field] = value
    else if (value === null && provided.has(field)) values[field] = null
  }
  return values
}

const extraOf = (record: RecognisedRecord): Record<string, string> =>
  'awardLevel' in record && record.awardLevel
    ? { ...record.extra, awardLevel: record.awardLevel }
    : record.extra

const noFields: ReadonlySet<string> = new Set()

/** Makes rows of records in their order. */
const createRows = (tables: readonly RecognisedTable[]): ((passing: PassingRecord) => IncomingRow) => {
  const seen = new Map<string, Map<number, number>>()
  // A sheet may hold several tables with other columns each.
  const provided = new Map(tables.map((table) => [table, providedFields(table)]))
  return ({ record, table }) => {
    const { sheet, rows } = record.source
    const [first = 0] = rows
    const inSheet = seen.get(sheet) ?? new Map<number, number>()
    seen.set(sheet, inSheet)
    const count = (inSheet.get(first) ?? 0) + 1
    inSheet.set(first, count)
    const place = `${sheet}!${first}`
    return {
      id: count === 1 ? place : `${place}#${count}`,
      content: contentOf[record.type],
      sheet,
      rows,
      rowKey: null,
      values: valuesOf(record, provided.get(table) ?? noFields),
      origins: record.origin,
      pending: record.pending,
      extra: extraOf(record),
    }
  }
}

const hasDoubts = ({ unsure }: RecognisedRecord): boolean => {
  for (const _ in unsure) return true
  return false
}

/** A record that questions may be about, and the row that was made of it. */
type AskedRecord = { record: RecognisedRecord; rowId: string }

/** @param asked records that leave something open, and the further people of a cell, in their order. */
const toIssues = (issues: readonly RecogniseIssue[], asked: readonly AskedRecord[]): ReadingIssue[] => {
  const byRow = new Map<number, AskedRecord[]>()
  for (const one of asked)
    for (const row of one.record.source.rows) byRow.set(row, [...(byRow.get(row) ?? []), one])
  const recordOf = ({ row, cell, field, sheet, part = 0 }: RecogniseIssue): AskedRecord | undefined => {
    if (row === undefined || field === undefined) return undefined
    const here = (byRow.get(row) ?? []).filter(
      ({ record }) => (sheet === undefined || record.source.sheet === sheet) && (record.part ?? 0) === part,
    )
    // A row of lists beside each other holds several records: the question is about one cell.
    const exact = here.filter(({ record }) => record.origin.of(field)?.cell === cell)
    return [...exact, ...here].find(({ record }) => part > 0 || record.unsure[field] !== undefined)
  }
  return issues.map(({ part = 0, ...issue }) => {
    const found = recordOf({ ...issue, part })
    const candidates = found?.record.unsure[issue.field ?? '']?.candidates ?? []
    return {
      ...issue,
      ...(part > 0 && found !== undefined ? { about: found.rowId } : {}),
      ...(candidates.length > 0 ? { candidates } : {}),
    }
  })
}

const toTable = (table: RecognisedTable): ReadingTable => ({
  sheet: table.sheet,
  content: table.content,
  columns: table.columns,
  headingRows: table.headingRows,
  signature: table.signature,
})

const unitCandidates = ({ candidates, fileName: hint }: RecognisedCommune): Reading['unitCandidates'] => {
  const named = candidates.flatMap(({ unitId, name }) =>
    unitId === null ? [] : [{ unitId, name, why: 'content' as const }],
  )
  const isNew = hint !== null && !named.some((one) => one.unitId === hint.unitId)
  return hint !== null && isNew
    ? [...named, { unitId: hint.unitId, name: hint.name, why: 'file_name' }]
    : named
}

const contentsOf = (tables: readonly RecognisedTable[], { content }: RecognisedWhole): ContentKind[] => [
  ...new Set([...tables.map((table) => table.content), ...(content === null ? [] : [content])]),
]

export function* fromRecognised({ commune, tables, requests, records }: PassingRecognition): PassingReading {
  const toRow = createRows(tables)
  const asked: AskedRecord[] = []
  let step = records.next()
  for (; !step.done; step = records.next()) {
    const { record } = step.value
    const row = toRow(step.value)
    if (record.part !== undefined || hasDoubts(record)) asked.push({ record, rowId: row.id })
    yield row
  }
  const whole = step.value
  const contents = contentsOf(tables, whole)
  return {
    source: 'foreign',
    stamp: null,
    outcome: whole.outcome,
    refuseReason: whole.refuseReason,
    contents,
    nil: whole.nil,
    unitId: commune.unitId,
    unitName: commune.name,
    unitCandidates: unitCandidates(commune),
    tables: tables.map(toTable),
    ignored: whole.ignored,
    issues: toIssues(whole.issues, asked),
    filledRows: whole.control.filledRows,
    documentDate: whole.documentDate,
    period: whole.period,
    ...(requests.length === 0 ? {} : { requestsNamed: requests }),
    ...(whole.unknownTables === undefined ? {} : { unknownTables: whole.unknownTables }),
  }
}
