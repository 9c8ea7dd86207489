/** A list that a commune sends again: which one it is, and that the older one asks before it brings old values back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { askAnMy, exchangeOffice } from '../../support/exchange-office.ts'
import { receive } from '../../support/exchange-steps.ts'
import { communeFiles } from '../../support/expected-import.ts'
import { fileNamed, reviewNamed } from '../../support/file-named.ts'

const first = 'DS de nghi khen thuong xa Dong Tam.xlsx'
const again = 'DS de nghi khen thuong xa Dong Tam (1).xlsx'

const received = async (names: readonly string[]): Promise<TestApp> => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const files = names.map(
    (name) => app.app.files.put(name, new Uint8Array(readFileSync(join(communeFiles, name)))).handle,
  )
  await app.call('exchange.receive', { files })
  return app
}

test.each([
  ['in the order in which they were sent', [first, again], [1, 2], `xã đã gửi lại lần 2: tệp “${again}”`],
  [
    'picked in the order of their names',
    [again, first],
    [2, 1],
    `Đây là bản gửi lần 2, nhưng văn bản cũ hơn bản lần 1: tệp “${again}”`,
  ],
] as const)(
  'two files, %s: the letter’s day tells which is newer, the number how they came',
  async (_, names, [older, newer], sentence) => {
    const app = await received(names)
    expect(await fileNamed(app, first)).toMatchObject({
      needs: 'look',
      sending: { number: older, replacedBy: newer },
    })
    expect(await fileNamed(app, again)).toMatchObject({
      needs: 'nothing',
      sending: { number: newer, replacedBy: null },
    })
    expect((await reviewNamed(app, again)).sending).toMatchObject({
      number: newer,
      of: 2,
      replacedBy: null,
      replaces: { fileName: first, number: older },
    })
    const review = await reviewNamed(app, first)
    expect(review.sending).toMatchObject({ number: older, replacedBy: { fileName: again, number: newer } })
    expect(review.issues.find(({ code }) => code === 'sent_again')).toMatchObject({
      level: 'must',
      isSettled: false,
      sentence: expect.stringContaining(sentence),
    })
    const journal = await app.call('exchange.returnsJournal', {})
    const said = new Map(journal.map(({ fileName, version, olderThan }) => [fileName, [version, olderThan]]))
    expect(said.get(first)).toEqual([older, older > newer ? newer : null])
    expect(said.get(again)).toEqual([newer, null])
  },
)

test('after the newer one went in, the older one does not without a word', async () => {
  const app = await received([first, again])
  const { fileId, revision, fingerprint } = await reviewNamed(app, again)
  await app.call('exchange.commit', { fileId, revision, fingerprint })
  const older = await reviewNamed(app, first)
  // The file as a whole, and the row in which the newer one says otherwise.
  expect(older.open.places).toBe(2)
  expect(
    await app.callRaw('exchange.commit', {
      fileId: older.fileId,
      revision: older.revision,
      fingerprint: older.fingerprint,
    }),
  ).toMatchObject({ ok: false, error: { params: { rule: 'import_has_open_places', count: 2 } } })
  const { files } = await app.call('exchange.commitFiles', { fileIds: [older.fileId] })
  expect(files[0]?.outcome).toBe('needs_look')
})

test('once the newer one is put away the older one is ready again', async () => {
  const app = await received([first, again])
  const newer = await fileNamed(app, again)
  await app.call('exchange.setAside', { fileId: newer.id, revision: newer.revision, isAside: true })
  expect(await fileNamed(app, first)).toMatchObject({ needs: 'nothing', sending: { replacedBy: null } })
  const put = await fileNamed(app, again)
  await app.call('exchange.setAside', { fileId: put.id, revision: put.revision, isAside: false })
  expect(await fileNamed(app, first)).toMatchObject({ needs: 'look', sending: { replacedBy: 2 } })
})

test('the command line does not import the older one after the newer one', async () => {
  const app = createTestApp()
  await app.call('office.startPractice', {})
  const apply = (name: string) =>
    app.call('exchange.tryFiles', {
      files: [app.app.files.put(name, new Uint8Array(readFileSync(join(communeFiles, name)))).handle],
      apply: true,
    })
  expect((await apply(again)).totals.imported).toBe(1)
  expect((await apply(first)).totals.imported).toBe(0)
})

test('several are set aside in one step and fetched back in one; all of them or none', async () => {
  const app = await received([first, again])
  const both = await app.call('exchange.files', {})
  const asked = both.map(({ id, revision }) => ({ fileId: id, revision }))
  const stale = asked.map((file, at) => (at === 1 ? { ...file, revision: file.revision + 7 } : file))
  expect(await app.callRaw('exchange.setAsideAll', { files: stale, isAside: true })).toMatchObject({
    error: { code: 'conflict' },
  })
  const statuses = async () => (await app.call('exchange.files', {})).map(({ status }) => status)
  expect(await statuses()).toEqual(['waiting', 'waiting'])
  const { files } = await app.call('exchange.setAsideAll', { files: asked, isAside: true })
  expect(await statuses()).toEqual(['set_aside', 'set_aside'])
  await app.call('exchange.setAsideAll', { files, isAside: false })
  expect(await statuses()).toEqual(['waiting', 'waiting'])
  expect(await fileNamed(app, first)).toMatchObject({ needs: 'look', sending: { replacedBy: 2 } })
})

test('an older list that was to go in all the same asks again once a third is sent, and not before', async () => {
  const office = await exchangeOffice()
  await askAnMy(office)
  const sent = (day: number, praise: string) =>
    receive(
      office,
      new TextEncoder().encode(
        [
          `,,,"An Mỹ, ngày ${day} tháng 9 năm 2018"`,
          'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ NĂM 2018,,,',
          'STT,Họ và tên,Năm sinh,Thành tích',
          `1,Lê Xuân Giang,1980,${praise}`,
          '2,Trần Văn Bình,1971,Gương mẫu',
        ].join('\n'),
      ),
      `${day}.csv`,
    )
  const { fileId } = await sent(10, 'Vận động 40 hộ')
  const again = async () => {
    const { issues, revision } = await office.call('exchange.review', { fileId })
    return { revision, asked: issues.filter(({ code }) => code === 'sent_again') }
  }
  await sent(14, 'Vận động 42 hộ')
  const { revision, asked } = await again()
  expect(asked.map(({ isSettled, params }) => [isSettled, params.expected])).toEqual([[false, 2]])
  const issueKeys = asked.map(({ key }) => key)
  await office.call('exchange.decide', { fileId, revision, step: { kind: 'accept', issueKeys } })
  await sent(12, 'Vận động 41 hộ')
  expect((await again()).asked.map(({ isSettled }) => isSettled)).toEqual([true])
  await sent(20, 'Vận động 45 hộ')
  expect((await again()).asked.map(({ isSettled, params }) => [isSettled, params.expected])).toEqual([
    [false, 4],
  ])
})
