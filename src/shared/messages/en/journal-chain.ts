import { formatInstant } from '../../dates.ts'
import type { ChainBreak, ChainEntry } from '../../domain/journal-chain.ts'
import { operationSentence } from './operations.ts'

const entryWords = ({ at, actor, operation }: ChainEntry): string =>
  `“${operationSentence(operation)}” by ${actor} at ${formatInstant(at)}`

const whatToDo = 'Other records of the register can still be used. Keep the backups as they are and compare.'

export const journalBreak = ({ fault, position, entry, lastGood }: ChainBreak): string => {
  const after = lastGood === null ? 'at its beginning' : `right after ${entryWords(lastGood)}`
  if (fault === 'missing' || entry === null)
    return `The journal lacks entry ${position ?? 1}, ${after}: it was deleted past the program. ${whatToDo}`
  if (fault === 'unsealed')
    return `The journal holds ${entryWords(entry)} without a seal: it was inserted past the program. ${whatToDo}`
  return `The journal does not fit its seal at ${entryWords(entry)} (entry ${position ?? 1}): it was changed, or one right before it was deleted, inserted or moved past the program. ${whatToDo}`
}

export const journalRewritten = ({ madeAt }: { madeAt: string }): string =>
  `The journal no longer holds what the backup of ${formatInstant(madeAt)} holds, and no restore explains it: it was rewritten or cut past the program. ${whatToDo}`
