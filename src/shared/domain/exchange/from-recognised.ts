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
import type { ColumnField, ContentKind, Recognised, RecognisedRecord, RecognisedTable } from './recognised.ts'

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
const providedFields = (table: RecognisedTable | undefined): Set<string> =>
  new Set(
    (table?.columns ?? []).flatMap(({ field }) =>
      field === null ? [] : [field, ...(alsoFilled[field] ?? [])],
    ),
  )

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

/** By the row a record stands in: a sheet may hold several tables with other columns each. */
const fieldsProvided = (
  tables: readonly RecognisedTable[],
): ((sheet: string, row: number) => ReadonlySet<string>) => {
  const none = providedFields(undefined)
  const bySheet = Map.groupBy(tables, ({ sheet }) => sheet)
  const known = new Map<string, (row: number) => ReadonlySet<string>>()
  for (const [sheet, own] of bySheet) {
    const [only] = own
    const fields = providedFields(only)
    if (own.length === 1) known.set(sheet, () => fields)
    else {
      const byRow = new Map(
        own.flatMap((table) => {
          const provided = providedFields(table)
          return table.dataRows.map((row) => [row, provided] as const)
        }),
      )
      known.set(sheet, (row) => byRow.get(row) ?? none)
    }
  }
  return (sheet, row) => known.get(sheet)?.(row) ?? none
}

const extraOf = (record: RecognisedRecord): Record<string, string> =>
  'awardLevel' in record && record.awardLevel
    ? { ...record.extra, awardLevel: record.awardLevel }
    : record.extra

function* toRows({ records, tables }: Recognised): Generator<IncomingRow> {
  const seen = new Map<string, Map<number, number>>()
  const provided = fieldsProvided(tables)
  for (const record of records) {
    const { sheet, rows } = record.source
    const [first = 0] = rows
    const inSheet = seen.get(sheet) ?? new Map<number, number>()
    seen.set(sheet, inSheet)
    const count = (inSheet.get(first) ?? 0) + 1
    inSheet.set(first, count)
    const place = `${sheet}!${first}`
    const content = contentOf[record.type]
    yield {
      id: count === 1 ? place : `${place}#${count}`,
      content,
      sheet,
      rows,
      rowKey: null,
      values: valuesOf(record, provided(sheet, first)),
      origins: record.origin,
      pending: record.pending,
      extra: extraOf(record),
    }
  }
}

/** The records of the rows that are remarked, in their order: a long list asks for them once per remark. */
const recordsByRow = ({ records, issues }: Recognised): Map<number, RecognisedRecord[]> => {
  const byRow = new Map<number, RecognisedRecord[]>()
  for (const { row, field } of issues) if (row !== undefined && field !== undefined) byRow.set(row, [])
  if (byRow.size === 0) return byRow
  for (const record of records) for (const row of record.source.rows) byRow.get(row)?.push(record)
  return byRow
}

const toIssues = (recognised: Recognised): ReadingIssue[] => {
  const byRow = recordsByRow(recognised)
  const candidatesOf = ({ row, cell, field, sheet }: Recognised['issues'][number]): FieldValue[] => {
    if (row === undefined || field === undefined) return []
    const here = (byRow.get(row) ?? []).filter(
      (one) => (sheet === undefined || one.source.sheet === sheet) && one.unsure[field] !== undefined,
    )
    // A row of lists beside each other holds several records: the question is about one cell.
    const record = here.find((one) => one.origin.of(field)?.cell === cell) ?? here[0]
    return record?.unsure[field]?.candidates ?? []
  }
  return recognised.issues.map((issue) => {
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

const unitCandidates = (recognised: Recognised): Reading['unitCandidates'] => {
  const named = recognised.commune.candidates.flatMap((candidate) =>
    candidate.unitId === null
      ? []
      : [{ unitId: candidate.unitId, name: candidate.name, why: 'content' as const }],
  )
  const hint = recognised.commune.fileName
  const isNew = hint !== null && !named.some((one) => one.unitId === hint.unitId)
  return hint !== null && isNew
    ? [...named, { unitId: hint.unitId, name: hint.name, why: 'file_name' }]
    : named
}

export const fromRecognised = (recognised: Recognised): PassingReading => {
  const contents = [
    ...new Set([
      ...recognised.tables.map((table) => table.content),
      ...(recognised.content === null ? [] : [recognised.content]),
    ]),
  ]
  return {
    source: 'foreign',
    stamp: null,
    outcome: recognised.outcome,
    refuseReason: recognised.refuseReason,
    contents,
    // A letter that says there is nothing to propose is an answer, not an empty form.
    nil:
      recognised.records.length === 0 && recognised.issues.some((issue) => issue.code === 'nil_stated')
        ? contents
        : [],
    unitId: recognised.commune.unitId,
    unitName: recognised.commune.name,
    unitCandidates: unitCandidates(recognised),
    tables: recognised.tables.map(toTable),
    rows: toRows(recognised),
    ignored: recognised.ignored,
    issues: toIssues(recognised),
    filledRows: recognised.control.filledRows,
  }
}
