import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import {
  closeReader,
  readFileInWorker,
  readIncomingInWorker,
} from '../../../src/main/excel/read-in-worker.ts'
import { readWorkbook } from '../../../src/main/excel/read-workbook.ts'

const folder = join(import.meta.dirname, '../../fixtures/communes')
const bytesOf = (file: string): Uint8Array => readFileSync(join(folder, file))

const ordinary = 'DS KT An My (cuoi cung).xlsx'
/** 42 MB of XML: seconds are not needed, but milliseconds do not do. */
const slow = 'BC tu kiem tra An Tien.xlsx'

afterAll(closeReader)

it('hands on exactly what the reader yields', async () => {
  for (const file of [ordinary, 'ds_kt_vankim.xls', 'tonghop_phuclam.csv', 'Phu Luu Te.xlsx']) {
    expect(await readFileInWorker(bytesOf(file))).toEqual(readWorkbook(bytesOf(file)))
  }
})

it('reads files that are asked for at once, each with its own result', async () => {
  const files = [
    'DS khen thuong Doc Tin.xlsx',
    ordinary,
    'Bieu tong hop My Thanh.xlsx',
    'tonghop_phuclam.csv',
  ]
  const results = await Promise.all(files.map((file) => readFileInWorker(bytesOf(file))))
  expect(results).toEqual(files.map((file) => readWorkbook(bytesOf(file))))
})

it('ends a read that takes too long, and the next file goes on', async () => {
  const result = await readFileInWorker(bytesOf(slow), { limits: { milliseconds: 5, heapMegabytes: 512 } })
  expect(result).toEqual({ ok: false, reason: 'too-large', detail: 'time' })
  expect(await readFileInWorker(bytesOf(ordinary))).toMatchObject({ ok: true })
})

it('ends a read that takes too much memory, and the next file goes on', async () => {
  const rows = Array.from({ length: 60_000 }, (_, row) =>
    Array.from({ length: 12 }, (_, column) => `Thôn ${row} cột ${column}`).join(','),
  )
  const large = new TextEncoder().encode(rows.join('\n'))
  const result = await readFileInWorker(large, { limits: { milliseconds: 20_000, heapMegabytes: 24 } })
  expect(result).toEqual({ ok: false, reason: 'too-large', detail: 'memory' })
  expect(await readFileInWorker(bytesOf(ordinary))).toMatchObject({ ok: true })
})

it('gives a read up when it is cancelled, also one that waits', async () => {
  const controller = new AbortController()
  const running = readFileInWorker(bytesOf(slow), { signal: controller.signal })
  const waiting = readFileInWorker(bytesOf(ordinary), { signal: controller.signal })
  const next = readFileInWorker(bytesOf(ordinary))
  controller.abort(new Error('the clerk stopped it'))
  await expect(running).rejects.toThrow('the clerk stopped it')
  await expect(waiting).rejects.toThrow('the clerk stopped it')
  expect(await next).toMatchObject({ ok: true })
})

it('lets one that waits go at once when it is cancelled, not when its turn comes', async () => {
  const controller = new AbortController()
  let isRead = false
  const running = readFileInWorker(bytesOf(slow)).finally(() => {
    isRead = true
  })
  const waiting = readFileInWorker(bytesOf(ordinary), { signal: controller.signal })
  controller.abort(new Error('the clerk stopped it'))
  await expect(waiting).rejects.toThrow('the clerk stopped it')
  expect(isRead).toBe(false)
  expect(await running).toMatchObject({ ok: true })
})

const question = { fileName: 'DS.csv', units: [], criteria: [], day: '2018-10-05', remembered: [] }
const list = [
  'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018',
  'STT,Họ và tên,Năm sinh',
  ...Array.from({ length: 6_000 }, (_, row) => `${row + 1},Nguyễn Văn An,${1940 + (row % 60)}`),
].join('\n')
const listBytes = (): Uint8Array => new TextEncoder().encode(list)

it('puts one part in its place, then lets others have their turn, however many wait', async () => {
  let turn = 0
  let isRead = false
  const count = (): void => {
    turn += 1
    if (!isRead) setImmediate(count)
  }
  setImmediate(count)
  const turns: number[] = []
  const onRows = (): void => {
    turns.push(turn)
    // Busy for a while, so that the next parts wait.
    for (const end = performance.now() + 20; performance.now() < end; );
  }
  const result = await readIncomingInWorker(listBytes(), question, { onRows }).finally(() => {
    isRead = true
  })
  expect(result.ok && result.reading.rows.length).toBe(6_000)
  expect(turns.length).toBeGreaterThan(5)
  expect(new Set(turns).size).toBe(turns.length)
})

it('refuses a file whose rows its owner fails at, and reads the next', async () => {
  const onRows = (): never => {
    throw new Error('no such name')
  }
  expect(await readIncomingInWorker(listBytes(), question, { onRows })).toEqual({
    ok: false,
    reason: 'damaged',
    detail: 'reader-failed',
  })
  expect(await readIncomingInWorker(listBytes(), question)).toMatchObject({ ok: true })
})
