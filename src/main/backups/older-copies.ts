/** Copies from before an erasure, which still hold what was erased, and the way to be rid of them. */
import type { Backup, OlderCopies } from '#shared/contract/backups.ts'
import type { BackupPlace } from '#shared/domain/backup-rules.ts'
import { removeFilesAway } from './away-files.ts'
import { awayBackups, awayNote, backupsAway, isThere, noteAwayCleared } from './away-folder.ts'
import { backupsFolder, backupsHere, removeBackup } from './backup-folder.ts'
import { keptStates, removeState } from './kept-aside.ts'

/** The last erasure, as the register knows it. */
export type LastErasure = {
  at: string
  position: number
  /** The present seal of a position of the journal. */
  sealAt: (position: number) => string | undefined
  /** Kept files that were erased. */
  files: () => ReadonlySet<string>
  /** Whether it was swept out of the register's bytes; until then no copy is clean. */
  isSwept: boolean
  /** Names of copies that were made before it was. */
  unswept: ReadonlySet<string>
}

/** A copy says how far its journal goes; of another course of the journal nobody knows what it holds. */
const isOlder = ({ name, chain }: Backup, erasure: LastErasure): boolean => {
  const { position, sealAt, isSwept, unswept } = erasure
  if (!isSwept || unswept.has(name)) return true
  const head = chain?.head ?? null
  return head === null || head.position < position || sealAt(head.position) !== head.seal
}

const olderHere = (dataDir: string, erasure: LastErasure): Backup[] =>
  backupsHere(dataDir).filter((one) => isOlder(one, erasure))

const olderAway = (folder: string, erasure: LastErasure): Backup[] =>
  backupsAway(folder).filter((one) => isOlder(one, erasure))

const statesBefore = (dataDir: string, { at, isSwept }: LastErasure) =>
  keptStates(dataDir).filter((one) => !isSwept || one.at <= at)

type Places = { dataDir: string; folder: string | null }

/** The second place when it is not there, and was not seen without such copies since. */
const missingAway = ({ dataDir, folder }: Places, { at }: LastErasure): string | null => {
  if (folder === null || isThere(folder)) return null
  const { lastAt, clearedOf } = awayNote(dataDir, folder)
  return lastAt !== null && clearedOf !== at ? folder : null
}

/**
 * While the second place is there: once none of its copies is from before the erasure, the files that were erased go from
 * there too, and it is remembered.
 */
export const lookAway = (dataDir: string, folder: string, erasure: LastErasure): void => {
  if (!erasure.isSwept || !isThere(folder) || olderAway(folder, erasure).length > 0) return
  removeFilesAway(awayBackups(folder), erasure.files())
  noteAwayCleared(dataDir, folder, erasure.at)
}

/** What still holds what was erased; null when nothing does. */
export const olderCopies = (places: Places, erasure: LastErasure): OlderCopies | null => {
  const { dataDir, folder } = places
  const listed = (backups: readonly Backup[], place: BackupPlace) =>
    backups.map(({ name, madeAt }) => ({ name, madeAt, place }))
  const copies = [
    ...listed(olderHere(dataDir, erasure), 'here'),
    ...listed(folder === null ? [] : olderAway(folder, erasure), 'away'),
  ]
  const states = statesBefore(dataDir, erasure).length
  const awayMissing = missingAway(places, erasure)
  if (copies.length + states === 0 && awayMissing === null) return null
  return { erasedAt: erasure.at, copies, states, awayMissing }
}

/**
 * Removes them, one by one: one that another program holds keeps nothing else, and is still told by `olderCopies`. Only
 * after a new copy stands; `isAwayFresh` says whether one stands in the second place too, whose copies stay otherwise.
 */
export const removeOlder = (
  { dataDir, folder }: Places,
  erasure: LastErasure,
  { isAwayFresh }: { isAwayFresh: boolean },
): void => {
  const ofFolder = (copies: string, backups: readonly Backup[]) =>
    backups.map((one) => () => removeBackup(copies, one))
  const away = isAwayFresh ? folder : null
  const removals = [
    ...ofFolder(backupsFolder(dataDir), olderHere(dataDir, erasure)),
    ...statesBefore(dataDir, erasure).map((one) => () => removeState(dataDir, one)),
    ...(away === null ? [] : ofFolder(awayBackups(away), olderAway(away, erasure))),
  ]
  if (away !== null) removals.push(() => lookAway(dataDir, away, erasure))
  for (const remove of removals) {
    try {
      remove()
    } catch (error) {
      if (!(error instanceof Error && 'code' in error)) throw error
    }
  }
}
