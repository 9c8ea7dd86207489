/** The files of hostile-text.test.ts opened by another program: what it sees is text, on paper too. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp } from '../support/create-test-app.ts'
import { hostileFiles, type MadeFile } from '../support/hostile-text/every-file.ts'
import { has } from '../support/pdf-words.ts'

const missing = ['soffice', 'pdftotext'].filter((program) => !has(program))

describe.skipIf(missing.length > 0)(
  `hostile files through LibreOffice${missing.length ? ` (not installed: ${missing})` : ''}`,
  () => {
    const app = openTestApp({ onDisk: true })
    const folder = mkdtempSync(join(tmpdir(), 'nep-hostile-'))
    let files: MadeFile[] = []

    const convert = (ending: string, to: string): void => {
      const profile = pathToFileURL(join(folder, 'profile')).href
      const names = readdirSync(folder).filter((name) => name.endsWith(ending))
      const paths = names.map((name) => join(folder, name))
      const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', to, '--outdir', folder]
      expect(spawnSync('soffice', [...args, ...paths]).status).toBe(0)
    }
    const read = (at: number, ending: string): string => readFileSync(join(folder, `${at}.${ending}`), 'utf8')
    const numbered = (ending: string): [number, MadeFile][] =>
      [...files.entries()].filter(([, { name }]) => name.endsWith(ending))

    beforeAll(async () => {
      files = (await hostileFiles(app)).files
      for (const [at, { name, bytes }] of files.entries())
        writeFileSync(join(folder, `${at}${name.slice(name.lastIndexOf('.'))}`), bytes)
      convert('.docx', 'pdf')
      convert('.xlsx', 'fods')
    })
    afterAll(() => {
      app.close()
      rmSync(folder, { recursive: true, force: true })
    })

    test('every paper shows the markup as text, and leads nowhere', ({ task }) => {
      for (const [at, { by }] of numbered('.docx')) {
        const pdf = join(folder, `${at}.pdf`)
        const { stdout } = spawnSync('pdftotext', [pdf, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
        expect
          .soft(stdout.replaceAll(/\s/gu, ''), by)
          .toContain('onerror="window.__pwned=\'img\'">{name}{#units}')
        expect.soft(readFileSync(pdf, 'latin1'), by).not.toMatch(/\/(?:URI|JavaScript|Launch|SubmitForm)\b/u)
      }
      task.meta.figures = { 'hostile Word files on paper': numbered('.docx').length }
    })

    test('no cell of any workbook became a formula or a link', ({ task }) => {
      let cells = 0
      for (const [at, { by, name }] of numbered('.xlsx')) {
        const sheet = read(at, 'fods')
        const formulas = [...sheet.matchAll(/table:formula="([^"]*)"/gu)].map(([, formula = '']) => formula)
        expect
          .soft(
            formulas.filter((one) => /HYPERLINK|IMPORT|cmd|injected/iu.test(one)),
            `${by} ${name}`,
          )
          .toEqual([])
        expect.soft(sheet, `${by} ${name}`).not.toMatch(/<text:a\b|<table:dde-link/u)
        cells += sheet.match(/nep-injected\.png/giu)?.length ?? 0
      }
      expect(cells).toBeGreaterThan(1000)
      task.meta.figures = {
        'hostile workbooks opened': numbered('.xlsx').length,
        '  hostile texts in them': cells,
      }
    })
  },
)
