/** Lets electron-builder put the program together, by the rules of electron-builder.config.ts, into a folder. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Arch, build, DIR_TARGET, Platform } from 'electron-builder'
import config from '../../electron-builder.config.ts'
import { root } from '../built.ts'
import { layHollowElectron, type System } from './hollow-electron.ts'

export type Assembled = {
  folder: string
  /** The archive that holds the program. */
  archive: string
  /** Files that the system loads itself stand beside it. */
  unpacked: string
  /** The window's program, hollow. */
  program: string
}

/** Where electron-builder leaves the parts of a program below its output folder. */
export const placesIn = (output: string, system: System): Assembled => {
  const folder = join(output, system === 'win32' ? 'win-unpacked' : 'linux-unpacked')
  const archive = join(folder, 'resources', 'app.asar')
  const program = join(
    folder,
    system === 'win32' ? `${config.win.executableName}.exe` : config.linux.executableName,
  )
  return { folder, archive, unpacked: `${archive}.unpacked`, program }
}

/**
 * The program's folder for a system, around a hollow Electron, at `output` (emptied first). Takes some ten seconds;
 * the built bundles must be there.
 */
export const assemble = async (system: System, output: string): Promise<Assembled> => {
  const electronDist = mkdtempSync(join(tmpdir(), 'nep-hollow-'))
  rmSync(output, { recursive: true, force: true })
  try {
    layHollowElectron(electronDist, system)
    await build({
      projectDir: root,
      targets: (system === 'win32' ? Platform.WINDOWS : Platform.LINUX).createTarget(DIR_TARGET, Arch.x64),
      publish: 'never',
      config: { ...config, electronDist, directories: { ...config.directories, output } },
    })
  } finally {
    rmSync(electronDist, { recursive: true, force: true })
  }
  return placesIn(output, system)
}
