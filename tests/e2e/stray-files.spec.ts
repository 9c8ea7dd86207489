/** A file that misses its place does not take the page's. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from './fixtures.ts'
import { dropFile } from './pages/drop.ts'
import { openPractice } from './pages/screen.ts'

test('a file let go beside the places that take files leaves the page as it is', async ({ nep, dataDir }) => {
  const file = join(dataDir, 'An Mỹ.html')
  writeFileSync(file, '<!doctype html><title>lạ</title><h1>Trang lạ</h1>')
  await openPractice(nep.page)
  const before = nep.page.url()
  await dropFile(nep.page, file, { x: 40, y: 400 })
  await nep.page.waitForTimeout(500)
  expect(nep.page.url()).toBe(before)
  expect(nep.page.context().pages()).toHaveLength(1)
  await expect(nep.page.getByRole('heading', { level: 1, name: 'Bàn làm việc' })).toBeVisible()
})
