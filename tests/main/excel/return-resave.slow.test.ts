/** Generated returns, opened and saved again by LibreOffice: nothing of them is lost. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, onTestFinished, test } from 'vitest'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { checkRoundTrip } from '../../support/check-round-trip.ts'
import { filledWorkbook, generatedReturn } from '../../support/generated-return.ts'
import { readBytes, typedReturn } from '../../support/own-return.ts'

/** Others every time; the seed is told, so that a failure can be played again. */
const seed = Math.floor(Math.random() * 2 ** 31)

const savedAgain = (folder: string, files: readonly string[], format: string): void => {
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=file://${join(folder, 'profile')}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      join(folder, 'out'),
      ...files,
    ],
    { stdio: 'ignore', timeout: 600_000 },
  )
}

test.each(['xlsx', 'ods', 'xls'] as const)('rows below the table, saved again as .%s', async (format) => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-below-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const names = ['Nguyễn Thị Hòa', 'Trần Thị Bưởi', 'Lê Thị Cam', 'Vũ Thị Đào']
  const at = [{ row: 0 }, 'end', { inserted: 0 }, { over: 5 }] as const
  const typings = names.map((name, index) => ({
    content: 'nomination' as const,
    at: at[index] ?? ('end' as const),
    cells: [index + 1, 'Cá nhân', 'Bà', name, 1970],
  }))
  const file = join(folder, 'below.xlsx')
  writeFileSync(file, await writeWorkbook(typedReturn(typings)))
  savedAgain(folder, [file], format)
  const { rows } = readBytes(new Uint8Array(readFileSync(join(folder, 'out', `below.${format}`))))
  expect(rows.map(({ values, pending }) => [values.name, pending])).toEqual(
    names.map((name, index) => [name, index === 3 ? 'after-signature' : null]),
  )
})

test.each(['xlsx', 'ods'] as const)('12 generated returns saved again as .%s', async (format) => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-generated-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const returns = fc.sample(generatedReturn, { numRuns: 12, seed })
  const files = returns.map((_, at) => join(folder, `return-${at}.xlsx`))
  for (const [at, one] of returns.entries())
    writeFileSync(files[at] ?? '', await writeWorkbook(filledWorkbook(one)))
  savedAgain(folder, files, format)
  let rows = 0
  for (const [at, one] of returns.entries()) {
    const bytes = new Uint8Array(readFileSync(join(folder, 'out', `return-${at}.${format}`)))
    try {
      rows += checkRoundTrip(one, bytes)
    } catch (error) {
      throw new Error(`seed ${seed}, return ${at}`, { cause: error })
    }
  }
  expect(rows).toBeGreaterThan(12)
})
