/** Giấy khen: A4 across, one page each, in a frame of its own or for a preprinted form. No document under the decree. */
import {
  BorderStyle,
  type FileChild,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { page } from '../../src/shared/domain/documents/page-style.ts'
import { columns, lines, loop } from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para, type StyleKey, twip } from './style.ts'

const margin = 12
const gold = 'B8860B'
const red = 'C00000'

type Frame = {
  width: number
  height: number
  border: { style: (typeof BorderStyle)[keyof typeof BorderStyle]; size: number; color: string }
}

/** One cell of a fixed size: what stands in it keeps its place on every page. */
const box = ({ width, height, border }: Frame, children: (FileChild | Table)[]): Table => {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twip(width), type: WidthType.DXA },
    columnWidths: [twip(width)],
    borders: {
      top: border,
      bottom: border,
      left: border,
      right: border,
      insideHorizontal: none,
      insideVertical: none,
    },
    margins: { top: twip(2.2), bottom: 0, left: twip(2.2), right: twip(2.2) },
    rows: [
      new TableRow({
        cantSplit: true,
        height: { value: twip(height), rule: HeightRule.EXACT },
        children: [
          new TableCell({
            width: { size: twip(width), type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.TOP,
            children: children as (FileChild & Table)[],
          }),
        ],
      }),
    ],
  })
}

const outer = { width: page.height - 2 * margin, height: page.width - 2 * margin - 5 }
const inner = { width: outer.width - 4.4, height: outer.height - 6 }

/** What a preprinted form has already keeps its room: an empty line of the same style. */
const printed = (isPreprinted: boolean) => (key: StyleKey, text: string) =>
  para(key, isPreprinted ? '' : text)

const words = (isPreprinted: boolean): FileChild[] => {
  const own = printed(isPreprinted)
  return [
    own('certNation', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'),
    own('certMotto', 'Độc lập - Tự do - Hạnh phúc'),
    own('certAuthority', '{tham_quyen}'),
    own('certGives', 'TẶNG'),
    own('certTitle', 'GIẤY KHEN'),
    ...lines('certName', 'ten_ngan'),
    ...lines('certLongName', 'ten_dai'),
    ...lines('certDetail', 'chi_tiet'),
    ...lines('certMerit', 'thanh_tich_ngan'),
    ...lines('certLongMerit', 'thanh_tich_dai'),
    para('gap', ''),
    columns([
      {
        width: inner.width * 0.46,
        children: [para('certNote', '{quyet_dinh}'), para('certNote', 'Vào sổ vàng số: ……………')],
      },
      {
        width: inner.width * 0.5,
        children: [
          para('certPlace', '{noi_ngay_ky}'),
          ...lines('certSigner', 'quyen_han'),
          para('certSignerName', '{nguoi_ky}'),
        ],
      },
    ]),
    para('small', ''),
  ]
}

const sheets = (isPreprinted: boolean): Sheet[] => {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  const framed = (style: (typeof BorderStyle)[keyof typeof BorderStyle], size: number, color: string) =>
    isPreprinted ? none : { style, size, color }
  return [
    {
      orientation: 'landscape',
      hasPageNumbers: false,
      margin,
      children: loop('giay_khen', [
        ...loop('trang_moi', [para('newPage', '')]),
        box({ ...outer, border: framed(BorderStyle.THICK, 36, gold) }, [
          box({ ...inner, border: framed(BorderStyle.DOUBLE, 6, red) }, words(isPreprinted)),
          para('small', ''),
        ]),
      ]),
    },
  ]
}

export const certificate = sheets(false)
export const certificatePreprinted = sheets(true)
