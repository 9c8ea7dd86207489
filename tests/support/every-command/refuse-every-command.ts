/**
 * Every command of the contract with its writes refused one at a time, as by a full disk: it says so, every table is as
 * it was, no row names a file that is not kept, and it succeeds once there is room.
 */
import { expect } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { checkDataFolder } from '../../../src/main/check.ts'
import { createTestApp } from '../create-test-app.ts'
import { type Injected, injecting } from '../fail-at-statement.ts'
import { soundFolder } from '../sound-folder.ts'
import { wholeContent } from '../whole-content.ts'
import { writingOnce } from '../writing-once.ts'
import { everyCommand, type PreparedOffice } from './command-table.ts'
import { openPrepared } from './open-prepared.ts'

const commands = writingOnce.map(([name]) => name)

/** Only on an empty register. */
const first = new Set(['office.setUp', 'office.startPractice'])

const preparations: Record<string, (office: PreparedOffice) => unknown> = everyCommand

/** What a table of another contract would miss. */
const prepareFor = (name: string) => {
  const prepare = preparations[name]
  if (prepare === undefined) throw new Error(`${name} has no input in tests/support/every-command`)
  return prepare
}

const expectSound = (dataDir: string): void =>
  expect(checkDataFolder(dataDir, messagesIn('vi'))).toMatchObject(soundFolder)

/** `most` bounds the refusals of one command. Answers command → how many of its writes were refused. */
export const refuseEveryCommand = async (most: number): Promise<Map<string, number>> => {
  const office = await openPrepared()
  const beside = injecting(office, wholeContent(office.dataDir), most)
  const tried = new Map<string, number>()
  const run = async (name: string, { write, tried: counted }: Injected): Promise<void> => {
    expect(await write(name, await prepareFor(name)(office)), name).toMatchObject({ ok: true })
    tried.set(name, counted.get(name) ?? 0)
  }
  for (const name of commands.filter((one) => !first.has(one))) await run(name, beside)
  expectSound(office.dataDir)
  for (const name of first) {
    const empty = createTestApp({ onDisk: true })
    await run(name, injecting(empty, wholeContent(empty.dataDir), most))
    expectSound(empty.dataDir)
  }
  const untouched = commands.filter((name) => (tried.get(name) ?? 0) < 2)
  expect(untouched, 'commands that wrote nothing').toEqual([])
  return tried
}
