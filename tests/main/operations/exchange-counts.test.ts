/** The list of files says of each what its review says, whatever was imported or taken back beside it. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'

const folder = resolve(import.meta.dirname, '../../fixtures/communes')

const told = async ({ call }: TestApp) => {
  const files = await call('exchange.files', {})
  const wrong: string[] = []
  for (const { id, fileName, status, openIssues } of files) {
    if (status !== 'waiting') continue
    const { open } = await call('exchange.review', { fileId: id })
    if (open.places !== openIssues)
      wrong.push(`${fileName}: ${openIssues} in the list, ${open.places} in its review`)
  }
  return wrong
}

const ask = async ({ call }: TestApp): Promise<string> => {
  const communes = await call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
  const { id } = await call('exchange.createRequest', {
    number: '15',
    title: 'Đề nghị khen thưởng năm 2018',
    issuedOn: '2018-09-12',
    dueOn: '2018-10-10',
    contents: ['nomination', 'activities', 'selfcheck', 'remedy'],
    unitIds: communes.map((commune) => commune.id),
  })
  return id
}

test.each([
  { isAsked: false, isReversed: false },
  { isAsked: true, isReversed: false },
  { isAsked: true, isReversed: true },
])('the list of files counts what the reviews count: %o', async ({ isAsked, isReversed }) => {
  const app = createTestApp({ onDisk: true })
  const { call } = app
  await call('office.startPractice', {})
  const requestId = isAsked ? await ask(app) : null
  const names = readdirSync(folder).filter((name) => /\.(xlsx?|xlsm|ods|csv)$/u.test(name))
  if (isReversed) names.reverse()
  const files = names.map((name) => app.app.files.put(name, readFileSync(join(folder, name))).handle)
  await call('exchange.receive', { files, requestId })
  expect(await told(app)).toEqual([])

  const again = (await call('exchange.files', {})).filter(({ sending }) => sending !== null)
  const batches: string[] = []
  for (const { id: fileId } of again) {
    const { revision, fingerprint, open } = await call('exchange.review', { fileId })
    const { batchId } = await call('exchange.commit', {
      fileId,
      revision,
      fingerprint,
      leftOpen: open.places,
    })
    if (batchId !== null) batches.push(batchId)
    expect(await told(app)).toEqual([])
  }
  for (const batchId of batches.reverse()) {
    await call('exchange.undoImport', { batchId })
    expect(await told(app)).toEqual([])
  }
})
