/** What is wrong with the data folder is said in a window, in one sentence, and nothing is changed by saying it. */
import { join } from 'node:path'
import {
  blockedFolder,
  bytesOf,
  damageDatabase,
  fillFolder,
  futureVersion,
  makeDatabaseNewer,
  mayMakeDisks,
  ownByAnother,
  runNep,
  smallDisk,
} from './faults.ts'
import { expect, test } from './fixtures.ts'
import type { RunningNep } from './hosts/running-nep.ts'

const saysWhy = async (nep: RunningNep, sentence: string | RegExp): Promise<void> => {
  await expect(nep.page.getByRole('heading', { name: 'Chưa mở được sổ' })).toBeVisible()
  await expect(nep.page.getByRole('alert')).toHaveText(sentence)
  await expect(nep.page.locator('body')).not.toContainText(/Error|node:|\.js/u)
}

const diskTest = mayMakeDisks() ? '' : ' (skipped: this machine lets us make no small disk; run as root)'

test('a folder that cannot be written', async ({ openNep, dataDir }) => {
  const blocked = blockedFolder(dataDir)
  await saysWhy(await openNep(blocked), /Không ghi được vào thư mục dữ liệu .* Chưa có gì thay đổi/u)
  expect(runNep(['call', 'units.list'], blocked)).toMatchObject({
    exitCode: 2,
    json: { ok: false, error: { code: 'folder_not_writable', params: { folder: blocked } } },
  })
})

test('a folder that another Nếp has open; it opens here when the other is closed', async ({
  openNep,
  dataDir,
}) => {
  const other = await ownByAnother(dataDir)
  const nep = await openNep()
  await saysWhy(nep, new RegExp(`tiến trình ${other.pid}`, 'u'))
  expect(runNep(['call', 'units.list'], dataDir)).toMatchObject({
    exitCode: 2,
    json: { error: { code: 'data_locked', params: { pid: other.pid } } },
  })
  await other.release()
  await nep.page.getByRole('button', { name: 'Thử mở lại' }).click()
  await expect(nep.page.getByRole('button', { name: 'Mở sổ thực hành' })).toBeVisible()
})

test('a damaged database', async ({ openNep, dataDir }) => {
  fillFolder(dataDir)
  damageDatabase(dataDir)
  const before = bytesOf(dataDir)
  await saysWhy(await openNep(), /Tệp dữ liệu bị hỏng/u)
  for (const command of [['call', 'units.list'], ['check']]) {
    expect(runNep(command, dataDir).exitCode).toBe(2)
  }
  expect(bytesOf(dataDir)).toBe(before)
})

test('a database of a newer version, both versions named', async ({ openNep, dataDir }) => {
  fillFolder(dataDir)
  makeDatabaseNewer(dataDir)
  const before = bytesOf(dataDir)
  await saysWhy(await openNep(), new RegExp(`phiên bản ${futureVersion}, mới hơn phiên bản \\d+`, 'u'))
  for (const command of [['call', 'units.list'], ['check']]) {
    const { exitCode, json } = runNep(command, dataDir)
    expect(exitCode).toBe(2)
    expect(JSON.stringify(json)).toContain('database_newer')
  }
  expect(bytesOf(dataDir)).toBe(before)
})

test(`a full disk on the first start${diskTest}`, async ({ openNep, dataDir }) => {
  test.skip(diskTest !== '', diskTest)
  const disk = smallDisk(join(dataDir, 'disk'), 128)
  try {
    const folder = disk?.folder ?? dataDir
    await saysWhy(await openNep(folder), /Ổ đĩa đã đầy nên chưa lưu được/u)
    expect(runNep(['call', 'units.list'], folder)).toMatchObject({
      exitCode: 2,
      json: { error: { code: 'disk_full' } },
    })
  } finally {
    disk?.remove()
  }
})

test(`a disk that fills up while working: nothing half done, and it goes on once there is room${diskTest}`, async ({
  openNep,
  dataDir,
}) => {
  test.skip(diskTest !== '', diskTest)
  const disk = smallDisk(join(dataDir, 'disk'), 60_000)
  try {
    const folder = disk?.folder ?? dataDir
    const nep = await openNep(folder)
    const openPractice = nep.page.getByRole('button', { name: 'Mở sổ thực hành' })
    await expect(openPractice).toBeVisible()
    disk?.fill()
    await openPractice.click()
    await expect(nep.page.getByText(/Ổ đĩa đã đầy/u)).toBeVisible()
    disk?.free()
    await openPractice.click()
    await expect(nep.page.getByRole('navigation')).toBeVisible()
    await nep.close()
    expect(runNep(['check'], folder)).toMatchObject({ exitCode: 0, json: { isSound: true } })
  } finally {
    disk?.remove()
  }
})
