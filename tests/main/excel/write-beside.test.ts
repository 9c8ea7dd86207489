/** A large workbook is written beside the window: the same parts, nobody waits for it, and it can be stopped. */
import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import type { WorkbookSpec } from '../../../src/main/excel/workbook-spec.ts'
import { writeWorkbook } from '../../../src/main/excel/write.ts'
import { writeBeside } from '../../../src/main/excel/write-beside.ts'

const listOf = (rows: number, name = 'Danh sách'): WorkbookSpec => ({
  title: 'Danh sách đơn vị',
  createdAt: '2018-10-05T01:00:00Z',
  sheets: [
    {
      name,
      columns: [{ width: 40, style: 'text' }, { width: 10 }, { width: 12 }],
      rows: Array.from({ length: rows }, (_, row) => ({
        cells: [`Nhà văn hóa thôn ${row}`, row, { date: '2018-10-05' }],
      })),
    },
  ],
})

/** Of the archive only the hour of its parts follows the clock. */
const partsOf = (bytes: Uint8Array): Record<string, string> =>
  Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, part]) => [name, strFromU8(part)]))

test.each([3, 2_000])('%d rows are the parts that are written here', async (rows) => {
  const spec = listOf(rows)
  expect(partsOf(await writeBeside(spec))).toEqual(partsOf(await writeWorkbook(spec)))
})

test('the window is served while a large one is written', async () => {
  let turns = 0
  let isDone = false
  const count = (): void => {
    turns += 1
    if (!isDone) setTimeout(count, 5)
  }
  count()
  await writeBeside(listOf(4_000))
  isDone = true
  // Written in this thread it would leave none.
  expect(turns).toBeGreaterThan(10)
})

test('a fault of the layout is thrown from there too', async () => {
  await expect(writeBeside(listOf(2_000, 'a/b'))).rejects.toThrow('Not a sheet name')
})

test('one that is stopped gives its reason, before and while it is written', async () => {
  const stopped = AbortSignal.abort(new Error('dừng'))
  await expect(writeBeside(listOf(2_000), stopped)).rejects.toThrow('dừng')
  const controller = new AbortController()
  const written = writeBeside(listOf(8_000), controller.signal)
  setTimeout(() => controller.abort(new Error('dừng giữa chừng')), 50)
  await expect(written).rejects.toThrow('dừng giữa chừng')
})
