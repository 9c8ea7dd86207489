/**
 * The values of a document that are compared after its issue: its composed paragraphs, the rows of its tables, and
 * the verdicts of its annex, each under a key that finds the same thing again and a label that names it to the clerk.
 */
import type { DocumentData, DocumentFrame, DocumentKind } from '#shared/domain/document.ts'
import { changesSinceIssue } from '#shared/domain/document-state.ts'
import { lowerFirst } from '#shared/domain/documents/office-text.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { documentCatalogue } from './catalogue.ts'
import type { AnnexData } from './compose/round-annex.ts'
import { readTags, type Tag, type TagInfo, type TagValue, type TagValues } from './tag.ts'
import { frameTags } from './tags/frame.ts'

export type TrackedValue = {
  key: string
  label: string
  value: string
  /** The row of a table to which a cell belongs, so that a row that comes or goes is told as one. */
  row?: { key: string; label: string }
}

const m = messagesIn('vi')

/** What names a row of a table, in this order; the rest is what may change. */
const nameTags = ['ten_nhom', 'don_vi_ten', 'don_vi', 'ma', 'danh_xung', 'ten', 'nguoi', 'dong']

const isName = (tag: TagInfo, siblings: readonly TagInfo[]): boolean =>
  nameTags.includes(tag.name) ||
  // Several shortcomings of one unit differ by their text.
  (tag.name === 'noi_dung' && siblings.some(({ name }) => name === 'don_vi_ten'))

const textOf = (value: TagValue | undefined): string => (typeof value === 'string' ? value : '')

/** Cells that say something; a row of names only is tracked by its name. */
const cellsOf = (row: TagValues, tags: readonly TagInfo[], key: string, label: string): TrackedValue[] => {
  const cells = tags
    .filter((tag) => tag.kind === 'text' && tag.name !== 'stt' && !isName(tag, tags))
    .map((tag) => ({
      key: `${key}/${tag.name}`,
      label: `${label}, ${lowerFirst(tag.meaning.split(':')[0] ?? tag.meaning)}`,
      value: textOf(row[tag.name]),
      row: { key, label },
    }))
  return cells.length > 0 ? cells : [{ key, label, value: label }]
}

const trackedRows = (list: TagInfo, rows: TagValues[], path: string): TrackedValue[] => {
  const seen = new Map<string, number>()
  return rows.flatMap((row) => {
    const label = list.children
      .filter((tag) => isName(tag, list.children))
      .flatMap((tag) => textOf(row[tag.name]) || [])
      .join(', ')
    const count = (seen.get(label) ?? 0) + 1
    seen.set(label, count)
    const key = `${path}/${label}${count > 1 ? `#${count}` : ''}`
    const inner = list.children.filter(({ kind }) => kind === 'list')
    if (inner.length > 0) return inner.flatMap((child) => trackedTag(child, row[child.name], key))
    return cellsOf(row, list.children, key, label)
  })
}

const trackedTag = (tag: TagInfo, value: TagValue | undefined, path: string): TrackedValue[] => {
  const key = `${path}/${tag.name}`
  if (Array.isArray(value)) return trackedRows(tag, value, key)
  return typeof value === 'string' ? [{ key, label: tag.meaning, value }] : []
}

const frameNames = new Set(frameTags.map(({ name }) => name))
/** They repeat the head, count what stands in their table, or hold paragraphs that are tracked by their keys. */
const repeating = new Set([
  'phu_luc_kem_theo',
  'phu_luc_ten_cac_dong',
  'phu_luc_hai_kem_theo',
  'phu_luc_hai_ten_cac_dong',
  'de_cuong_kem_theo',
  'de_cuong_ten_cac_dong',
  'de_cuong',
  'muc_truoc_bang',
  'muc_sau_bang',
  'dieu_truoc',
  'dieu_cuoi',
  'tieu_de_tieu_chi',
  'tieu_de_doan',
  'tieu_de_don_vi',
])

const paragraphsOf = (data: DocumentFrame): TrackedValue[] =>
  data.sections.flatMap((section) =>
    section.paragraphs.map(({ key, text }) => ({
      key: `text/${key}`,
      label: section.heading ?? m.documents.bodyText,
      value: text,
    })),
  )

const annexValues = (annex: AnnexData): TrackedValue[] => [
  ...annex.units.flatMap(({ name, verdicts }) =>
    Object.entries(verdicts).map(([code, verdict]) => ({
      key: `annex/${name}/${code}`,
      label: `${name}, ${code}`,
      value: m.visits.verdicts[verdict],
    })),
  ),
  ...annex.returns.map(({ unit, contents, status }) => ({
    key: `annex/returns/${unit}/${contents}`,
    label: `${unit}, ${contents}`,
    value: status,
  })),
]

/** `data` as composed, without the clerk's edits: these are no figures of the register. */
export const trackedValues = <Kind extends DocumentKind>(
  kind: Kind,
  data: DocumentData[Kind],
  annex: AnnexData | null,
): TrackedValue[] => {
  const tags: readonly Tag<DocumentData[Kind]>[] = documentCatalogue[kind].tags
  const own = tags.filter(({ name }) => !frameNames.has(name) && !repeating.has(name))
  const values = readTags(own, data)
  return [
    ...paragraphsOf(data),
    ...own.flatMap((tag) => trackedTag(tag, values[tag.name], kind)),
    ...(annex === null ? [] : annexValues(annex)),
  ]
}

const byKey = (values: readonly TrackedValue[]): Record<string, string> =>
  Object.fromEntries(values.map(({ key, value }) => [key, value]))

type ChangedValue = { label: string; before: string | null; after: string | null }

const joined = (values: readonly (string | null)[]): string | null => {
  const said = values.filter((value) => value !== null && value !== '')
  return said.length === 0 ? null : said.join('; ')
}

/** What is not as it was, at most `limit`; null where it was not there or is no more. */
export const changedValues = (
  frozen: readonly TrackedValue[],
  current: readonly TrackedValue[],
  limit = 60,
): ChangedValue[] => {
  const known = new Map([...frozen, ...current].map((value) => [value.key, value]))
  const cells = changesSinceIssue(byKey(frozen), byKey(current), 10 * limit).map(
    ({ path, before, after }) => ({
      tracked: known.get(path),
      label: known.get(path)?.label ?? path,
      before: typeof before === 'string' ? before : null,
      after: typeof after === 'string' ? after : null,
    }),
  )
  const told = new Set<string>()
  const changes = cells.flatMap(({ tracked, ...change }): ChangedValue[] => {
    const row = tracked?.row
    if (row === undefined || (change.before !== null && change.after !== null)) return [change]
    if (told.has(row.key)) return []
    told.add(row.key)
    const own = cells.filter((cell) => cell.tracked?.row?.key === row.key)
    return [
      {
        label: row.label,
        before: joined(own.map(({ before }) => before)),
        after: joined(own.map(({ after }) => after)),
      },
    ]
  })
  return changes.slice(0, limit)
}
