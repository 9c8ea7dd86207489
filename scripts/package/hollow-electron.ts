/**
 * A distribution of Electron without Electron, for machines that cannot obtain its program file: a program that does
 * nothing, but can be edited as the real one is (version, icon, digest of the archive, fuses). So electron-builder
 * runs through all its own steps, and what it put together can be looked at.
 */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { NtExecutable, NtExecutableResource, Resource } from 'resedit'

export type System = 'win32' | 'linux'

/** As @electron/fuses finds it in the program: the sentinel, version 1, the number of fuses, their states. */
const fuseWire = (): Buffer => {
  const states = '100101010'
  return Buffer.concat([
    Buffer.from('dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX', 'latin1'),
    Buffer.from([1, states.length]),
    Buffer.from(states, 'latin1'),
  ])
}

const windowsProgram = (): Buffer => {
  const program = NtExecutable.createEmpty(false, false)
  const resources = NtExecutableResource.from(program)
  const info = Resource.VersionInfo.createEmpty()
  info.setStringValues({ lang: 1033, codepage: 1200 }, { ProductName: 'Electron' })
  info.outputToResourceEntries(resources.entries)
  resources.outputResource(program)
  program.setExtraData(fuseWire())
  return Buffer.from(program.generate())
}

/** Lays the distribution into `folder`. */
export const layHollowElectron = (folder: string, system: System): void => {
  mkdirSync(join(folder, 'locales'), { recursive: true })
  mkdirSync(join(folder, 'resources'))
  for (const language of ['vi', 'en-US', 'fr']) writeFileSync(join(folder, 'locales', `${language}.pak`), '')
  const [name, bytes] = system === 'win32' ? ['electron.exe', windowsProgram()] : ['electron', fuseWire()]
  writeFileSync(join(folder, name), bytes, { mode: 0o755 })
}
