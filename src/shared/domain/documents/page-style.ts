/**
 * Measures of an administrative document by Nghị định 30/2020/NĐ-CP, Phụ lục I. The template script, the
 * composition of headers and the tests all read them here, so that the decree is written down once.
 */

/** Millimetres. Phụ lục I, phần I, mục I.1–I.3: A4; top and bottom 20–25, left 30–35, right 15–20. */
export const page = {
  width: 210,
  height: 297,
  top: 20,
  bottom: 20,
  left: 30,
  right: 15,
  /** Page number in the middle of the top margin. */
  headerEdge: 10,
} as const

/** Width between the margins, in millimetres. */
export const textWidthPortrait = page.width - page.left - page.right
export const textWidthLandscape = page.height - page.left - page.right

/** The two columns of the header block, in millimetres; the right one holds the Quốc hiệu on one line. */
export const headerColumns = { left: 73, right: textWidthPortrait - 73 } as const

export const fontName = 'Times New Roman'

/**
 * Points, within the ranges of Phụ lục I, phần V. Of the header's 12–13 the smaller ones, so that both the Quốc hiệu
 * (88 mm) and `PHÒNG VĂN HÓA VÀ THÔNG TIN` (69 mm) stand on one line.
 */
export const fontSize = {
  body: 14,
  nationalName: 12,
  motto: 13,
  superior: 12,
  issuer: 12,
  number: 13,
  placeDate: 13,
  subjectLine: 12,
  title: 14,
  recipientsLabel: 12,
  recipients: 11,
  pageNumber: 14,
  table: 12,
  /** Size of the underlined blanks that draw a rule; thin and close to the text above. */
  rule: 5,
} as const

/** First line of a paragraph, millimetres (1 or 1,27 cm). */
export const firstLineIndent = 12.7
/** Points between paragraphs (at least 6) and lines (single to 1,5). */
export const paragraphGap = 6
export const lineSpacing = 1.15
