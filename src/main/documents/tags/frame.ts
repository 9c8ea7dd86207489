/** Tags of every document: header, title, addressees, bases, text, recipients, signature. */
import type { AnnexHeading, DocumentFrame, Paragraph, Section } from '#shared/domain/document.ts'
import {
  abstractLines,
  annexTitleLines,
  issuerRule,
  numberLine,
  placeDateLine,
} from '#shared/domain/documents/header.ts'
import { basisLines, recipientLines } from '#shared/domain/documents/office-text.ts'
import { type Tag, tagsOf } from '../tag.ts'

const headingOf = (section: Section, level: Section['level']): string[] =>
  section.heading !== null && section.level === level ? [section.heading] : []

/** `- A;` … `- B.` for several bodies. */
const addresseeLines = (frame: DocumentFrame): string[] =>
  frame.addressees.length > 1 ? recipientLines(frame.addressees) : []

export const sectionTags: readonly Tag<Section>[] = tagsOf(({ lines, list }) => [
  lines('tieu_de_1', 'Tiêu đề mục lớn (I., II.)', (section) => headingOf(section, 1)),
  lines('tieu_de_2', 'Tiêu đề mục nhỏ (1., 2.)', (section) => headingOf(section, 2)),
  list(
    'doan',
    'Từng đoạn văn của mục',
    (section) => section.paragraphs,
    ({ text }) => [text('noi_dung', 'Nội dung đoạn văn', (paragraph) => paragraph.text)],
  ),
])

/** What stands in the body; an annex has tags of its own. */
const bodyOf = ({ sections }: DocumentFrame): Section[] => sections.filter(({ isAnnex }) => !isAnnex)

/** The last paragraph apart, so that a template can keep it on the page of the signature. */
const splitEnd = (sections: readonly Section[]): { before: Section[]; end: Paragraph[] } => {
  const last = sections.at(-1)
  if (!last) return { before: [], end: [] }
  return {
    before: [...sections.slice(0, -1), { ...last, paragraphs: last.paragraphs.slice(0, -1) }],
    end: last.paragraphs.slice(-1),
  }
}

export const frameTags: readonly Tag<DocumentFrame>[] = tagsOf(({ flag, lines, list, text }) => [
  lines('co_quan_chu_quan', 'Cơ quan chủ quản trực tiếp, từng dòng', (frame) => frame.header.superior),
  lines('co_quan_ban_hanh', 'Cơ quan ban hành văn bản, từng dòng', (frame) => frame.header.issuer),
  text('ke_co_quan', 'Đường kẻ dưới tên cơ quan ban hành', (frame) => issuerRule(frame.header)),
  text('so_ky_hieu', 'Số, ký hiệu của văn bản', (frame) => numberLine(frame.header)),
  text('noi_ngay', 'Địa danh và thời gian ban hành', (frame) => placeDateLine(frame.header)),
  text('trich_yeu', 'Trích yếu nội dung, viết liền', (frame) => frame.abstract),
  lines(
    'trich_yeu_cac_dong',
    'Trích yếu nội dung, chia dòng cân đối',
    (frame) => abstractLines(frame.abstract).lines,
  ),
  text('ke_trich_yeu', 'Đường kẻ dưới trích yếu', (frame) => abstractLines(frame.abstract).rule),
  lines('kinh_gui_mot', 'Nơi kính gửi, khi chỉ có một nơi', (frame) =>
    frame.addressees.length === 1 ? frame.addressees.map((line) => `${line.replace(/[.;]$/, '')}.`) : [],
  ),
  flag('co_nhieu_noi_kinh_gui', 'Khi kính gửi từ hai nơi trở lên', (frame) => frame.addressees.length > 1),
  lines('kinh_gui_nhieu', 'Từng nơi kính gửi, khi có từ hai nơi', addresseeLines),
  lines('can_cu', 'Từng căn cứ ban hành', (frame) => basisLines(frame.legalBases)),
  list('muc', 'Từng mục của nội dung, đủ mọi đoạn', bodyOf, () => sectionTags),
  list(
    'muc_truoc_ket',
    'Từng mục của nội dung, trừ đoạn cuối cùng (dùng cùng doan_ket)',
    (frame) => splitEnd(bodyOf(frame)).before,
    () => sectionTags,
  ),
  lines('doan_ket', 'Đoạn cuối cùng của nội dung, để đi liền với chữ ký', (frame) =>
    splitEnd(bodyOf(frame)).end.map((paragraph) => paragraph.text),
  ),
  lines('noi_nhan', 'Từng nơi nhận', (frame) => recipientLines(frame.recipients)),
  lines('quyen_han', 'Quyền hạn, chức vụ của người ký, từng dòng', (frame) => frame.signer.capacity),
  text('nguoi_ky', 'Họ và tên người ký', (frame) => frame.signer.name ?? ''),
])

type Annexed = { annex: AnnexHeading }

/** What an annex is called, where its title is the abstract too. */
const titleOf = (data: {
  annex: Omit<AnnexHeading, 'title'> & { title?: string }
  abstract?: string
}): string => data.annex.title ?? data.abstract ?? ''

const annexHeadTags = (textWidth: number): readonly Tag<Parameters<typeof titleOf>[0]>[] =>
  tagsOf(({ lines, text }) => [
    text('phu_luc_so', 'Phụ lục số mấy', ({ annex }) => annex.label),
    text('phu_luc_ten', 'Tên phụ lục, viết liền', titleOf),
    lines('phu_luc_ten_cac_dong', 'Tên phụ lục, chia dòng cân đối', (data) =>
      annexTitleLines(titleOf(data), textWidth),
    ),
    text('phu_luc_kem_theo', 'Phụ lục kèm theo văn bản nào', ({ annex }) => annex.reference),
  ])

/** Heading of an annex on a page of that text width, in millimetres. */
export const annexTags = (textWidth: number): readonly Tag<Annexed>[] => annexHeadTags(textWidth)

/** An annex that goes out alone: the abstract is its title. */
export const loneAnnexTags = (
  textWidth: number,
): readonly Tag<DocumentFrame & { annex: Omit<AnnexHeading, 'title'> }>[] => annexHeadTags(textWidth)

type PersonRole = { name: string; role: string }

/** People in a list, on one line each. */
export const personTags: readonly Tag<PersonRole>[] = tagsOf(({ text }) => [
  text('nguoi', 'Họ tên, chức vụ', ({ name, role }) => (role ? `${name}, ${role}` : name)),
])
