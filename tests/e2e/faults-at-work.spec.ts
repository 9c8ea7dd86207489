/**
 * What goes wrong with the disk while a window is open: a sentence, what was typed stays in its place, nothing is half
 * done, reading goes on, and so does the work once the cause is gone.
 */
import { join } from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { ailingDisk, mayFail } from '../support/failing-disk/failing-disk.ts'
import { holdRegister, mayMakeDisks, runNep, smallDisk } from './faults.ts'
import { expect, test } from './fixtures.ts'
import { button, expectTitle, openPractice, openScreen, row } from './pages/screen.ts'
import { openVisit } from './pages/visits.ts'

const units = 'Danh sách đơn vị'
const skipped = mayFail ? '' : ' (skipped: needs Linux and a C compiler)'

type Fault = { begin: () => void; end: () => void; sentence: RegExp }

const field = (panel: Locator, name: string): Locator => panel.getByRole('textbox', { name, exact: true })

/** A unit is typed and saved while the fault lasts, and again when it is over. */
const typeUnitDuring = async (page: Page, { begin, end, sentence }: Fault): Promise<void> => {
  await openScreen(page, 'Đơn vị')
  await button(page, 'Thêm đơn vị').click()
  const panel = page.locator('.nep-panel-form')
  await field(panel, 'Tên gọi').fill('Nhà Văn hóa huyện')
  begin()
  await field(panel, 'Tên trong văn bản').fill('Nhà Văn hóa huyện Mỹ Đức')
  for (const again of [1, 2]) {
    await button(panel, 'Lưu').click()
    await expect(panel.getByRole('alert'), `try ${again}`).toHaveText(sentence)
    await expect(field(panel, 'Tên gọi')).toHaveValue('Nhà Văn hóa huyện')
    await expect(field(panel, 'Tên trong văn bản')).toHaveValue('Nhà Văn hóa huyện Mỹ Đức')
  }
  await expect(row(page, units, 'Huyện đoàn Mỹ Đức')).toBeVisible()
  await expect(row(page, units, 'Nhà Văn hóa huyện Mỹ Đức')).toHaveCount(0)
  end()
  await button(panel, 'Lưu').click()
  await expect(row(page, units, 'Nhà Văn hóa huyện Mỹ Đức')).toBeVisible()
  await expect(panel.getByRole('alert')).toHaveCount(0)
}

const expectWhole = (dataDir: string): void => {
  expect(runNep(['check'], dataDir)).toMatchObject({ exitCode: 0, json: { isSound: true } })
  const listed = runNep(['call', 'units.list'], dataDir)
  expect(JSON.stringify(listed.json).split('"Nhà Văn hóa huyện"')).toHaveLength(2)
}

for (const { what, error, sentence } of [
  { what: 'a disk that fails', error: 'EIO', sentence: /^Ổ đĩa không đọc hoặc ghi được.* làm lại/u },
  {
    what: 'a disk that turns read-only',
    error: 'EROFS',
    // What fails at a file that was open already SQLite calls a fault of the disk.
    sentence: /^(?:Thư mục dữ liệu chỉ cho đọc|Ổ đĩa không đọc hoặc ghi được).* làm lại/u,
  },
] as const) {
  test(`${what} while a form is open${skipped}`, async ({ openNep, dataDir }) => {
    test.skip(skipped !== '', skipped)
    test.setTimeout(120_000)
    const folder = join(dataDir, 'data')
    const disk = ailingDisk(folder, dataDir)
    const nep = await openNep(folder, disk?.env)
    await openPractice(nep.page)
    await typeUnitDuring(nep.page, {
      begin: () => disk?.fail(error),
      end: () => disk?.heal(),
      sentence,
    })
    await nep.kill()
    expectWhole(folder)
  })

  test(`${what} while a note is typed: it is kept without a key once that is over${skipped}`, async ({
    openNep,
    dataDir,
  }) => {
    test.skip(skipped !== '', skipped)
    test.setTimeout(120_000)
    const folder = join(dataDir, 'data')
    const disk = ailingDisk(folder, dataDir)
    const { page, kill } = await openNep(folder, disk?.env)
    await openPractice(page)
    await openVisit(page, 'UBND xã Đồng Tâm')
    await page.keyboard.press('g')
    const note = page.getByRole('textbox', { name: /^Ghi chú K/u })
    await expect(note).toBeFocused()
    disk?.fail(error)
    await page.keyboard.type('Mái đình dột ')
    const told = page.getByRole('alert').filter({ hasText: sentence })
    await expect(told).toBeVisible()
    await page.keyboard.type('hai chỗ')
    await page.keyboard.press('Escape')
    // Said once, and not for each of its tries.
    await expect(told).toHaveCount(1)
    await openScreen(page, 'Đơn vị')
    await expect(row(page, units, 'Huyện đoàn Mỹ Đức')).toBeVisible()
    disk?.heal()
    await openVisit(page, 'UBND xã Đồng Tâm')
    await expect(button(page, /^Ghi chú K.*: Mái đình dột hai chỗ$/u)).toBeVisible({ timeout: 20_000 })
    await kill()
    const again = await openNep(folder)
    await openVisit(again.page, 'UBND xã Đồng Tâm')
    await expect(button(again.page, /^Ghi chú K.*: Mái đình dột hai chỗ$/u)).toBeVisible()
  })
}

test('a register that another program holds while a form is open', async ({ openNep, dataDir }) => {
  test.setTimeout(120_000)
  const nep = await openNep()
  await openPractice(nep.page)
  let release = (): void => undefined
  await typeUnitDuring(nep.page, {
    begin: () => {
      release = holdRegister(dataDir)
    },
    end: () => release(),
    sentence: /^Dữ liệu đang bận\. Chưa có gì được lưu\./u,
  })
  await nep.kill()
  expectWhole(dataDir)
})

const diskTest = mayMakeDisks() ? '' : ' (skipped: this machine lets us make no small disk; run as root)'

test(`a disk that fills up while a form is open${diskTest}`, async ({ openNep, dataDir }) => {
  test.skip(diskTest !== '', diskTest)
  test.setTimeout(120_000)
  const disk = smallDisk(join(dataDir, 'disk'), 60_000)
  try {
    const folder = disk?.folder ?? dataDir
    const nep = await openNep(folder)
    await openPractice(nep.page)
    await typeUnitDuring(nep.page, {
      begin: () => disk?.fill(),
      end: () => disk?.free(),
      sentence: /^Ổ đĩa đã đầy nên chưa lưu được\./u,
    })
    await expectTitle(nep.page, 'Đơn vị')
    await nep.kill()
    expectWhole(folder)
  } finally {
    disk?.remove()
  }
})
