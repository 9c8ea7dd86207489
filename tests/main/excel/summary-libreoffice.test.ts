/** The summary of sixty units opened, recalculated and printed by LibreOffice. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { describe, expect, test } from 'vitest'
import { bigOffice } from '../../support/big-office.ts'
import { sheetsOf } from '../../support/sheet-values.ts'

const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined
const missing = ['soffice', 'pdfinfo'].filter((program) => !has(program))

const convert = (folder: string, from: string, to: string): void => {
  const profile = pathToFileURL(join(folder, 'profile')).href
  const outdir = join(folder, 'out')
  const args = [
    `-env:UserInstallation=${profile}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    outdir,
    from,
  ]
  expect(spawnSync('soffice', args, { timeout: 110_000 }).status).toBe(0)
}

/** The same workbook without the values that formulas carry, so that a program must calculate them. */
const withoutValues = (bytes: Uint8Array): Uint8Array => {
  const parts = unzipSync(bytes)
  return zipSync(
    Object.fromEntries(
      Object.entries(parts).map(([name, part]) => [
        name,
        name.startsWith('xl/worksheets/')
          ? strToU8(strFromU8(part).replace(/(<\/f>)<v>[^<]*<\/v>/gu, '$1'))
          : part,
      ]),
    ),
  )
}

describe.skipIf(missing.length > 0)(
  `the summary through LibreOffice${missing.length ? ` (not installed: ${missing})` : ''}`,
  () => {
    test('every formula comes to the value that it carries, and the pages are A4 across', async () => {
      const { app } = await bigOffice()
      const file = await app.call('reports.exportSummary', { scope: { kind: 'year', year: 2019 } })
      const { bytes } = app.app.files.take(file.handle)
      const folder = mkdtempSync(join(tmpdir(), 'nep-summary-'))
      try {
        writeFileSync(join(folder, 'bare.xlsx'), withoutValues(bytes))
        writeFileSync(join(folder, 'summary.xlsx'), bytes)
        convert(folder, join(folder, 'bare.xlsx'), 'xlsx')
        convert(folder, join(folder, 'summary.xlsx'), 'pdf')
        const carried = await sheetsOf(bytes)
        const calculated = await sheetsOf(new Uint8Array(readFileSync(join(folder, 'out', 'bare.xlsx'))))
        let formulas = 0
        for (const [index, sheet] of carried.entries()) {
          const other = calculated[index]
          expect(other?.name).toBe(sheet.name)
          for (const [address, { formula, value }] of sheet.formulas) {
            formulas += 1
            const own = other?.formulas.get(address)?.value
            if (typeof value === 'number')
              expect(own, `${sheet.name} ${address} ${formula}`).toBeCloseTo(value, 9)
            else expect(own, `${sheet.name} ${address} ${formula}`).toBe(value)
          }
        }
        expect(formulas).toBeGreaterThan(1500)
        const info = spawnSync('pdfinfo', ['-l', '999', join(folder, 'out', 'summary.pdf')], {
          encoding: 'utf8',
        }).stdout
        const sizes = [...info.matchAll(/Page\s+\d+ size:\s+([\d.]+) x ([\d.]+)/gu)]
        expect(sizes.length).toBeGreaterThan(8)
        for (const [, width, height] of sizes) {
          expect(Number(width)).toBeCloseTo(841.9, 0)
          expect(Number(height)).toBeCloseTo(595.3, 0)
        }
      } finally {
        rmSync(folder, { recursive: true, force: true })
      }
    }, 240_000)
  },
)
