/** A recognised foreign layout as a `Reading`, so that from here on a return is a return whatever its layout. */
import type {
  FieldValue,
  FieldValues,
  IncomingRow,
  PassingReading,
  Reading,
  ReadingIssue,
  ReadingTable,
} from './incoming.ts'
import { fieldsOf } from './incoming.ts'
import type { PassingRecognition, PassingRecord, RecognisedWhole } from './recognise/recognise.ts'
import type {
  ColumnField,
  ContentKind,
  RecognisedCommune,
  RecognisedRecord,
  RecognisedTable,
  RecogniseIssue,
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

/** @param doubtful the records that leave something open, in their order. */
const toIssues = (
  issues: readonly RecogniseIssue[],
  doubtful: readonly RecognisedRecord[],
): ReadingIssue[] => {
  const byRow = new Map<number, RecognisedRecord[]>()
  for (const record of doubtful)
    for (const row of record.source.rows) byRow.set(row, [...(byRow.get(row) ?? []), record])
  const candidatesOf = ({ row, cell, field, sheet }: RecogniseIssue): FieldValue[] => {
    if (row === undefined || field === undefined) return []
    const here = (byRow.get(row) ?? []).filter(
      (one) => (sheet === undefined || one.source.sheet === sheet) && one.unsure[field] !== undefined,
    )
    // A row of lists beside each other holds several records: the question is about one cell.
    const record = here.find((one) => one.origin.of(field)?.cell === cell) ?? here[0]
    return record?.unsure[field]?.candidates ?? []
  }
  return issues.map((issue) => {
    const candidates = candidatesOf(issue)
    return { ...issue, ...(candidates.length > 0 ? { candidates } : {}) }
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

export function* fromRecognised({ commune, tables, records }: PassingRecognition): PassingReading {
  const toRow = createRows(tables)
  const doubtful: RecognisedRecord[] = []
  let hasRecords = false
  let step = records.next()
  for (; !step.done; step = records.next()) {
    hasRecords = true
    const { record } = step.value
    if (hasDoubts(record)) doubtful.push(record)
    yield toRow(step.value)
  }
  const whole = step.value
  const contents = contentsOf(tables, whole)
  return {
    source: 'foreign',
    stamp: null,
    outcome: whole.outcome,
    refuseReason: whole.refuseReason,
    contents,
    // A letter that says there is nothing to propose is an answer, not an empty form.
    nil: !hasRecords && whole.issues.some((issue) => issue.code === 'nil_stated') ? contents : [],
    unitId: commune.unitId,
    unitName: commune.name,
    unitCandidates: unitCandidates(commune),
    tables: tables.map(toTable),
    ignored: whole.ignored,
    issues: toIssues(whole.issues, doubtful),
    filledRows: whole.control.filledRows,
  }
}
