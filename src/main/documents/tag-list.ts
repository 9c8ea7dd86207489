/**
 * The printed list of all tags with their meaning, from the same catalogue that fills and judges templates, as a Word
 * file. The tags of the frame stand once, those of a kind under its template.
 */
import { type TemplateKind, templateKinds } from '#shared/domain/document.ts'
import { documentCatalogue } from './catalogue.ts'
import type { TagInfo, TagValues } from './tag.ts'
import { frameTags } from './tags/frame.ts'
import { render } from './template-engine.ts'

/** In resources/templates; no kind of its own, because it is not replaced. */
export const tagListFileName = 'danh-sach-the.docx'

export type TagLine = { tag: string; meaning: string }
export type TagGroup = { title: string; file: string; lines: TagLine[] }

const written = ({ name, kind }: TagInfo): string =>
  kind === 'text' ? `{${name}}` : `{#${name}} … {/${name}}`

const indent = '\u00A0\u00A0\u00A0\u00A0'

const linesOf = (tags: readonly TagInfo[], depth: number): TagLine[] =>
  tags.flatMap((tag) => [
    { tag: `${indent.repeat(depth)}${written(tag)}`, meaning: tag.meaning },
    ...linesOf(tag.children, depth + 1),
  ])

/** `common` titles the tags of every paper, `names` the kinds. */
export const tagGroups = (common: string, names: Record<TemplateKind, string>): TagGroup[] => {
  const shared = new Set(frameTags.map(({ name }) => name))
  // Kinds of the same tags, such as blank and filled forms, stand together.
  const byTags = Map.groupBy(templateKinds, (kind): readonly TagInfo[] => documentCatalogue[kind].tags)
  const kinds = [...byTags].map(([tags, members]) => ({
    title: members.map((kind) => names[kind]).join('; '),
    file: `(${[...new Set(members.map((kind) => documentCatalogue[kind].file))].join(', ')})`,
    lines: linesOf(
      tags.filter(({ name }) => !shared.has(name)),
      0,
    ),
  }))
  return [
    { title: common, file: '', lines: linesOf(frameTags, 0) },
    ...kinds.filter(({ lines }) => lines.length > 0),
  ]
}

export const makeTagList = (
  template: Uint8Array,
  groups: readonly TagGroup[],
  createdAt: string,
): Uint8Array => {
  const values: TagValues = {
    nhom: groups.map(({ title, file, lines }) => ({
      ten_nhom: title,
      tep: file,
      the: lines.map(({ tag, meaning }) => ({ ten: tag, nghia: meaning })),
    })),
  }
  return render(template, values, {
    'docProps/core.xml': (xml) => xml.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, createdAt),
  })
}
