/** Pages and the file: sections with the decree's margins and page numbers, and bytes that are the same every time. */
import {
  Document,
  type FileChild,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  SectionType,
  TextRun,
} from 'docx'
import { unzipSync, zipSync } from 'fflate'
import { page } from '../../src/shared/domain/documents/page-style.ts'
import { documentStyles, styles, twip } from './style.ts'

export type Sheet = {
  orientation: 'portrait' | 'landscape'
  /** Papers that are no documents under the decree go without. */
  hasPageNumbers?: boolean
  /** Millimetres on every side, in place of the decree's. */
  margin?: number
  children: FileChild[]
}

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: styles.pageNumber.id,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })

const emptyHeader = (): Header => new Header({ children: [new Paragraph({})] })

/** Every annex is a section of its own, because its pages are counted by themselves; page 1 shows no number. */
const section = (
  { orientation, hasPageNumbers = true, margin, children }: Sheet,
  index: number,
): ISectionOptions => ({
  properties: {
    type: SectionType.NEXT_PAGE,
    titlePage: true,
    page: {
      // The library swaps the two for landscape itself.
      size: {
        width: twip(page.width),
        height: twip(page.height),
        orientation: orientation === 'landscape' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
      },
      margin: {
        top: twip(margin ?? page.top),
        bottom: twip(margin ?? page.bottom),
        left: twip(margin ?? page.left),
        right: twip(margin ?? page.right),
        header: twip(margin === undefined ? page.headerEdge : margin / 2),
        footer: twip(margin === undefined ? page.headerEdge : margin / 2),
      },
      ...(index > 0 ? { pageNumbers: { start: 1 } } : {}),
    },
  },
  headers: {
    default: hasPageNumbers ? pageNumber() : emptyHeader(),
    first: emptyHeader(),
  },
  children,
})

/** The library stamps the time of making; a committed file must not change by being made again. */
const fixedInstant = '2018-10-03T00:00:00Z'

export const makeDocx = async (title: string, sheets: readonly Sheet[]): Promise<Uint8Array> => {
  const document = new Document({
    title,
    creator: 'Nếp',
    lastModifiedBy: 'Nếp',
    styles: documentStyles,
    sections: sheets.map(section),
  })
  const parts = unzipSync(new Uint8Array(await Packer.toBuffer(document)))
  const decoder = new TextDecoder()
  const encoder = new TextEncoder()
  const fixed = Object.entries(parts).map(([name, bytes]): [string, Uint8Array] => [
    name,
    name === 'docProps/core.xml'
      ? encoder.encode(decoder.decode(bytes).replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, fixedInstant))
      : bytes,
  ])
  return zipSync(Object.fromEntries(fixed), { mtime: new Date(Date.UTC(2018, 9, 3)), level: 9 })
}
