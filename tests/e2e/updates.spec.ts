/** Another version from a file: in a program that was built with an office's key. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { shipKey, signedUpdate, strangersKey } from '../support/signed-updates.ts'
import { expect, test } from './fixtures.ts'
import { type RunningNep, root } from './hosts/running-nep.ts'
import { button, dialog, expectNote, openPractice, openScreen } from './pages/screen.ts'

const folder = mkdtempSync(join(tmpdir(), 'nep-updates-'))
const program = join(folder, 'program')
const good = join(folder, 'Nep-9.0.0.nep')
const strange = join(folder, 'la.nep')

test.use({ isNetworkDenied: true })

test.beforeAll(() => {
  // A worker that runs both tests in turn comes here twice, and the folder is gone in between.
  mkdirSync(program, { recursive: true })
  for (const part of ['out/main', 'out/preload', 'out/renderer', 'resources', 'package.json'])
    cpSync(join(root, part), join(program, part), { recursive: true })
  symlinkSync(join(root, 'node_modules'), join(program, 'node_modules'))
  shipKey(join(program, 'resources'))
  writeFileSync(good, signedUpdate({ version: '9.0.0', notes: 'Sửa lỗi in giấy khen.' }))
  writeFileSync(strange, signedUpdate({ version: '9.0.0' }, strangersKey))
})
test.afterAll(() => rmSync(folder, { recursive: true, force: true }))

const accept = async ({ page }: RunningNep, dataDir: string): Promise<void> => {
  const offer = dialog(page, 'Cập nhật lên bản 9.0.0?')
  await expect(offer).toContainText('Sửa lỗi in giấy khen.')
  await button(offer, 'Sao lưu và cài đặt').click()
  const installer = join(dataDir, 'updates', '9.0.0', 'Nep-9.0.0-cai-dat.exe')
  const ready = dialog(page, 'Bản 9.0.0 đã sẵn sàng')
  await expect(ready.getByRole('status')).toContainText(installer)
  expect(existsSync(installer)).toBe(true)
  await button(ready, 'Đóng').last().click()
  await button(page, 'Các bản sao lưu…')
    .or(page.getByRole('link', { name: 'Các bản sao lưu…' }))
    .click()
  await expect(page.getByRole('grid').getByText('Trước khi cập nhật')).toBeVisible()
}

test('an update is checked, the register copied, and the installer lies ready', async ({
  dataDir,
  openNep,
}) => {
  const nep = await openNep(dataDir, {}, program)
  await openPractice(nep.page)
  await openScreen(nep.page, 'Thiết lập')
  const pick = button(nep.page, 'Chọn tệp cập nhật…')
  await nep.choose([strange], () => pick.click())
  await expectNote(nep.page, 'không có chữ ký của cơ quan')
  await nep.choose([good], () => pick.click())
  await accept(nep, dataDir)
})

test('a program without a key says so', async ({ nep }) => {
  await openPractice(nep.page)
  await openScreen(nep.page, 'Thiết lập')
  await expect(nep.page.getByText('không kèm khóa của cơ quan')).toBeVisible()
  await expect(button(nep.page, 'Chọn tệp cập nhật…')).toHaveCount(0)
})
