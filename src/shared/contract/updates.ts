/** Another version of the program from a file on a stick: checked, the register copied, the installer started. */
import { z } from 'zod'
import type { UpdateManifest } from '../domain/update.ts'
import type { Backup } from './backups.ts'
import { query, returns, task } from './define.ts'
import { fileHandle } from './fields.ts'

export type UpdateState = {
  version: string
  /** False in a program that was built without the office's key: it takes no update. */
  hasKey: boolean
  /** The installer of the version before, where it is kept: the way back. */
  previous: { version: string; path: string } | null
}

export type CheckedUpdate = Pick<UpdateManifest, 'version' | 'madeAt' | 'notes'> & { bytes: number }

export const updates = {
  state: query(z.object({}), returns<UpdateState>(), { reads: ['backups'] }),
  /** Throws file_refused with why: another file, not signed by the office, damaged, not newer, too big a step. */
  check: task(z.object({ file: fileHandle }), returns<CheckedUpdate>()),
  /**
   * Checks again, copies the register, keeps the installer in the data folder and starts it where the host can
   * (`hasStarted`); the program then closes itself. Throws as `check`, and disk_full, folder_not_writable.
   */
  install: task(
    z.object({ file: fileHandle }),
    returns<{ version: string; path: string; hasStarted: boolean; backup: Backup }>(),
  ),
}
