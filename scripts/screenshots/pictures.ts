/** The pictures of README.md and of the clerk's guide, in the order in which they are taken. */
import { join } from 'node:path'
import type { Locator, Page } from 'playwright-core'
import { root } from '../built.ts'

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

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name })

/** Opens the row of a table that holds these words. */
const openRow =
  (words: string) =>
  async (page: Page): Promise<void> => {
    await page.getByRole('row').filter({ hasText: words }).first().dblclick()
  }

const createRequest = async (page: Page): Promise<void> => {
  const download = page.waitForEvent('download')
  await button(page, 'Tạo yêu cầu và lập tệp').click()
  await download
  await page.getByRole('dialog').waitFor({ state: 'hidden' })
}

/** What communes sent, as the tests have it. */
const returns = [
  'BC tu kiem tra An Tien.xlsx',
  'Danh sach Xuy Xa.xlsx',
  'tonghop_phuclam.csv',
  'Phu Luu Te.xlsx',
]

const takeReturns = async (page: Page): Promise<void> => {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    button(page, /^Nhận tệp xã gửi về/u).click(),
  ])
  await chooser.setFiles(returns.map((name) => join(root, 'tests', 'fixtures', 'communes', name)))
  await page.waitForURL(/exchange\/review/u)
  await page.getByText('Xuy Xá', { exact: true }).first().click()
}

export const pictures: readonly Picture[] = [
  { name: 'first-start' },
  {
    name: 'desk',
    isNeeded: true,
    prepare: async (page) => {
      await button(page, 'Mở sổ thực hành').click()
      await page.getByRole('heading', { name: 'Bàn làm việc' }).waitFor()
    },
  },
  { name: 'desk-large', path: '/', size: large },
  {
    name: 'units',
    path: '/units',
    prepare: async (page) => {
      await page.getByText('Xã, thị trấn', { exact: true }).click()
      await openRow('UBND xã An Mỹ')(page)
    },
  },
  { name: 'checklists', path: '/checklists' },
  { name: 'plan', path: '/plans', prepare: openRow('1260/KH-UBND') },
  {
    name: 'plan-scope',
    prepare: async (page) => void (await page.getByRole('tab', { name: /^Phạm vi/u }).click()),
  },
  { name: 'round', path: '/rounds', prepare: openRow('Đợt I') },
  { name: 'visit', path: '/visits', prepare: openRow('UBND xã Đồng Tâm') },
  {
    name: 'visit-finding',
    prepare: async (page) => {
      await page.keyboard.press('2')
      await page.keyboard.press('t')
      await page.getByRole('dialog').waitFor()
    },
  },
  {
    name: 'finding',
    path: '/findings',
    prepare: openRow('UBND xã Đồng Tâm'),
  },
  {
    name: 'request',
    path: '/exchange',
    isNeeded: true,
    prepare: async (page) => {
      await button(page, 'Yêu cầu mới…').first().click()
      await page.getByRole('textbox', { name: 'Số công văn' }).fill('215/VHTT')
      await button(page, 'Tất cả xã, thị trấn').click()
    },
  },
  {
    name: 'review',
    isNeeded: true,
    prepare: async (page) => {
      await createRequest(page)
      await takeReturns(page)
    },
  },
  { name: 'review-large', size: large },
  { name: 'returns', path: '/exchange' },
  { name: 'outreach', path: '/outreach' },
  {
    name: 'commendation',
    path: '/commendations',
    prepare: async (page) => {
      await page.getByText('Nguyễn Thị Hoà').first().click()
      await page.keyboard.press('s')
    },
  },
  {
    name: 'report',
    path: '/reports',
    prepare: async (page) => {
      await page
        .getByText(/^Soạn báo cáo đợt/u)
        .first()
        .click()
      await page.getByText('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM').first().waitFor()
    },
  },
  { name: 'report-pictures', path: '/reports/pictures' },
  { name: 'settings', path: '/settings' },
  { name: 'desk-dark', path: '/', isDark: true },
]
