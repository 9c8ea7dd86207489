/** The pictures of README.md and of the clerk's guide, in the order in which they are taken. */
import type { Page } from 'playwright-core'

export type Picture = {
  /** docs/pictures/<name>.png */
  name: string
  /** Address after the #; where it is left out the page stays as the picture before it left it. */
  path?: string
  size?: { width: number; height: number }
  isDark?: boolean
  /** Pictures after this one stand on what its steps did. */
  isNeeded?: boolean
  prepare?: (page: Page) => Promise<void>
}

/** 1366 × 768 at 125 %. */
export const clerksScreen = { width: 1093, height: 614 }
const large = { width: 1920, height: 1080 }

export const pictures: readonly Picture[] = [
  { name: 'first-start' },
  {
    name: 'desk',
    isNeeded: true,
    prepare: async (page) => {
      await page.getByRole('button', { name: 'Mở sổ thực hành' }).click()
      await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    },
  },
  { name: 'desk-large', path: '/', size: large },
  { name: 'units', path: '/units' },
  { name: 'checklists', path: '/checklists' },
  { name: 'visits', path: '/visits' },
  { name: 'findings', path: '/findings' },
  { name: 'settings', path: '/settings' },
]
