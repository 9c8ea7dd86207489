/**
 * How the parts of a previewed Word file (its sections: the paper, each annex) are printed from the page: own size and
 * margins, and page numbers that each annex counts anew, as Nghị định 30/2020/NĐ-CP wants.
 */
import type { WordDocument } from 'docx-preview'

/** One section of the Word file, as far as the printer must know it. */
export type PrintedPart = {
  /** CSS lengths, as the file has them. */
  width: string
  height: string
  margin: string
  isNumbered: boolean
  /** Word leaves the first page of a section without its number where the section has a title page. */
  isFirstBare: boolean
  /** Counts from 1 again; otherwise goes on from the part before. */
  isCountedAnew: boolean
}

type Node = {
  type?: string
  children?: Node[]
  className?: string
  sectionProps?: SectionProps
  text?: string
  instruction?: string
}

type SectionProps = {
  pageSize?: { width: string; height: string }
  pageMargins?: Record<'top' | 'right' | 'bottom' | 'left', string>
  headerRefs?: { id: string; type: string }[]
  titlePage?: boolean
  pageNumber?: { start?: number }
}

const partClass = 'nep-part-'

/** A field that writes the page's number, wherever it stands in a header. */
const hasPageField = (node: Node): boolean =>
  /^\s*PAGE\b/u.test(node.text ?? node.instruction ?? '') || (node.children ?? []).some(hasPageField)

const partOf = (word: WordDocument, props: SectionProps, index: number): PrintedPart => {
  const { pageSize, pageMargins: margins, headerRefs = [], titlePage, pageNumber } = props
  const header = headerRefs.find(({ type }) => type === 'default')
  const part = header === undefined ? null : word.findPartByRelId(header.id, word.documentPart)
  return {
    width: pageSize?.width ?? '210mm',
    height: pageSize?.height ?? '297mm',
    margin: margins ? `${margins.top} ${margins.right} ${margins.bottom} ${margins.left}` : '20mm',
    isNumbered: part ? hasPageField(part.rootElement as Node) : false,
    isFirstBare: titlePage ?? false,
    isCountedAnew: index === 0 || Number.isInteger(pageNumber?.start),
  }
}

/**
 * Marks every block of the body with the section that it is of, which the library forgets when it draws sheets, and
 * tells the sections. To be called between parsing and drawing.
 */
export const markParts = (word: WordDocument): PrintedPart[] => {
  const body = word.documentPart.body as Node & { props: SectionProps }
  const parts: PrintedPart[] = []
  for (const block of body.children ?? []) {
    block.className = [block.className, `${partClass}${parts.length}`].filter(Boolean).join(' ')
    if (block.sectionProps) parts.push(partOf(word, block.sectionProps, parts.length))
  }
  return [...parts, partOf(word, body.props, parts.length)]
}

/** The section that a drawn sheet is of; the first where nothing tells. */
export const partOfSheet = (sheet: ParentNode): number => {
  const marked = sheet.querySelector(`[class*="${partClass}"]`)?.className ?? ''
  return Number(new RegExp(`${partClass}(\\d+)`, 'u').exec(marked)?.[1] ?? 0)
}

export const pageName = (part: number): string => `nep-part-${part}`

/** Nothing on the first page, though it is counted. */
const counterStyles = `
  @counter-style nep-nothing { system: cyclic; symbols: "\\200B" }
  @counter-style nep-from-second { system: extends decimal; range: 2 infinite; fallback: nep-nothing }`

const numberRule = ({ isFirstBare }: PrintedPart, counter: string): string =>
  `counter-increment: ${counter}; @top-center { content: counter(${counter}, ${isFirstBare ? 'nep-from-second' : 'decimal'}); font: 14pt "Times New Roman"; vertical-align: bottom; padding-bottom: 4mm }`

/**
 * A named page for each part. The browser's own page counter cannot start anew within one print; a counter of the part,
 * counted by its pages, can.
 */
export const printRules = (parts: readonly PrintedPart[]): string => {
  let counter = ''
  const pages = parts.map((part, index) => {
    if (part.isCountedAnew) counter = `nep-pages-${index}`
    const number = part.isNumbered ? numberRule(part, counter) : ''
    return `  @page ${pageName(index)} { size: ${part.width} ${part.height}; margin: ${part.margin}; ${number} }`
  })
  return `${counterStyles}\n@media print {\n${pages.join('\n')}\n}`
}
