/**
 * Installers that were checked, beside the register: the one of this version is the way back once the next is in.
 * Each stands in a folder named by its version, so that nothing needs to be asked of its name.
 */
import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { compareVersions, type UpdateManifest, versionPattern } from '#shared/domain/update.ts'
import { hashOfFileAtOnce, writeDurably } from '../kept-files.ts'

export type KeptInstaller = { version: string; path: string }

const folderOf = (dataDir: string): string => join(dataDir, 'updates')

/** Newest first. */
export const keptInstallers = (dataDir: string): KeptInstaller[] => {
  const folder = folderOf(dataDir)
  const versions = existsSync(folder) ? readdirSync(folder).filter((name) => versionPattern.test(name)) : []
  return versions
    .sort((a, b) => compareVersions(b, a))
    .flatMap((version) => {
      const name = readdirSync(join(folder, version)).find((file) => file.endsWith('.exe'))
      return name === undefined ? [] : [{ version, path: join(folder, version, name) }]
    })
}

/** Of the versions before `version`, the newest whose installer is here. */
export const installerBefore = (dataDir: string, version: string): KeptInstaller | undefined =>
  keptInstallers(dataDir).find((kept) => compareVersions(kept.version, version) < 0)

/**
 * Writes it whole or not at all and reads it again. Of the others only the installer of the present version, or the
 * newest before it, stays. Throws what the file system says of a full disk.
 */
export const keepInstaller = (
  dataDir: string,
  { version, installer }: UpdateManifest,
  bytes: Uint8Array,
  presentVersion: string,
): KeptInstaller => {
  const folder = join(folderOf(dataDir), version)
  const path = join(folder, installer.fileName)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  writeDurably(path, bytes)
  if (hashOfFileAtOnce(path) !== installer.sha256)
    throw new Error(`the installer reads otherwise than written: ${path}`)
  const others = keptInstallers(dataDir).filter((kept) => kept.version !== version)
  const wayBack = others.find((kept) => compareVersions(kept.version, presentVersion) <= 0)
  for (const kept of others)
    if (kept !== wayBack) rmSync(join(folderOf(dataDir), kept.version), { recursive: true, force: true })
  return { version, path }
}
