import { bodyBlock, lines } from './blocks.ts'
import type { Sheet } from './sheet.ts'
import { para } from './style.ts'

/** Tin bài for the portal: title, text, author. No document under the decree, but set on its page. */
export const news: Sheet[] = [
  {
    orientation: 'portrait',
    children: [
      para('newsTitle', '{trich_yeu}'),
      ...bodyBlock(),
      ...lines('lastBody', 'doan_ket'),
      ...lines('byline', 'tac_gia'),
    ],
  },
]
