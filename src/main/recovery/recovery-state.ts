/** All that the recovery screen shows, read without changing anything. */
import { statSync } from 'node:fs'
import { join } from 'node:path'
import type { CallError } from '#shared/contract/errors.ts'
import type { RecoveryState } from '#shared/contract/recovery.ts'
import { rememberedAway } from '../backups/away-folder.ts'
import { keptStates } from '../backups/kept-aside.ts'
import { databaseFileName } from '../data-folder.ts'
import { problemOf } from './find-problem.ts'
import { openReadable } from './readable-image.ts'
import { changedAt, recoveryCopies } from './recovery-copies.ts'
import { shapeOf, versionOf } from './schema-shape.ts'

/** Where copies lie besides the data folder: as named now, else where they went until now. */
export const awayOf = (dataDir: string, folder: string): string => folder || (rememberedAway(dataDir) ?? '')

/** `fault` is why the register does not open; undefined while it is open. */
export const recoveryState = async (
  dataDir: string,
  folder: string,
  fault: CallError | undefined,
): Promise<RecoveryState> => {
  const kept = keptStates(dataDir)
  const open: RecoveryState = {
    problem: null,
    folder: dataDir,
    file: null,
    copies: [],
    kept,
    canRead: true,
    canSalvage: false,
  }
  if (fault === undefined) return open
  const image = openReadable(dataDir)
  try {
    const size = statSync(join(dataDir, databaseFileName), { throwIfNoEntry: false })?.size
    return {
      ...open,
      problem: problemOf(dataDir, fault),
      file: size === undefined ? null : { size, changedAt: changedAt(dataDir) ?? '' },
      copies: await recoveryCopies(dataDir, awayOf(dataDir, folder), image?.connection ?? null),
      canRead: image !== null,
      canSalvage: image !== null && versionOf(shapeOf(image.connection)) !== null,
    }
  } finally {
    image?.connection.close()
  }
}
