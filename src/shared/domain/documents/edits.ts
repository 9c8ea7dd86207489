/**
 * What the clerk rewrote, laid over what the register says. An edit belongs to the key of a paragraph (or to one of
 * the parts of the frame) and holds until it is taken back, so it survives a refresh of the data.
 *
 *   applyEdits(report, { 'coverage.visited': 'Từ ngày 03/10/2018, …', recipients: 'Như trên\nLưu: VT, VHTT' })
 */
import type { DocumentFrame, Paragraph, Section } from '../document.ts'

export type DocumentEdits = Readonly<Record<string, string>>

/** Parts of the frame that may be rewritten; lists have one item per line. */
export const framePartKeys = ['abstract', 'addressees', 'legalBases', 'recipients'] as const
export type FramePartKey = (typeof framePartKeys)[number]

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

/** The part as one text, an item per line. */
export const framePartText = (frame: DocumentFrame, key: FramePartKey): string => {
  const part = frame[key]
  return typeof part === 'string' ? part : part.join('\n')
}

/** Each line of an edit is a paragraph of its own; an edit without text takes the paragraph out. */
const editedParagraphs = (paragraph: Paragraph, edits: DocumentEdits): Paragraph[] => {
  const edit = edits[paragraph.key]
  if (edit === undefined) return [paragraph]
  return linesOf(edit).map((text, index) => ({
    key: index === 0 ? paragraph.key : `${paragraph.key}#${index + 1}`,
    text,
  }))
}

const editedSection = (section: Section, edits: DocumentEdits): Section[] => {
  const paragraphs = section.paragraphs.flatMap((paragraph) => editedParagraphs(paragraph, edits))
  return paragraphs.length === 0 ? [] : [{ ...section, paragraphs }]
}

const numeralPattern = /^(Điều )?([IVXLC]+|\d+)\.(?= |$)/u

/** Headings that are counted together: `I.` through the body, `1.` under its `I.`, `Điều 1.`, an annex for itself. */
const numeralGroups = (sections: readonly Section[]): Map<string, string> => {
  const groups = new Map<string, string>()
  let chapter = ''
  for (const { key, level, isAnnex } of sections) {
    if (level === 1) chapter = key
    groups.set(key, `${isAnnex ?? false}/${level}${level === 2 && !isAnnex ? `/${chapter}` : ''}`)
  }
  return groups
}

/** Where a whole section went, the numerals behind it close up: the survivors take the numerals in their order. */
const renumbered = (sections: readonly Section[], all: readonly Section[]): Section[] => {
  const groups = numeralGroups(all)
  const left = new Map<string, string[]>()
  for (const { key, heading } of all) {
    const [, , numeral] = numeralPattern.exec(heading ?? '') ?? []
    const group = groups.get(key) ?? ''
    if (numeral !== undefined) left.set(group, [...(left.get(group) ?? []), numeral])
  }
  return sections.map((section) => {
    if (section.heading === null || !numeralPattern.test(section.heading)) return section
    const next = left.get(groups.get(section.key) ?? '')?.shift() ?? ''
    return { ...section, heading: section.heading.replace(numeralPattern, `$1${next}.`) }
  })
}

/** `Như Điều 3` of the recipients goes with its article. */
const followArticles = (
  lines: readonly string[],
  before: readonly Section[],
  after: readonly Section[],
): string[] =>
  lines.map((line) =>
    line.replace(/Điều \d+/gu, (article) => {
      const { key } = before.find(({ heading }) => heading === `${article}.`) ?? {}
      return after.find((section) => section.key === key)?.heading?.slice(0, -1) ?? article
    }),
  )

export const applyEdits = <Data extends DocumentFrame>(data: Data, edits: DocumentEdits): Data => {
  const sections = renumbered(
    data.sections.flatMap((section) => editedSection(section, edits)),
    data.sections,
  )
  return {
    ...data,
    abstract: linesOf(edits.abstract ?? '').join(' ') || data.abstract,
    addressees: edits.addressees === undefined ? data.addressees : linesOf(edits.addressees),
    legalBases: edits.legalBases === undefined ? data.legalBases : linesOf(edits.legalBases),
    recipients:
      edits.recipients === undefined
        ? followArticles(data.recipients, data.sections, sections)
        : linesOf(edits.recipients),
    sections,
  }
}

/** Edits of paragraphs that the data of today no longer makes: kept, shown, and printed nowhere. */
export const looseEdits = (data: DocumentFrame, edits: DocumentEdits): string[] => {
  const known = new Set<string>([
    ...framePartKeys,
    ...data.sections.flatMap((section) => section.paragraphs.map(({ key }) => key)),
  ])
  return Object.keys(edits).filter((key) => !known.has(key))
}
