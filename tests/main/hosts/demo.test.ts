/** `nep demo`: what it leaves is real. Every file opens in LibreOffice, and the report has the article's facts. */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { type DemoResult, runDemo } from '../../../src/main/demo/run-demo.ts'
import { createTestApp } from '../../support/create-test-app.ts'

const hasPrograms = ['soffice', 'pdftotext'].every(
  (name) => spawnSync(name, ['--version']).error === undefined,
)
const folder = mkdtempSync(join(tmpdir(), 'nep-demo-test-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

let result: DemoResult | undefined
const demo = async (): Promise<DemoResult> => {
  result ??= await runDemo(createTestApp({ onDisk: true, now: '2026-11-23T01:00:00.000Z' }).app)
  return result
}

test('the whole main job is done without a person', async () => {
  const { files, steps } = await demo()
  expect(files.filter((file) => file.folder === 'gui-xa')).toHaveLength(22)
  expect(files.filter((file) => file.folder === '').length).toBeGreaterThanOrEqual(8)
  const made = Object.fromEntries(steps.map(({ step, made: facts }) => [step, facts]))
  expect(made['visits of round I']).toEqual({ visits: 6 })
  // Six communes answer: 30 criteria, two activities and two nominations each.
  expect(made['returns of the communes']).toEqual({ files: 6, rows: 6 * (30 + 2 + 2) })
  expect(made['sent back and corrected']).toEqual({ asked: 1, corrected: 1 })
  expect(
    files.filter((file) => file.folder === 'tra-lai-xa').map(({ name }) => name.split(' - ')[0]),
  ).toEqual(['Sua lai', 'Noi dung can sua'])
  expect(Number(made.awards?.decided)).toBeGreaterThan(0)
})

test.skipIf(!hasPrograms)(
  `its files open in LibreOffice and tell the article${hasPrograms ? '' : ' (skipped: soffice or pdftotext is missing)'}`,
  async () => {
    const { files } = await demo()
    const chosen = files
      .filter((file) => file.folder === '')
      .concat(files.filter((file) => file.folder === 'xa-gui-ve').slice(0, 1))
      .concat(files.filter((file) => file.folder === 'tra-lai-xa'))
    for (const { name, bytes } of chosen) writeFileSync(join(folder, name), bytes)
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`
    const names = chosen.map(({ name }) => join(folder, name))
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf', '--outdir', folder, ...names], {
      stdio: 'pipe',
    })
    const pdfs = readdirSync(folder).filter((name) => name.endsWith('.pdf'))
    expect(pdfs.sort()).toEqual(chosen.map(({ name }) => name.replace(/\.(docx|xlsx)$/u, '.pdf')).sort())
    const report = execFileSync('pdftotext', [join(folder, 'Bao cao ket qua dot I.pdf'), '-'], {
      encoding: 'utf8',
    })
    const text = report.normalize('NFC').replace(/\s+/gu, ' ')
    expect(text).toContain('1260/KH-UBND ngày 11/9/2018')
    expect(text).toContain('từ ngày 03/10/2018')
    expect(text).toContain('06 đơn vị')
    for (const unit of [
      'Trung tâm Văn hóa, Thông tin và Thể thao',
      'Ban Quản lý dự án đầu tư xây dựng',
      'Đại Nghĩa',
      'An Mỹ',
      'Đồng Tâm',
      'Vạn Kim',
    ]) {
      expect(text).toContain(unit)
    }
  },
  180_000,
)
