/** axe on every screen of the practice office, light and dark, and no bar to scroll sideways at the smallest size. */
import { expect, test } from './fixtures.ts'
import { sideways, violations } from './pages/axe.ts'

const screens = [
  '/',
  '/plans',
  '/rounds',
  '/visits',
  '/findings',
  '/exchange',
  '/exchange/review',
  '/outreach',
  '/commendations',
  '/reports',
  '/reports/compare',
  '/reports/overview',
  '/units',
  '/units?unit=new',
  '/checklists',
  '/settings',
  '/settings/persons',
  '/settings/keeping',
  '/settings/keeping/review',
  '/bin',
  '/journal',
  '/help',
]

test('the first start has no violation', async ({ nep }) => {
  await expect(nep.page.getByRole('button', { name: 'Mở sổ thực hành' })).toBeVisible()
  expect(await violations(nep.page)).toEqual([])
})

for (const scheme of ['light', 'dark'] as const) {
  test(`every screen is there, reads without a violation and needs no sideways bar (${scheme})`, async ({
    nep,
  }) => {
    test.setTimeout(240_000)
    const { page } = nep
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await page.setViewportSize({ width: 1093, height: 614 })
    await page.getByRole('button', { name: 'Mở sổ thực hành' }).click()
    await expect(page.getByRole('heading', { name: 'Bàn làm việc' })).toBeVisible()
    for (const screen of screens) {
      await page.evaluate((path) => {
        location.hash = path
      }, screen)
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
      await expect(page.getByText('Không có trang này')).toHaveCount(0)
      await page.waitForTimeout(300)
      expect.soft({ screen, violations: await violations(page) }).toEqual({ screen, violations: [] })
      expect.soft({ screen, sideways: await sideways(page) }).toEqual({ screen, sideways: 0 })
    }
  })
}
