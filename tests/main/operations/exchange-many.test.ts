/** Many files at once: one bad file stops no other, what was done stays when the work is stopped, all is told. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { CommittedFile } from '#shared/contract/exchange-files.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'

/** A list of one commune in its own layout; the title says whose it is. */
const list = (commune: string, rows: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    [
      `UBND XÃ ${commune.toUpperCase()},,,,`,
      `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ ${commune.toUpperCase()},,,,`,
      'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
      ...rows.map((row, index) => `${index + 1},${row}`),
    ].join('\n'),
  )

const people = ['Lê Văn Tám,1975,Gương mẫu,Giấy khen', 'Trần Thị Chín,1980,Gương mẫu,Giấy khen']

const take = (office: ExchangeOffice, name: string, commune: string, rows = people): string =>
  office.take(name, list(commune, rows))

const outcomes = (files: readonly CommittedFile[]) =>
  files.map(({ fileName, outcome }) => [fileName, outcome])

const readingHash = (office: ExchangeOffice, fileId: string): string =>
  office.rows<{ hash: string }>('SELECT reading_hash AS hash FROM received_files WHERE id = ?', fileId)[0]
    ?.hash ?? ''

const countNominations = (office: ExchangeOffice) =>
  office.rows<{ count: number }>('SELECT count(*) AS count FROM nominations')[0]?.count

describe('taking in', () => {
  test('a file that is gone stops no other; how the others stand is counted', async () => {
    const office = await exchangeOffice()
    const received = await office.call('exchange.receive', {
      files: [
        take(office, 'An My.csv', 'An Mỹ'),
        'file_gone_gone_gone',
        office.take('hong.xlsx', new TextEncoder().encode('PK\u0003\u0004 cụt')),
        take(office, 'Dong Tam.csv', 'Đồng Tâm', ['Hà Văn Bốn,75,Gương mẫu,Giấy khen']),
      ],
    })
    expect(received).toMatchObject({ ready: 1, look: 1, refused: 1, isStopped: false })
    expect(received.failed).toEqual([{ fileName: '', error: { code: 'unknown_file', params: {} } }])
    expect(received.fileIds).toHaveLength(3)
  })

  test('when the clerk stops it, what was read until then stays', async () => {
    const office = await exchangeOffice()
    const files = ['một', 'hai', 'ba', 'bốn', 'năm'].map((name) =>
      take(office, `${name}.csv`, 'An Mỹ', [`Lê Văn ${name},1975,Gương mẫu,Giấy khen`]),
    )
    const stop = office.app.onEvent((event) => {
      if (event.type === 'progress' && event.progress.done === 2) office.app.cancel('stop-me')
    })
    const result = await office.app.call('exchange.receive', { files }, 'stop-me')
    stop()
    expect(result).toMatchObject({
      ok: true,
      value: { isStopped: true, unread: ['ba.csv', 'bốn.csv', 'năm.csv'], failed: [] },
    })
    expect(await office.call('exchange.files', {})).toHaveLength(2)
    // Nobody asks for the others again; they hold no memory.
    for (const handle of files) expect(() => office.bytesOf(handle)).toThrow()
  })

  test('a file that was refused and reads now is taken in; one that is refused again is not twice there', async () => {
    const office = await exchangeOffice()
    const receiveOne = async (handle: string) => {
      const { fileIds } = await office.call('exchange.receive', { files: [handle] })
      return office.call('exchange.review', { fileId: fileIds[0] ?? '' })
    }
    const first = await receiveOne(take(office, 'a.csv', 'An Mỹ'))
    // As on a busy machine, where the time was up.
    office.edit(
      "UPDATE received_files SET status = 'refused', outcome = 'refuse', refuse_reason = 'time', reading_hash = NULL",
    )
    const again = await receiveOne(take(office, 'a.csv', 'An Mỹ'))
    expect(again).toMatchObject({ status: 'waiting', refuseReason: null })
    expect(await office.call('exchange.review', { fileId: first.fileId })).toMatchObject({
      status: 'set_aside',
    })
    const broken = () => office.take('hong.xlsx', new TextEncoder().encode('PK\u0003\u0004 cụt'))
    expect((await receiveOne(broken())).fileId).toBe((await receiveOne(broken())).fileId)
  })
})

describe('importing all that is ready', () => {
  const receive = async (office: ExchangeOffice, files: string[]) =>
    (await office.call('exchange.receive', { files })).fileIds

  test('each as it stands at its turn; of a list that was sent twice the newer one', async () => {
    const office = await exchangeOffice()
    const fileIds = await receive(office, [
      take(office, 'An My.csv', 'An Mỹ'),
      take(office, 'An My (1).csv', 'An Mỹ', [...people, 'Đỗ Thị Năm,1981,Gương mẫu,Giấy khen']),
      take(office, 'Dong Tam.csv', 'Đồng Tâm', ['Hà Văn Bốn,1966,Gương mẫu,Giấy khen']),
      take(office, 'Can xem.csv', 'Đồng Tâm', ['Hà Văn Sáu,75,Gương mẫu,Giấy khen']),
    ])
    const { files, isStopped } = await office.call('exchange.commitFiles', {
      fileIds: fileIds.toReversed(),
    })
    expect(isStopped).toBe(false)
    expect(outcomes(files)).toEqual([
      // The commune has sent this one again since.
      ['An My.csv', 'needs_look'],
      ['An My (1).csv', 'imported'],
      ['Dong Tam.csv', 'imported'],
      ['Can xem.csv', 'needs_look'],
    ])
    expect(files[1]).toMatchObject({ unitName: 'An Mỹ', new: 3, changed: 0 })
    expect(countNominations(office)).toBe(4)
    const statuses = new Map(
      (await office.call('exchange.files', {})).map((file) => [file.fileName, file.status]),
    )
    expect(statuses.get('An My (1).csv')).toBe('imported')
    expect(statuses.get('Can xem.csv')).toBe('waiting')
  })

  test('each import can be taken back by itself', async () => {
    const office = await exchangeOffice()
    const fileIds = await receive(office, [
      take(office, 'An My.csv', 'An Mỹ'),
      take(office, 'Dong Tam.csv', 'Đồng Tâm', ['Hà Văn Bốn,1966,Gương mẫu,Giấy khen']),
    ])
    await office.call('exchange.commitFiles', { fileIds })
    const { batch } = await office.call('exchange.review', { fileId: fileIds[0] ?? '' })
    await office.call('exchange.undoImport', { batchId: batch?.id ?? '' })
    expect(office.rows('SELECT name FROM nominations')).toEqual([{ name: 'Hà Văn Bốn' }])
  })

  test('a file that fails is told with its reason, and the rest goes on', async () => {
    const office = await exchangeOffice()
    const fileIds = await receive(office, [
      take(office, 'An My.csv', 'An Mỹ'),
      take(office, 'Dong Tam.csv', 'Đồng Tâm', ['Hà Văn Bốn,1966,Gương mẫu,Giấy khen']),
    ])
    const hash = readingHash(office, fileIds[0] ?? '')
    // A day later, when nothing is in memory any more.
    office.app.close()
    rmSync(join(office.dataDir, 'files', hash.slice(0, 2), hash))
    const app = createTestApp({ dataDir: office.dataDir, onDisk: true, idsAfter: 1_000_000 })
    const { files } = await app.call('exchange.commitFiles', { fileIds })
    expect(outcomes(files)).toEqual([
      ['An My.csv', 'failed'],
      ['Dong Tam.csv', 'imported'],
    ])
    expect(files[0]?.error).toMatchObject({ code: 'rule', params: { rule: 'reading_lost' } })
  })
})
