/** Blocks that the documents share, made of the styles of `style.ts`. Lengths in millimetres. */
import {
  BorderStyle,
  type FileChild,
  type Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { mottoRule } from '../../src/shared/domain/documents/header.ts'
import { headerColumns, textWidthPortrait } from '../../src/shared/domain/documents/page-style.ts'
import { para, runs, type StyleKey, twip } from './style.ts'

const noBorder = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: noBorder,
  bottom: noBorder,
  left: noBorder,
  right: noBorder,
  insideHorizontal: noBorder,
  insideVertical: noBorder,
}

const inTwips = (millimetres: number): { size: number; type: 'dxa' } => ({
  size: twip(millimetres),
  type: WidthType.DXA,
})

/** Borderless columns (header, signatures): one row that never breaks over pages. */
export const columns = (cells: readonly { width: number; children: Paragraph[] }[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: inTwips(cells.reduce((sum, cell) => sum + cell.width, 0)),
    columnWidths: cells.map((cell) => twip(cell.width)),
    borders: noBorders,
    margins: { left: 0, right: 0 },
    rows: [
      new TableRow({
        cantSplit: true,
        children: cells.map((cell) => new TableCell({ width: inTwips(cell.width), children: cell.children })),
      }),
    ],
  })

/** What stands between `{#tag}` and `{/tag}`, each tag on a line of its own, which vanishes. */
export const loop = (tag: string, children: FileChild[]): FileChild[] => [
  para('small', `{#${tag}}`),
  ...children,
  para('small', `{/${tag}}`),
]

/** A loop over lines, each a paragraph of one style. */
export const lines = (key: StyleKey, tag: string): Paragraph[] => [
  para(key, `{#${tag}}`),
  para(key, '{dong}'),
  para(key, `{/${tag}}`),
]

const headerWidths = (width: number): { left: number; right: number } => {
  const left = (headerColumns.left / textWidthPortrait) * width
  return { left, right: width - left }
}

/** Superior and issuing body on the left, Quốc hiệu and Tiêu ngữ on the right, each over its rule. */
export const issuerBlock = (width = textWidthPortrait): FileChild[] => {
  const { left, right } = headerWidths(width)
  return [
    columns([
      {
        width: left,
        children: [
          ...lines('superior', 'co_quan_chu_quan'),
          ...lines('issuer', 'co_quan_ban_hanh'),
          para('rule', '{ke_co_quan}'),
        ],
      },
      {
        width: right,
        children: [
          para('nation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
          para('motto', 'Độc lập - Tự do - Hạnh phúc'),
          para('rule', mottoRule()),
        ],
      },
    ]),
    // A paragraph between the two tables, else Word joins them into one.
    para('small', ''),
  ]
}

/** Header block: body and number on the left, Quốc hiệu, place and date on the right; a list has no number. */
export const headerBlock = (kind: 'typed' | 'letter' | 'list', width = textWidthPortrait): FileChild[] => {
  const { left, right } = headerWidths(width)
  return [
    ...issuerBlock(width),
    columns([
      {
        width: left,
        children: [
          para('number', kind === 'list' ? '' : '{so_ky_hieu}'),
          ...(kind === 'letter' ? [para('subject', 'V/v {trich_yeu}')] : []),
        ],
      },
      { width: right, children: [para('placeDate', '{noi_ngay}')] },
    ]),
    para('small', ''),
  ]
}

/** Type name, abstract in even lines, rule. */
export const titleBlock = (typeName: string): Paragraph[] => [
  para('type', typeName),
  ...lines('abstract', 'trich_yeu_cac_dong'),
  para('titleRule', '{ke_trich_yeu}'),
]

/** Kính gửi: one body on the line, several below each other. */
export const addresseeBlock = (): FileChild[] => [
  para('addressee', '{#kinh_gui_mot}'),
  para('addressee', 'Kính gửi: {dong}'),
  para('addressee', '{/kinh_gui_mot}'),
  ...loop('co_nhieu_noi_kinh_gui', [
    para('addresseeLabel', 'Kính gửi:'),
    ...lines('addresseeLine', 'kinh_gui_nhieu'),
    para('gap', ''),
  ]),
]

/** The composed text but for its last paragraph: sections with headings of two levels, then paragraphs. */
export const bodyBlock = (): FileChild[] =>
  loop('muc_truoc_ket', [
    ...lines('heading1', 'tieu_de_1'),
    ...lines('heading2', 'tieu_de_2'),
    para('body', '{#doan}'),
    para('body', '{noi_dung}'),
    para('body', '{/doan}'),
  ])

/** The last paragraph stays with the signature, which must not stand alone on a page. */
export const lastParagraph = (): FileChild[] => lines('lastBody', 'doan_ket')

/** `Điều 1.` bold before its first paragraph, the others below it; the last article stays with the signature. */
export const articlesBlock = (): FileChild[] =>
  (
    [
      ['dieu_truoc', 'body'],
      ['dieu_cuoi', 'lastBody'],
    ] as const
  ).flatMap(([tag, key]) =>
    loop(tag, [
      runs(key, [{ text: '{so_dieu}', bold: true }, { text: ' {doan_dau}' }]),
      para(key, '{#doan_sau}'),
      para(key, '{noi_dung}'),
      para(key, '{/doan_sau}'),
    ]),
  )

/** Nơi nhận on the left, the signature on the right. */
export const signatureBlock = (width = textWidthPortrait): FileChild[] => [
  ...lastParagraph(),
  ...signature(width),
]

/** The signature alone, after a text that keeps itself to it. */
export const signature = (width = textWidthPortrait): FileChild[] => [
  para('gap', ''),
  columns([
    {
      width: width * 0.46,
      children: [para('recipientsLabel', 'Nơi nhận:'), ...lines('recipients', 'noi_nhan')],
    },
    {
      width: width * 0.54,
      children: [...lines('signer', 'quyen_han'), para('signerName', '{nguoi_ky}')],
    },
  ]),
]

/** Signatures beside each other: who signs, a hint, the name. */
export const signatories = (
  who: readonly { title: string; name: string }[],
  width = textWidthPortrait,
): FileChild[] => [
  para('gap', ''),
  columns(
    who.map(({ title, name }) => ({
      width: width / who.length,
      children: [para('signer', title), para('signHint', '(Ký, ghi rõ họ tên)'), para('signerName', name)],
    })),
  ),
]

export const annexBlock = (): Paragraph[] => [
  para('annexLabel', '{phu_luc_so}'),
  ...lines('annexTitle', 'phu_luc_ten_cac_dong'),
  para('annexReference', '{phu_luc_kem_theo}'),
  para('small', ''),
]

export type TableColumn = { title: string; width: number; text: string; centred?: true; isNumber?: true }

/**
 * A bordered table whose heading row comes again on every page and whose rows do not split.
 * @param rowTag the loop whose every turn is one row.
 * @param options `group`: a loop around it, with a row over all columns before the rows of the group; `total`: the
 *   texts of a last row, one per column; `isDense`: a form to be written on, as much as fits on a page.
 */
export const dataTable = (
  full: number,
  tableColumns: readonly TableColumn[],
  rowTag: string,
  {
    group,
    total,
    isDense = false,
  }: { group?: { tag: string; title: string }; total?: readonly string[]; isDense?: boolean } = {},
): Table => {
  const fullShare = tableColumns.reduce((sum, column) => sum + column.width, 0)
  const widths = tableColumns.map((column) => twip((column.width / fullShare) * full))
  const whole = { size: widths.reduce((a, b) => a + b, 0), type: WidthType.DXA }
  const last = tableColumns.length - 1
  const cellStyle = ({ centred, isNumber }: TableColumn): StyleKey =>
    isNumber
      ? 'tableNumber'
      : isDense
        ? centred
          ? 'denseCentre'
          : 'denseText'
        : centred
          ? 'tableCentre'
          : 'tableText'
  const cell = (text: string, key: StyleKey, index: number): TableCell =>
    new TableCell({
      width: { size: widths[index] ?? 0, type: WidthType.DXA },
      verticalAlign:
        key === 'tableHead' || key === 'denseHead' ? VerticalAlignTable.CENTER : VerticalAlignTable.TOP,
      children: [para(key, text)],
    })
  const groupRow = group
    ? [
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: whole,
              columnSpan: tableColumns.length,
              children: [para('tableGroup', `{#${group.tag}}${group.title}`)],
            }),
          ],
        }),
      ]
    : []
  const rowText = (column: TableColumn, index: number): string =>
    (index === 0 ? `{#${rowTag}}` : '') +
    column.text +
    (index === last ? `{/${rowTag}}${group ? `{/${group.tag}}` : ''}` : '')
  return new Table({
    layout: TableLayoutType.FIXED,
    width: whole,
    columnWidths: widths,
    margins: { left: twip(1.5), right: twip(1.5) },
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: tableColumns.map((column, index) =>
          cell(column.title, isDense ? 'denseHead' : 'tableHead', index),
        ),
      }),
      ...groupRow,
      new TableRow({
        cantSplit: true,
        children: tableColumns.map((column, index) => cell(rowText(column, index), cellStyle(column), index)),
      }),
      ...(total
        ? [
            new TableRow({
              cantSplit: true,
              children: total.map((text, index) => cell(text, 'tableHead', index)),
            }),
          ]
        : []),
    ],
  })
}
