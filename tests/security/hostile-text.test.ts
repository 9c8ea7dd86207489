/**
 * Hostile text in every text of the contract, and what comes of it in Word and Excel. On the screens:
 * tests/e2e/hostile-text.spec.ts; through LibreOffice: hostile-files.security.test.ts.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApp } from '../support/create-test-app.ts'
import { hostileFiles, type MadeFile } from '../support/hostile-text/every-file.ts'
import { declaredTexts } from '../support/hostile-text/free-texts.ts'
import { type HostileOffice, knownWords } from '../support/hostile-text/hostile-office.ts'
import { sheetFaults, wordFaults } from '../support/hostile-text/judge-files.ts'
import { telltale } from '../support/hostile-text/payloads.ts'
import { checkXml, paragraphTexts, partsOf } from '../support/word.ts'
import { writingOnce } from '../support/writing-once.ts'

const app = openTestApp({ onDisk: true })
let office: HostileOffice
let files: MadeFile[] = []

beforeAll(async () => {
  const made = await hostileFiles(app)
  office = made.office
  files = made.files
}, 120_000)
afterAll(() => app.close())

const ending = (name: string): MadeFile[] => files.filter((file) => file.name.endsWith(name))
const shown = ({ by, name }: MadeFile): string => `${by}: ${name}`

test('every text that a command declares took hostile text, but for words that the program gives out', () => {
  const spared = writingOnce.flatMap(([name, entry]) =>
    [...declaredTexts(entry)]
      .filter((field) => !office.texts.get(name)?.has(field))
      .map((field) => `${name} ${field}`),
  )
  const words = Object.entries(knownWords).flatMap(([name, fields]) =>
    fields.map((field) => `${name} ${field}`),
  )
  expect(spared.toSorted()).toEqual(words.toSorted())
})

describe('Word', () => {
  test('nothing but text came of it: no field, link, object or macro', () => {
    const faults = ending('.docx').flatMap((file) =>
      wordFaults(file).map((fault) => `${shown(file)} ${fault}`),
    )
    expect(faults).toEqual([])
  })

  test('each part is well-formed, and the text stands there as text', () => {
    expect(ending('.docx').length).toBeGreaterThan(18)
    for (const file of ending('.docx')) {
      for (const [name, xml] of Object.entries(partsOf(file.bytes)))
        if (/\.(?:xml|rels)$/u.test(name)) checkXml(xml)
      expect.soft(paragraphTexts(file.bytes).join('\n'), shown(file)).toContain(telltale)
    }
  })

  test('every line of a document is in its file, whole', async () => {
    // How a line is set (its hyphen, its spaces, capitals of a title) is the template's.
    const plain = (text: string): string => text.replaceAll(/\s+/gu, '').toLowerCase()
    for (const [kind, id] of Object.entries(office.documents)) {
      const { frame, sections } = await app.call('documents.get', { id })
      const file = files.find(({ by }) => by === `documents.make ${kind}`)
      const text = plain(paragraphTexts(file?.bytes ?? new Uint8Array()).join(''))
      const composed = [...frame, ...sections.flatMap(({ paragraphs }) => paragraphs)]
      const lines = composed.flatMap((one) => one.text.split('\n')).map(plain)
      expect
        .soft(
          lines.filter((line) => !text.includes(line)),
          kind,
        )
        .toEqual([])
    }
  })
})

describe('Excel', () => {
  test('each hostile cell is a text: no formula, no link, nothing that leads out', () => {
    let texts = 0
    for (const file of ending('.xlsx')) {
      const { faults, texts: here } = sheetFaults(file)
      texts += here
      expect.soft(faults, shown(file)).toEqual([])
    }
    expect(texts).toBeGreaterThan(1000)
  })

  test('what is exported from a screen holds the whole text', () => {
    const [file] = files.filter(({ by }) => by === 'tables.export')
    // Both bodies, the title, what is under it; a heading and two cells in each of twelve columns, and a group.
    const heads = 4
    const cells = 12 * 3 + 1
    expect(file && sheetFaults(file)).toMatchObject({ texts: heads + cells, faults: [] })
  })
})

test('no name of a file leads anywhere', () => {
  for (const { name } of files) expect(name).toMatch(/^(?:so\/)?[^\\/<>:"|?*\p{C}]+\.(?:docx|xlsx)$/u)
})
