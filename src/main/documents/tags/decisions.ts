/** Tags of decisions in articles. */
import type { Decision, DocumentFrame, Section } from '#shared/domain/document.ts'
import { type Tag, tagsOf } from '../tag.ts'
import { frameTags } from './frame.ts'

const articleTags: readonly Tag<Section>[] = tagsOf(({ list, text }) => [
  text('so_dieu', 'Điều thứ mấy: Điều 1., Điều 2.', (article) => article.heading ?? ''),
  text('doan_dau', 'Đoạn đầu của điều, cùng dòng với số điều', ({ paragraphs }) => paragraphs[0]?.text ?? ''),
  list(
    'doan_sau',
    'Từng đoạn sau của điều',
    ({ paragraphs }) => paragraphs.slice(1),
    ({ text }) => [text('noi_dung', 'Nội dung đoạn văn', (paragraph) => paragraph.text)],
  ),
])

const articlesOf = ({ sections }: DocumentFrame): Section[] =>
  sections.filter(({ level }) => level === 'article')

export const decisionTags: readonly Tag<Decision>[] = tagsOf(({ list, text }) => [
  ...frameTags,
  text('tham_quyen', 'Thẩm quyền ban hành quyết định', ({ authority }) => authority),
  list(
    'dieu_truoc',
    'Từng điều, trừ điều cuối cùng (dùng cùng dieu_cuoi)',
    (decision) => articlesOf(decision).slice(0, -1),
    () => articleTags,
  ),
  list(
    'dieu_cuoi',
    'Điều cuối cùng, để đi liền với chữ ký',
    (decision) => articlesOf(decision).slice(-1),
    () => articleTags,
  ),
])
