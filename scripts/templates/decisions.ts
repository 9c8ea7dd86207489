import type { FileChild } from 'docx'
import { articlesBlock, headerBlock, lines, signature, titleBlock } from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para } from './style.ts'

/** Quyết định (mẫu 1.2 of Nghị định 30/2020/NĐ-CP): who decides, on what basis, in articles. */
const decision = (): FileChild[] => [
  ...headerBlock('typed'),
  ...titleBlock('QUYẾT ĐỊNH'),
  para('authority', '{tham_quyen}'),
  ...lines('basis', 'can_cu'),
  para('decides', 'QUYẾT ĐỊNH:'),
  ...articlesBlock(),
  ...signature(),
]

export const teamDecision: Sheet[] = [{ orientation: 'portrait', children: decision() }]
