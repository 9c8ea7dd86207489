import { fail } from '#shared/contract/errors.ts'
import type { updates } from '#shared/contract/updates.ts'
import { hindranceOf, type UpdateManifest } from '#shared/domain/update.ts'
import { pruneHere } from '../backups/backup-folder.ts'
import { schemaVersion } from '../db/migrate.ts'
import { installerBefore, keepInstaller } from '../updates/kept-installers.ts'
import { NotAnUpdate, openUpdate } from '../updates/update-file.ts'
import { updateKeys } from '../updates/update-keys.ts'
import { copyHere } from './backups.ts'
import type { Operations, TaskContext } from './context.ts'

type Opened = { manifest: UpdateManifest; installer: Uint8Array }

/** Signed by the office and fit to go over this program. */
const open = (context: TaskContext, handle: string): Opened => {
  const { files, resourcesDir, messages, program, dataDir } = context
  const { name, bytes } = files.take(handle)
  const words = messages.updates.refusals
  const refuse = (reason: string) => fail('file_refused', { fileName: name, reason })
  let opened: Opened
  try {
    opened = openUpdate(bytes, updateKeys(resourcesDir))
  } catch (error) {
    if (error instanceof NotAnUpdate) throw refuse(words[error.why])
    throw error
  }
  const { manifest } = opened
  const hindrance = hindranceOf(manifest, { version: program.version, schema: schemaVersion })
  if (hindrance === null) return opened
  const wayBack = installerBefore(dataDir, program.version)?.path ?? null
  throw refuse(words[hindrance]({ ...manifest, present: program.version, wayBack }))
}

export const updatesOperations = {
  state: ({ program, resourcesDir, dataDir }) => ({
    version: program.version,
    hasKey: updateKeys(resourcesDir).length > 0,
    previous: installerBefore(dataDir, program.version) ?? null,
  }),
  check: async (context, { file }) => {
    const { version, madeAt, notes, installer } = open(context, file).manifest
    return { version, madeAt, notes, bytes: installer.bytes }
  },
  install: async (context, { file }) => {
    const { manifest, installer } = open(context, file)
    const { dataDir, program } = context
    const backup = await copyHere(context, 'before-update')
    pruneHere(dataDir)
    const { path } = keepInstaller(dataDir, manifest, installer, program.version)
    const hasStarted = (await program.startInstaller?.(path)) ?? false
    context.announce(['backups'])
    return { version: manifest.version, path, hasStarted, backup }
  },
} satisfies Operations<typeof updates>
