/** A hand that reaches into the register past the program, as somebody who tampers with its journal does. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { onTestFinished } from 'vitest'
import { atOnce } from '#shared/steps.ts'
import { readDb } from '../../src/main/db/database.ts'
import { verifyingChain } from '../../src/main/db/journal-chain.ts'

export const handPastProgram = (dataDir: string) => {
  const hand = new Database(join(dataDir, 'nep.db'))
  onTestFinished(() => void hand.close())
  const dropTriggers = (): void => {
    const triggers = hand
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'trigger' AND name LIKE '%append_only%'")
      .pluck()
      .all() as string[]
    for (const name of triggers) hand.exec(`DROP TRIGGER ${name}`)
    hand.pragma('foreign_keys = OFF')
  }
  return { hand, dropTriggers, verify: () => atOnce(verifyingChain(readDb(hand))) }
}
