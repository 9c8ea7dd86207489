/** Found by tests/security/mutated-commands: a refused issue left its Word file behind. */
import { readdirSync } from 'node:fs'
import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { openPracticeOffice } from '../../support/practice-office.ts'

test('a draft that was changed meanwhile is not issued, and leaves no file behind', async () => {
  const { call, callRaw, dataDir } = createTestApp()
  const { planId } = await openPracticeOffice(call)
  const { id } = await call('documents.create', { kind: 'plan', subjectId: planId })
  const { revision } = await call('documents.setHeader', {
    id,
    revision: 1,
    number: '1299',
    date: '2018-10-08',
    signer: null,
  })
  const before = readdirSync(dataDir, { recursive: true })
  const answer = await callRaw('documents.issue', { id, revision: revision - 1 })
  expect(answer).toMatchObject({ ok: false, error: { code: 'conflict' } })
  expect(readdirSync(dataDir, { recursive: true })).toEqual(before)
  await call('documents.issue', { id, revision })
  expect(readdirSync(dataDir, { recursive: true })).not.toEqual(before)
})
