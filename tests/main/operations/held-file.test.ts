/** Another program holds the register's file: a sentence, nothing changed, and it goes on once the file is free. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { wholeContent } from '../../support/whole-content.ts'

const village = { kind: 'village', name: 'Thôn Đoài', fullName: 'Thôn Đoài, xã An Mỹ' }

test('a register that another program is writing into', async () => {
  const { call, callRaw, dataDir } = createTestApp({ onDisk: true })
  const content = wholeContent(dataDir)
  const before = content()
  const other = new Database(join(dataDir, 'nep.db'))
  onTestFinished(() => void other.close())
  other.exec('BEGIN IMMEDIATE')

  for (const [name, input] of [
    ['units.create', village],
    ['drafts.save', { key: 'unit:new', value: village }],
  ] as const) {
    const result = await callRaw(name, input)
    if (result.ok) throw new Error(`${name} wrote into a register that is held`)
    expect(result.error.code).toBe('busy')
    expect(errorSentence(messagesIn('vi'), result.error)).toMatch(/\p{L}.*[.]$/u)
  }
  expect(content()).toBe(before)
  // Reading goes on meanwhile.
  expect(await call('units.list', { validOn: null })).toEqual([])

  other.exec('COMMIT')
  expect(await callRaw('units.create', village)).toMatchObject({ ok: true })
})
