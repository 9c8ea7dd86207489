import type { Backup, backups, ListedBackup, OlderCopies, RenewedCopies } from '#shared/contract/backups.ts'
import { topics } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import { type BackupReason, isBackupDue } from '#shared/domain/backup-rules.ts'
import { bringFilesBack } from '../backups/away-files.ts'
import {
  awayBackups,
  awayNote,
  backupsAway,
  checkAwayFolder,
  copyAway,
  isThere,
  noteAwayFailure,
} from '../backups/away-folder.ts'
import { adoptLock, asksForSecret, awayLock, lockAway, openAway } from '../backups/away-lock.ts'
import { backupsFolder, backupsHere, newestBackup, pruneHere } from '../backups/backup-folder.ts'
import { makeBackup } from '../backups/make-backup.ts'
import { type LastErasure, lookAway, olderCopies, removeOlder } from '../backups/older-copies.ts'
import { openForRestore } from '../backups/restore-backup.ts'
import { isSweepDue, unsweptCopies } from '../backups/unswept-copies.ts'
import { sealAt } from '../db/journal-chain.ts'
import { erasedFiles, lastErasure } from '../db/queries/erasures.ts'
import { entriesSince, newestEntry } from '../db/queries/journal.ts'
import { awayFolderOf, writeSetting } from '../db/queries/office.ts'
import type { Operations, QueryContext, TaskContext } from './context.ts'

const everywhere = ({ db, dataDir }: Pick<QueryContext, 'db' | 'dataDir'>): ListedBackup[] => {
  const folder = awayFolderOf(db)
  const needsSecret = asksForSecret(dataDir)
  const listed = (backup: Backup, place: ListedBackup['place']): ListedBackup => ({
    ...backup,
    place,
    needsSecret: needsSecret(backup),
  })
  const here = backupsHere(dataDir).map((backup) => listed(backup, 'here'))
  const away = (folder === null ? [] : backupsAway(folder)).map((backup) => listed(backup, 'away'))
  return [...here, ...away].sort((a, b) => b.madeAt.localeCompare(a.madeAt))
}

const erasureIn = ({ db, dataDir }: Pick<QueryContext, 'db' | 'dataDir'>): LastErasure | null => {
  const last = lastErasure(db)
  if (last === undefined) return null
  return {
    ...last,
    sealAt: (position) => sealAt(db, position),
    files: () => erasedFiles(db),
    isSwept: !isSweepDue(dataDir),
    unswept: unsweptCopies(dataDir),
  }
}

const older = (context: Pick<QueryContext, 'db' | 'dataDir'>): OlderCopies | null => {
  const erasure = erasureIn(context)
  return erasure && olderCopies({ dataDir: context.dataDir, folder: awayFolderOf(context.db) }, erasure)
}

const countOf = (held: OlderCopies | null): number => (held?.copies.length ?? 0) + (held?.states ?? 0)

/** The new copy first, so that at no time there is none; and nothing of what was erased in it. */
const renew = async (context: TaskContext): Promise<RenewedCopies> => {
  const { db, dataDir, messages } = context
  const before = older(context)
  if (before === null) throw fail('nothing_to_do', { what: messages.backup.older.none })
  await context.finishSweep()
  await copyHere(context, 'asked')
  const isAwayFresh = await bringAway(context)
  const [erasure, folder] = [erasureIn(context), awayFolderOf(db)]
  if (erasure !== null) removeOlder({ dataDir, folder }, erasure, { isAwayFresh })
  context.announce(['backups'])
  const left = older(context)
  return {
    removed: countOf(before) - countOf(left),
    left: countOf(left),
    awayMissing: left?.awayMissing ?? null,
  }
}

const find = (context: Pick<QueryContext, 'db' | 'dataDir'>, named: Pick<ListedBackup, 'name' | 'place'>) => {
  const found = everywhere(context).find(({ name, place }) => name === named.name && place === named.place)
  if (found === undefined) throw fail('not_found', { what: 'backup' })
  return found
}

/**
 * The second folder failing must not take the copy that was made: it is noted, and told by its age on the desk too.
 * Answers whether the newest copy is there now.
 */
const bringAway = async (context: TaskContext): Promise<boolean> => {
  const folder = awayFolderOf(context.db)
  if (folder === null) return false
  let isThereNow = false
  try {
    await copyAway(folder, context)
    isThereNow = isThere(folder)
    const erasure = erasureIn(context)
    if (erasure !== null) lookAway(context.dataDir, folder, erasure)
  } catch (error) {
    context.log.error('the backup did not reach the second folder', { error })
    try {
      noteAwayFailure(context.dataDir, folder, context.now)
    } catch {
      // A full disk here: the copy that was made stands all the same.
    }
  }
  context.announce(['backups'])
  return isThereNow
}

/** A copy in the data folder, proven. */
export const copyHere = async (context: TaskContext, reason: BackupReason): Promise<Backup> => {
  const { dataDir, now: at } = context
  const plan = { dataDir, at, reason, journalId: newestEntry(context.db) }
  const backup = await makeBackup(plan, context.copyDatabase)
  context.announce(['backups'])
  return backup
}

export const backupsOperations = {
  list: ({ dataDir }) => backupsHere(dataDir),
  everywhere,
  away: ({ db, dataDir }) => {
    const folder = awayFolderOf(db)
    const isLocked = awayLock(dataDir) !== null
    if (folder === null)
      return { folder, isThere: false, lastAt: null, isLocked, leftBehind: 0, failedAt: null }
    const { clearedOf: _, ...note } = awayNote(dataDir, folder)
    return { ...note, isThere: isThere(folder), isLocked }
  },
  lockAway: async ({ dataDir, announce }, { passphrase }) => {
    const recoveryKey = await lockAway(dataDir, passphrase)
    announce(['backups'])
    return { recoveryKey }
  },
  openAway: async ({ dataDir, announce }) => {
    openAway(dataDir)
    announce(['backups'])
    return null
  },
  setAway: (tx, { folder }) => {
    const wanted = folder === '' ? null : folder
    if (wanted !== null) checkAwayFolder(wanted, tx.dataDir)
    writeSetting(tx.db, 'backup_folder', wanted)
    return null
  },
  older,
  renew,
  lackOf: (context, named) => {
    const { journalId } = find(context, named)
    return journalId === null ? null : entriesSince(context.db, journalId)
  },
  make: async (context) => {
    const backup = await copyHere(context, 'asked')
    pruneHere(context.dataDir)
    await bringAway(context)
    return backup
  },
  keep: async (context, { occasion }) => {
    const register = { now: context.now, journalId: newestEntry(context.db) }
    const isDue = isBackupDue(occasion, newestBackup(context.dataDir, context.now), register)
    const backup = isDue ? await copyHere(context, occasion) : null
    if (isDue) pruneHere(context.dataDir)
    // An import does not wait for a slow stick; the next occasion brings its copy away.
    if (occasion !== 'before-import') await bringAway(context)
    return backup
  },
  restore: async (context, { secret, ...named }) => {
    const { db, dataDir } = context
    const backup = find(context, named)
    const folder = awayFolderOf(db)
    const copies = named.place === 'away' && folder !== null ? awayBackups(folder) : null
    const at = copies ?? backupsFolder(dataDir)
    const source = await openForRestore({ dataDir, folder: at, backup, secret })
    try {
      if (copies !== null) await bringFilesBack(copies, context.files, source.lock)
      if (source.lock !== null) adoptLock(dataDir, source.lock)
      // Nothing is pruned meanwhile: the copy that is put back may be the next to go.
      const kept = await context.replaceDatabase(async (coming) => {
        const present = await copyHere(context, 'before-restore')
        source.moveTo(coming)
        return present
      })
      context.commit((tx) => {
        writeSetting(tx.db, 'restored_from', backup.madeAt)
        // Where the copies go is of this computer, not of the state that was put back.
        writeSetting(tx.db, 'backup_folder', folder)
      })
      context.announce([...topics])
      return { kept }
    } finally {
      source.close()
    }
  },
} satisfies Operations<typeof backups>
