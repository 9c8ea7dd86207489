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

export type Sheet = { orientation: 'portrait' | 'landscape'; children: FileChild[] }

const pageNumber = (): Header =>
  new Header({
    children: [
      new Paragraph({
        style: styles.pageNumber.id,
        children: [new TextRun({ children: [PageNumber.CURRENT] })],
      }),
    ],
  })

/** Every annex is a section of its own, because its pages are counted by themselves; page 1 shows no number. */
const section = ({ orientation, children }: Sheet, index: number): ISectionOptions => ({
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
        top: twip(page.top),
        bottom: twip(page.bottom),
        left: twip(page.left),
        right: twip(page.right),
        header: twip(page.headerEdge),
        footer: twip(page.headerEdge),
      },
      ...(index > 0 ? { pageNumbers: { start: 1 } } : {}),
    },
  },
  headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
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
