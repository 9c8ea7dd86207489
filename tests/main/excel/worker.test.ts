import { setTimeout as later } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { afterAll, expect, it } from 'vitest'
import {
  isWaitedUpon,
  partsAhead,
  type WorkerMessage,
  type WorkerRequest,
} from '../../../src/main/excel/worker-messages.ts'

const worker = new Worker(new URL('../../../src/main/excel/worker.ts', import.meta.url))
const came: WorkerMessage[] = []
worker.on('message', (message: WorkerMessage) => came.push(message))
const ask = (request: WorkerRequest): void => worker.postMessage(request)
const parts = (): WorkerMessage[] => came.filter(isWaitedUpon)

/** Waits until `count` parts are there, and then a while for one too many. */
const settled = async (count: number): Promise<void> => {
  while (parts().length < count) await later(5)
  await later(60)
}

afterAll(() => worker.terminate())

const rows = Array.from({ length: 4_000 }, (_, row) => `${row + 1},Thôn ${row},Nguyễn Văn ${row},1970`)
const bytes = new TextEncoder().encode(rows.join('\n'))

it('sends a few parts ahead of the answers, and then one for each answer', async () => {
  ask({ kind: 'read', id: 1, bytes })
  await settled(partsAhead)
  expect(parts()).toHaveLength(partsAhead)
  ask({ kind: 'more', id: 1 })
  await settled(partsAhead + 1)
  expect(parts()).toHaveLength(partsAhead + 1)
})

it('begins anew with the next file, whatever was not answered', async () => {
  came.length = 0
  ask({ kind: 'read', id: 2, bytes })
  await settled(partsAhead)
  expect(parts().map(({ id }) => id)).toEqual(Array(partsAhead).fill(2))
  for (let answered = 0; parts().at(-1)?.kind !== 'end'; ) {
    await settled(answered + 1)
    ask({ kind: 'more', id: 2 })
    answered += 1
  }
  expect(parts()[0]?.kind).toBe('workbook')
})
