/** A draft or copy of a sheet left in the workbook: its records must not count twice. */
import { personKey } from '#shared/names.ts'
import type { RecognisedRecord } from '../recognised.ts'
import type { Report } from './table.ts'
import { folded, plain } from './words.ts'

const keyOf = (record: RecognisedRecord): string => {
  switch (record.type) {
    case 'nominee':
      return `${personKey(record.name ?? '')}|${record.birthYear ?? ''}`
    case 'activity':
      return `${folded(record.form ?? '')}|${record.date ?? ''}|${folded(record.place ?? '')}`
    case 'criterionResult':
      return record.code ?? folded(record.text ?? '')
    case 'remedy':
      return folded(record.finding ?? '')
  }
}

const MOSTLY = 0.6

/** "Nháp", "Dự thảo", "Bản cũ": where two sheets are alike, this one gives way, wherever it stands; not "Nhập liệu", which is typed in. */
const isDraft = (sheet: string): boolean =>
  /(?<!\p{L})(?:nháp|nhap(?! (?:so )?lieu))(?!\p{L})/u.test(plain(sheet)) ||
  /\b(du thao|ban cu|chua sua|draft)\b/u.test(folded(sheet))

/** Asks about every sheet that mostly repeats an earlier one, or a draft a later one; its records wait for the answer. */
export const holdRepeatedSheets = (
  tables: readonly { sheet: string; records: RecognisedRecord[] }[],
  report: Report,
): void => {
  if (tables.length < 2) return
  const seen = new Map<string, Map<string, string>>()
  const inOrder = [...tables].sort((a, b) => Number(isDraft(a.sheet)) - Number(isDraft(b.sheet)))
  for (const { sheet, records } of inOrder) {
    const [first] = records
    if (first === undefined) continue
    const before = seen.get(first.type) ?? new Map<string, string>()
    const keys = records.map(keyOf)
    const others = keys
      .map((key) => before.get(key))
      .filter((other) => other !== undefined && other !== sheet)
    const [other] = others
    if (other !== undefined && records.length >= 2 && others.length >= records.length * MOSTLY) {
      report('duplicate_sheet', 'must', { sheet }, { text: sheet, other, count: others.length })
      for (const record of records) record.pending ??= 'duplicate-sheet'
    }
    for (const key of keys) if (!before.has(key)) before.set(key, sheet)
    seen.set(first.type, before)
  }
}
