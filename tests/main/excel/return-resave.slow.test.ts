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

/** Others every time; the seed is told, so that a failure can be played again. */
const seed = Math.floor(Math.random() * 2 ** 31)

test.each(['xlsx', 'ods'] as const)('12 generated returns saved again as .%s', async (format) => {
  const folder = mkdtempSync(join(tmpdir(), 'nep-generated-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const returns = fc.sample(generatedReturn, { numRuns: 12, seed })
  const files = returns.map((_, at) => join(folder, `return-${at}.xlsx`))
  for (const [at, one] of returns.entries())
    writeFileSync(files[at] ?? '', await writeWorkbook(filledWorkbook(one)))
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
