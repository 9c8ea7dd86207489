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

/** Own processor time of the application between two answers, in milliseconds: not the clock, which a busy machine stops. */
const stretchCeiling = 250

export type Taken = { answers: number; longestStretch: number; peakBytes: number }

const ownWork = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

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
  let longestStretch = 0
  let worked = ownWork()
  const received = office.call('exchange.receive', { files: handles }).finally(() => {
    isDone = true
  })
  await new Promise(setImmediate)
  while (!isDone) {
    await office.call('units.list', {})
    // Only what is answered before the reading ends shows that the reading holds nothing up.
    if (!isDone) answers += 1
    longestStretch = Math.max(longestStretch, ownWork() - worked)
    worked = ownWork()
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
  expect(longestStretch).toBeLessThan(stretchCeiling)
  expect(peak - base).toBeLessThan(memoryCeiling)
  return { answers, longestStretch, peakBytes: peak - base }
}
