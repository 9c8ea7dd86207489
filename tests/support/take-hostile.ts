import { expect } from 'vitest'
import type { ExchangeOffice } from './exchange-office.ts'
import type { HostileFile } from './hostile-files.ts'
import { wholeRegister } from './whole-register.ts'

const ordinary = (): Uint8Array =>
  new TextEncoder().encode(
    'UBND XÃ AN MỸ,,\nDANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG NĂM 2018,,\nSTT,Họ và tên,Năm sinh\n1,Lê Văn Tám,1975\n',
  )

/** Beyond what stood before: the zip in memory, the worker's heap and what it unpacks. */
const memoryCeiling = 1_000 * 2 ** 20

export type Taken = { refuseReason: string | null; answers: number; peakBytes: number }

/**
 * A hostile file goes in, an ordinary one right behind it. The application answers in between, the hostile one ends as it
 * must, the ordinary one is read, memory stays below its ceiling, and the register is as it was.
 */
export const takeHostile = async (
  office: ExchangeOffice,
  { name, make, outcome }: HostileFile,
): Promise<Taken> => {
  const before = wholeRegister(office)
  const handles = [office.take(name, make()), office.take('DS An My.csv', ordinary())]
  const base = process.memoryUsage().rss
  let isDone = false
  let answers = 0
  let peak = base
  const received = office.call('exchange.receive', { files: handles }).finally(() => {
    isDone = true
  })
  await new Promise(setImmediate)
  while (!isDone) {
    await office.call('units.list', {})
    // Only what is answered before the reading ends shows that the reading holds nothing up.
    if (!isDone) answers += 1
    await new Promise((resolve) => setTimeout(resolve, 5))
    peak = Math.max(peak, process.memoryUsage().rss)
  }
  const { fileIds, failed } = await received
  expect(failed).toEqual([])
  const [hostile, good] = await Promise.all(
    fileIds.map((fileId) => office.call('exchange.review', { fileId })),
  )
  expect(hostile?.refuseReason ?? 'read').toBe(outcome)
  expect(good?.rows.map(({ values }) => values.name)).toEqual(['Lê Văn Tám'])
  expect(wholeRegister(office)).toEqual(before)
  expect(answers).toBeGreaterThan(0)
  expect(peak - base).toBeLessThan(memoryCeiling)
  return { refuseReason: hostile?.refuseReason ?? null, answers, peakBytes: peak - base }
}
