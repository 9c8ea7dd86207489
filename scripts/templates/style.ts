/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, as named Word styles (the clerk finds them in Word as "Nếp – …"). Measures come
 * from `page-style.ts`; `blocks.ts` builds the shared blocks from these; a template says which blocks follow each other.
 */
import {
  AlignmentType,
  convertMillimetersToTwip,
  type IParagraphStyleOptions,
  LineRuleType,
  Paragraph,
  TextRun,
  UnderlineType,
} from 'docx'
import {
  firstLineIndent,
  fontName,
  fontSize,
  lineSpacing,
  paragraphGap,
} from '../../src/shared/domain/documents/page-style.ts'

export const twip = convertMillimetersToTwip
const halfPoints = (points: number): number => points * 2
const gap = (points: number): number => points * 20

type Look = {
  size: number
  bold?: boolean
  italics?: boolean
  caps?: boolean
  align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  before?: number
  after?: number
  indent?: number
  line?: number
  keepNext?: boolean
  newPage?: boolean
  underline?: boolean
  left?: number
  color?: string
}

const style = (id: string, name: string, look: Look): IParagraphStyleOptions => ({
  id,
  name: `Nếp – ${name}`,
  basedOn: 'Normal',
  quickFormat: true,
  run: {
    size: halfPoints(look.size),
    ...(look.bold ? { bold: true } : {}),
    ...(look.italics ? { italics: true } : {}),
    ...(look.color ? { color: look.color } : {}),
    ...(look.caps ? { allCaps: true } : {}),
    ...(look.underline ? { underline: { type: UnderlineType.SINGLE } } : {}),
  },
  paragraph: {
    alignment: look.align ?? AlignmentType.LEFT,
    spacing: {
      before: gap(look.before ?? 0),
      after: gap(look.after ?? 0),
      line: Math.round(240 * (look.line ?? 1)),
      lineRule: LineRuleType.AUTO,
    },
    ...(look.indent ? { indent: { firstLine: twip(look.indent) } } : {}),
    ...(look.left ? { indent: { left: twip(look.left), hanging: twip(4) } } : {}),
    ...(look.keepNext ? { keepNext: true } : {}),
    ...(look.newPage ? { pageBreakBefore: true } : {}),
  },
})

const { CENTER, JUSTIFIED, RIGHT } = AlignmentType
const prose = {
  size: fontSize.body,
  align: JUSTIFIED,
  after: paragraphGap,
  line: lineSpacing,
  indent: firstLineIndent,
}

export const styles = {
  superior: style('NepChuQuan', 'Cơ quan chủ quản', { size: fontSize.superior, align: CENTER }),
  issuer: style('NepBanHanh', 'Cơ quan ban hành', { size: fontSize.issuer, bold: true, align: CENTER }),
  nation: style('NepQuocHieu', 'Quốc hiệu', { size: fontSize.nationalName, bold: true, align: CENTER }),
  motto: style('NepTieuNgu', 'Tiêu ngữ', { size: fontSize.motto, bold: true, align: CENTER }),
  rule: style('NepDuongKe', 'Đường kẻ', {
    size: fontSize.rule,
    bold: true,
    underline: true,
    align: CENTER,
  }),
  titleRule: style('NepDuongKeTen', 'Đường kẻ dưới trích yếu', {
    size: fontSize.rule,
    bold: true,
    underline: true,
    align: CENTER,
    after: 12,
  }),
  number: style('NepSoKyHieu', 'Số, ký hiệu', { size: fontSize.number, align: CENTER, before: 4 }),
  placeDate: style('NepNoiNgay', 'Địa danh, ngày', {
    size: fontSize.placeDate,
    italics: true,
    align: CENTER,
    before: 4,
  }),
  subject: style('NepVeViec', 'Trích yếu công văn', { size: fontSize.subjectLine, align: CENTER, before: 6 }),
  type: style('NepTenLoai', 'Tên loại', {
    size: fontSize.title,
    bold: true,
    align: CENTER,
    before: 18,
    keepNext: true,
  }),
  abstract: style('NepTrichYeu', 'Trích yếu', {
    size: fontSize.title,
    bold: true,
    align: CENTER,
    keepNext: true,
  }),
  authority: style('NepThamQuyen', 'Thẩm quyền ban hành', {
    size: fontSize.title,
    bold: true,
    align: CENTER,
    before: 6,
    after: 10,
    keepNext: true,
  }),
  decides: style('NepQuyetDinh', 'Quyết định:', {
    size: fontSize.title,
    bold: true,
    align: CENTER,
    before: 10,
    after: 8,
    keepNext: true,
  }),
  addressee: style('NepKinhGui', 'Kính gửi', { size: fontSize.body, align: CENTER, before: 12, after: 6 }),
  addresseeLabel: style('NepKinhGuiNhan', 'Kính gửi, nhãn', { size: fontSize.body, before: 12, left: 38 }),
  addresseeLine: style('NepKinhGuiDong', 'Kính gửi, từng nơi', { size: fontSize.body, after: 2, left: 58 }),
  basis: style('NepCanCu', 'Căn cứ', { ...prose, italics: true }),
  body: style('NepThan', 'Đoạn văn', prose),
  lastBody: style('NepThanCuoi', 'Đoạn văn cuối', { ...prose, keepNext: true }),
  heading1: style('NepMuc1', 'Mục I.', { ...prose, bold: true, before: 6, keepNext: true }),
  heading2: style('NepMuc2', 'Mục 1.', { ...prose, bold: true, before: 6, keepNext: true }),
  certNation: style('NepKhenQuocHieu', 'Giấy khen, Quốc hiệu', {
    size: 16,
    bold: true,
    align: CENTER,
    before: 16,
  }),
  certMotto: style('NepKhenTieuNgu', 'Giấy khen, Tiêu ngữ', {
    size: 16,
    bold: true,
    align: CENTER,
    underline: true,
    after: 22,
  }),
  certAuthority: style('NepKhenNguoiTang', 'Giấy khen, người tặng', {
    size: 20,
    bold: true,
    align: CENTER,
    after: 8,
  }),
  certGives: style('NepKhenTang', 'Giấy khen, tặng', { size: 16, bold: true, align: CENTER }),
  certTitle: style('NepKhenTieuDe', 'Giấy khen, tên loại', {
    size: 52,
    bold: true,
    align: CENTER,
    color: 'C00000',
    after: 8,
  }),
  certName: style('NepKhenTen', 'Giấy khen, tên', { size: 28, bold: true, align: CENTER, after: 4 }),
  certLongName: style('NepKhenTenDai', 'Giấy khen, tên dài', {
    size: 20,
    bold: true,
    align: CENTER,
    after: 4,
  }),
  certDetail: style('NepKhenChiTiet', 'Giấy khen, chức vụ', { size: 16, align: CENTER, after: 6 }),
  certMerit: style('NepKhenThanhTich', 'Giấy khen, thành tích', {
    size: 19,
    italics: true,
    align: CENTER,
    before: 6,
    after: 18,
  }),
  certLongMerit: style('NepKhenThanhTichDai', 'Giấy khen, thành tích dài', {
    size: 14,
    italics: true,
    align: CENTER,
    before: 4,
    after: 10,
  }),
  certNote: style('NepKhenSo', 'Giấy khen, số quyết định', { size: 13, left: 12, before: 4 }),
  certPlace: style('NepKhenNoiNgay', 'Giấy khen, địa danh, ngày', {
    size: 15,
    italics: true,
    align: CENTER,
    after: 2,
  }),
  certSigner: style('NepKhenQuyenHan', 'Giấy khen, quyền hạn ký', { size: 15, bold: true, align: CENTER }),
  certSignerName: style('NepKhenNguoiKy', 'Giấy khen, người ký', {
    size: 16,
    bold: true,
    align: CENTER,
    before: 62,
  }),
  newsTitle: style('NepTinTieuDe', 'Tin bài, tiêu đề', { size: 16, bold: true, align: CENTER, after: 12 }),
  byline: style('NepTinTacGia', 'Tin bài, tác giả', {
    size: fontSize.body,
    bold: true,
    align: RIGHT,
    before: 6,
  }),
  fact: style('NepThongTin', 'Thông tin trong phiếu', { size: 13, after: 2, keepNext: true }),
  factTitle: style('NepThongTinMuc', 'Mục trong phiếu', { size: 13, bold: true, before: 4, keepNext: true }),
  remark: style('NepNhanXet', 'Ghi chú dưới bảng', { size: fontSize.table, italics: true, before: 2 }),
  dots: style('NepDongCham', 'Dòng chấm', { size: 13, after: 2, keepNext: true }),
  newPage: style('NepTrangMoi', 'Sang trang', { size: 2, newPage: true }),
  small: style('NepNho', 'Dòng nhỏ', { size: 4 }),
  gap: style('NepCach', 'Dòng cách', { size: 4, after: 4, keepNext: true }),
  recipientsLabel: style('NepNoiNhan', 'Nơi nhận', {
    size: fontSize.recipientsLabel,
    bold: true,
    italics: true,
    keepNext: true,
  }),
  recipients: style('NepNoiNhanDong', 'Nơi nhận, từng nơi', { size: fontSize.recipients }),
  signer: style('NepQuyenHan', 'Quyền hạn, chức vụ ký', {
    size: fontSize.title,
    bold: true,
    align: CENTER,
    keepNext: true,
  }),
  signHint: style('NepKyGhiRo', 'Ký, ghi rõ họ tên', {
    size: 12,
    italics: true,
    align: CENTER,
    keepNext: true,
  }),
  signerName: style('NepNguoiKy', 'Người ký', {
    size: fontSize.title,
    bold: true,
    align: CENTER,
    before: 70,
  }),
  annexLabel: style('NepPhuLuc', 'Phụ lục', { size: 14, bold: true, align: CENTER, keepNext: true }),
  annexTitle: style('NepPhuLucTen', 'Tên phụ lục', {
    size: 14,
    bold: true,
    caps: true,
    align: CENTER,
    keepNext: true,
  }),
  annexReference: style('NepPhuLucKem', 'Kèm theo', {
    size: 14,
    italics: true,
    align: CENTER,
    keepNext: true,
  }),
  annexHeading: style('NepPhuLucMuc', 'Phụ lục, mục', {
    size: 14,
    bold: true,
    before: 8,
    after: 6,
    keepNext: true,
  }),
  listClosing: style('NepTongSo', 'Tổng số danh sách', { size: 14, italics: true, before: 8 }),
  tableHead: style('NepBangDau', 'Bảng, tiêu đề', {
    size: fontSize.table,
    bold: true,
    align: CENTER,
    before: 2,
    after: 2,
  }),
  tableText: style('NepBangChu', 'Bảng, chữ', { size: fontSize.table, before: 2, after: 2 }),
  tableCentre: style('NepBangGiua', 'Bảng, giữa', {
    size: fontSize.table,
    align: CENTER,
    before: 2,
    after: 2,
  }),
  denseHead: style('NepBangDauNho', 'Bảng, tiêu đề nhỏ', {
    size: 10,
    bold: true,
    align: CENTER,
    before: 1.5,
    after: 1.5,
  }),
  denseText: style('NepBangNho', 'Bảng, chữ nhỏ', { size: 11, before: 1.5, after: 1.5 }),
  denseCentre: style('NepBangNhoGiua', 'Bảng, chữ nhỏ, giữa', {
    size: 11,
    align: CENTER,
    before: 1.5,
    after: 1.5,
  }),
  tableNumber: style('NepBangSo', 'Bảng, số', { size: fontSize.table, align: RIGHT, before: 2, after: 2 }),
  tableGroup: style('NepBangNhom', 'Bảng, nhóm', {
    size: fontSize.table,
    bold: true,
    before: 2,
    after: 2,
    keepNext: true,
  }),
  pageNumber: style('NepSoTrang', 'Số trang', { size: fontSize.pageNumber, align: CENTER }),
} satisfies Record<string, IParagraphStyleOptions>

export type StyleKey = keyof typeof styles

/** One paragraph in one of the styles. */
export const para = (key: StyleKey, text: string): Paragraph =>
  new Paragraph({ style: styles[key].id, children: [new TextRun(text)] })

/** One paragraph of several runs, some of them bold. */
export const runs = (key: StyleKey, parts: readonly { text: string; bold?: true }[]): Paragraph =>
  new Paragraph({ style: styles[key].id, children: parts.map((part) => new TextRun(part)) })

/** Defaults of the document: the decree's font for every script, Vietnamese for the spelling checker. */
export const documentStyles = {
  default: {
    document: {
      run: {
        font: { ascii: fontName, hAnsi: fontName, cs: fontName, eastAsia: fontName },
        size: halfPoints(fontSize.body),
        language: { value: 'vi-VN', eastAsia: 'vi-VN', bidirectional: 'ar-SA' },
      },
    },
  },
  paragraphStyles: Object.values(styles),
}
