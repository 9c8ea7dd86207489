/** Who is left out of one file as standing in another is asked about again when that one does not bring them in. */
import { expect, test } from 'vitest'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { commit, receive } from '../../support/exchange-steps.ts'
import { peopleList } from '../../support/people-list.ts'

const bich = { name: 'Trần Thị Bích', born: 1970 }

/** The one of Đồng Tâm is in; Bích was left out of it as the one who waits in the list of An Mỹ. */
const leftOut = async () => {
  const office = await exchangeOffice()
  const waiting = await receive(
    office,
    await peopleList('An Mỹ', [bich, { name: 'Lê Văn Tám', born: 1975 }]),
    'An My.xlsx',
  )
  const own = await receive(
    office,
    await peopleList('Đồng Tâm', [bich, { name: 'Hà Văn Bốn', born: 1966 }]),
    'Dong Tam.xlsx',
  )
  const review = (fileId: string) => office.call('exchange.review', { fileId })
  const [pair] = (await office.call('exchange.pairs', { fileId: own.fileId })).pairs
  await office.call('exchange.decidePair', {
    fileId: own.fileId,
    revision: own.revision,
    pairId: pair?.id ?? '',
    verdict: 'same',
    treatment: 'left_out',
  })
  await commit(office, await review(own.fileId))
  const pending = async () =>
    (await office.call('exchange.files', {})).find(({ id }) => id === own.fileId)?.pending
  const names = () => office.rows<{ name: string }>('SELECT name FROM nominations ORDER BY name')
  return { office, waitingId: waiting.fileId, ownId: own.fileId, review, pending, names }
}

test('left out there too, they are pending in the file that is in, and come in with its next import', async () => {
  const { office, waitingId, ownId, review, pending, names } = await leftOut()
  expect(await pending()).toBe(0)
  const { revision, rows } = await review(waitingId)
  const rowId = rows.find(({ values }) => values.name === bich.name)?.id ?? ''
  await office.call('exchange.decide', {
    fileId: waitingId,
    revision,
    step: { kind: 'decide', rowIds: [rowId], decision: 'reject' },
  })
  await commit(office, await review(waitingId))
  expect(names()).toEqual([{ name: 'Hà Văn Bốn' }, { name: 'Lê Văn Tám' }])
  expect(await pending()).toBe(1)
  await commit(office, await review(ownId))
  expect(names()).toContainEqual({ name: bich.name })
  expect(await pending()).toBe(0)
})

test('nor do they vanish with a file whose import is taken back and that is set aside', async () => {
  const { office, waitingId, review, pending } = await leftOut()
  const { batchId } = await commit(office, await review(waitingId))
  expect(await pending()).toBe(0)
  await office.call('exchange.undoImport', { batchId: batchId ?? '' })
  expect(await pending()).toBe(0)
  const aside = async (isAside: boolean) =>
    office.call('exchange.setAside', {
      fileId: waitingId,
      revision: (await review(waitingId)).revision,
      isAside,
    })
  await aside(true)
  expect(await pending()).toBe(1)
  await aside(false)
  expect(await pending()).toBe(0)
})
