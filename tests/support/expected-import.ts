/**
 * Compares what an import made of a sample workbook with its entry in tests/fixtures/communes/expected.json,
 * by "How to compare" of the README there. Works on the output of `recognise` and on any output with the same
 * record and issue names (`nep import`). Returns what differs, in words; an empty list is a pass.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { cleanText, foldTonePlacement } from '#shared/text.ts'

export const communeFiles = join(import.meta.dirname, '../fixtures/communes')

type Doubt = { raw: string; candidates: (string | number)[] }
type Source = { sheet: string; rows: number[] }

type ExpectedRecord = {
  type: string
  source: Source
  unsure?: Record<string, Doubt>
  mayAsk?: string[]
  pending?: string
  extra?: Record<string, string>
  [field: string]: unknown
}

type ExpectedIssue = {
  kind: string
  level: 'must' | 'should'
  sheet?: string
  row?: number
  cell?: string
  note?: string
}

export type ExpectedFile = {
  id: string
  file: string
  kind: string
  commune: string | null
  outcome: 'accept' | 'accept-with-issues' | 'refuse'
  refuseReason: string | null
  alsoAcceptable: { outcome: string; refuseReason?: string }[]
  control: { filledRows: number; dataRows: number; records: number } | null
  ignored: number | null
  rows: ExpectedRecord[]
  issues: ExpectedIssue[]
  forbiddenText: string[]
}

type ActualIssue = { code: string; sheet?: string; row?: number; cell?: string; field?: string }

export type ActualImport = {
  outcome: string
  refuseReason: string | null
  content: string | null
  communeName: string | null
  records: Record<string, unknown>[]
  control: { filledRows: number; dataRows: number; records: number; ignored: number } | null
  issues: ActualIssue[]
}

export const expectedFiles = (): ExpectedFile[] => {
  const all: { files: ExpectedFile[] } = JSON.parse(readFileSync(join(communeFiles, 'expected.json'), 'utf8'))
  return all.files
}

/** Our codes that say what a kind of expected.json means. Kinds between two files are not the reader's. */
const meanings: Record<string, readonly string[]> = {
  'hidden-sheet': ['hidden_sheet'],
  'encoding-guessed': ['text_converted'],
  'lost-zero': ['lost_zero'],
  'two-digit-year': ['two_digit_year'],
  'date-order': ['date_order'],
  'ambiguous-date': ['ambiguous_date', 'two_digit_year'],
  'serial-date': ['serial_date'],
  'year-in-date-format': ['year_in_date_format'],
  'bad-date': ['bad_date'],
  'year-out-of-range': ['year_out_of_range'],
  'repeat-mark-unclear': ['repeat_mark_unclear'],
  'several-people': ['several_people'],
  'hidden-rows': ['hidden_row'],
  comment: ['comment'],
  'hidden-column': ['hidden_column'],
  'commune-mismatch': ['commune_file_name'],
  'unknown-column': ['unknown_column'],
  'date-outside-period': ['date_outside_period'],
  'date-no-year': ['date_no_year'],
  'total-mismatch': ['total_mismatch'],
  'date-not-exact': ['date_not_exact'],
  'no-cached-value': ['no_cached_value'],
  'unknown-value': ['unknown_value'],
  'error-cell': ['error_cell'],
  'unknown-criterion': ['unknown_criterion'],
  'criteria-missing': ['criteria_missing'],
}

const betweenFiles = new Set(['resend', 'duplicate-person'])

const text = (value: unknown): string => foldTonePlacement(cleanText(String(value))).toLowerCase()

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === ''

const isSame = (a: unknown, b: unknown): boolean =>
  isEmpty(a) || isEmpty(b)
    ? isEmpty(a) && isEmpty(b)
    : typeof a === 'number'
      ? Number(b) === a
      : text(a) === text(b)

const notFields = new Set(['type', 'source', 'unsure', 'mayAsk', 'pending', 'extra'])
const optional = new Set(['phone', 'idNumber', 'awardLevel', 'durationHours'])

const compareRecord = (
  wanted: ExpectedRecord,
  actual: Record<string, unknown>,
  issues: ActualIssue[],
): string[] => {
  const where = `${wanted.source.sheet}!${wanted.source.rows.join()} ${String(wanted.name ?? wanted.form ?? wanted.text ?? wanted.finding)}`
  const out: string[] = []
  if (actual.type !== wanted.type) out.push(`${where}: type ${String(actual.type)}`)
  const unsure = wanted.unsure ?? {}
  for (const field of new Set([...Object.keys(wanted), ...Object.keys(unsure)])) {
    if (notFields.has(field)) continue
    const given = actual[field]
    const doubt = unsure[field]
    if (doubt !== undefined) {
      if (!isEmpty(given) && !doubt.candidates.some((candidate) => isSame(candidate, given))) {
        out.push(`${where}: ${field} is ${String(given)}, should be open`)
      }
      continue
    }
    if (isSame(wanted[field], given) || (optional.has(field) && given === undefined)) continue
    if (wanted.mayAsk?.includes(field) === true && isEmpty(given)) continue
    out.push(`${where}: ${field} is ${JSON.stringify(given)}, not ${JSON.stringify(wanted[field])}`)
  }
  for (const [heading, value] of Object.entries(wanted.extra ?? {})) {
    const extra = actual.extra
    const given = typeof extra === 'object' && extra !== null ? Reflect.get(extra, heading) : undefined
    const isNamed = issues.some((issue) => issue.code === 'unknown_column')
    if (!isSame(value, given) && !isNamed) out.push(`${where}: extra ${heading} is ${String(given)}`)
  }
  return out
}

const isReported = (wanted: ExpectedIssue, issues: ActualIssue[]): boolean => {
  const codes = meanings[wanted.kind] ?? wanted.kind.split('|')
  if (codes.some((code) => code.includes('-'))) throw new Error(`no meaning for issue ${wanted.kind}`)
  return issues.some((issue) => {
    if (!codes.includes(issue.code)) return false
    if (wanted.sheet !== undefined && wanted.sheet !== 'csv' && issue.sheet !== wanted.sheet) return false
    if (wanted.cell !== undefined)
      return issue.cell === wanted.cell || (issue.cell === undefined && issue.row === wanted.row)
    return wanted.row === undefined || issue.row === wanted.row
  })
}

const allTexts = (value: unknown): string[] => {
  if (typeof value === 'string') return [value]
  if (typeof value !== 'object' || value === null) return []
  return Object.values(value).flatMap(allTexts)
}

/** Fields of a record a person would see as imported: not its origins, candidates or raw text. */
const importedTexts = (record: Record<string, unknown>): string[] =>
  Object.entries(record)
    .filter(([key]) => !['origin', 'unsure', 'source'].includes(key))
    .flatMap(([, value]) => allTexts(value))

/** A mark that cleaning removes (BOM) must not stand in the value itself. */
const isContained = (value: string, forbidden: string): boolean =>
  text(forbidden) === '' ? value.includes(forbidden) : text(value).includes(text(forbidden))

const compareControl = (expected: ExpectedFile, actual: ActualImport): string[] => {
  const { control } = actual
  if (expected.control === null || control === null) return []
  const out: string[] = []
  for (const key of ['filledRows', 'dataRows', 'records'] as const) {
    if (control[key] !== expected.control[key])
      out.push(`control ${key} is ${control[key]}, not ${expected.control[key]}`)
  }
  if (control.ignored !== expected.ignored) out.push(`ignored is ${control.ignored}, not ${expected.ignored}`)
  if (control.filledRows !== control.dataRows + control.ignored) out.push('control totals do not add up')
  return out
}

/** What differs between an expected file and what the import made of it. */
export const compareImport = (expected: ExpectedFile, actual: ActualImport): string[] => {
  const acceptable = [expected, ...expected.alsoAcceptable]
  // A question between two files is not this file's own.
  const isOwn = expected.issues.some((issue) => issue.level === 'must' && !betweenFiles.has(issue.kind))
  const isAsked = actual.outcome === 'accept' && expected.outcome === 'accept-with-issues' && !isOwn
  if (
    !isAsked &&
    !acceptable.some(
      (entry) => entry.outcome === actual.outcome && (entry.refuseReason ?? null) === actual.refuseReason,
    )
  ) {
    return [
      `outcome is ${actual.outcome} ${actual.refuseReason ?? ''}, not ${expected.outcome} ${expected.refuseReason ?? ''}`,
    ]
  }
  const out = compareControl(expected, actual)
  if (actual.outcome === 'refuse')
    return actual.records.length === 0 ? out : [...out, 'a refused file has records']
  if (actual.content !== expected.kind) out.push(`kind is ${actual.content}, not ${expected.kind}`)
  if (!isSame(actual.communeName, expected.commune))
    out.push(`commune is ${actual.communeName}, not ${expected.commune}`)
  if (actual.records.length !== expected.rows.length)
    out.push(`${actual.records.length} records, not ${expected.rows.length}`)
  expected.rows.forEach((wanted, index) => {
    const given = actual.records[index]
    if (given !== undefined) out.push(...compareRecord(wanted, given, actual.issues))
  })
  for (const issue of expected.issues) {
    if (betweenFiles.has(issue.kind) || isReported(issue, actual.issues)) continue
    out.push(`not reported: ${issue.kind} ${issue.cell ?? issue.row ?? ''} (${issue.note ?? ''})`)
  }
  const seen = actual.records.flatMap(importedTexts)
  for (const forbidden of expected.forbiddenText) {
    if (seen.some((value) => isContained(value, forbidden))) out.push(`forbidden text imported: ${forbidden}`)
  }
  return out
}
