/** Threads that are kept warm hold in their memory what they read last: none is left when the house is locked or closed. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Worker } from 'node:worker_threads'
import { expect, onTestFinished, test, vi } from 'vitest'
import { endThreads } from '../../../src/main/end-threads.ts'
import { warmThread } from '../../../src/main/warm-thread.ts'
import { type House, openPlainHouse, putLockOn } from '../../support/locked-house.ts'
import { peopleList } from '../../support/refused-import.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const started = (): Worker[] => {
  const all: Worker[] = []
  const note = (worker: Worker): void => void all.push(worker)
  process.on('worker', note)
  onTestFinished(() => void process.off('worker', note))
  return all
}

const running = (all: readonly Worker[]): number => all.filter(({ threadId }) => threadId !== -1).length

/** A file is read, a copy is proven, and a list is written: three threads wait for the next. */
const work = async ({ gate, call }: House): Promise<void> => {
  await call('units.create', {
    kind: 'commune',
    communeType: 'xa',
    name: 'An Mỹ',
    fullName: 'UBND xã An Mỹ',
    aliases: ['xã An Mỹ'],
  })
  const { handle } = gate.files().put('DS.csv', peopleList())
  const { fileIds } = await call('exchange.receive', { files: [handle] })
  const { fileId, revision, fingerprint, open } = await call('exchange.review', { fileId: fileIds[0] ?? '' })
  await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
}

test.for([
  ['is locked', ({ call }: House) => call('lock.now', {})],
  ['is closed', ({ gate }: House) => gate.close()],
] as const)('no thread is left when the house %s', async ([, end]) => {
  // Those of tests before.
  endThreads()
  const all = started()
  const house = await openPlainHouse()
  await putLockOn(house.call, { encrypt: true })
  await work(house)
  await vi.waitFor(() => expect(running(all)).toBe(3))
  await end(house)
  await vi.waitFor(() => expect(running(all)).toBe(0))
})

test('what was asked before the end is answered, and leaves no thread for who asks after it', async () => {
  const all = started()
  const echo = join(temporaryFolder('threads'), 'echo.mjs')
  writeFileSync(
    echo,
    "import { parentPort } from 'node:worker_threads'\nparentPort.on('message', (said) => parentPort.postMessage(said))\n",
  )
  const { ask } = warmThread<number, number>(() => pathToFileURL(echo))
  const asked = [ask(1), ask(2)]
  endThreads()
  const later = ask(3)
  expect(await Promise.all([...asked, later])).toEqual([1, 2, 3])
  await vi.waitFor(() => expect(running(all)).toBe(1))
  expect(all).toHaveLength(3)
  endThreads()
  await vi.waitFor(() => expect(running(all)).toBe(0))
})
