/** A disk that fails at the system's calls: a library of a page of C that is loaded before the system's own. */
import { spawnSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

type DiskFault = { folder: string; from: number; errno: number }

/** Error numbers of Linux. */
export const errnos = { EIO: 5, EROFS: 30 } as const

/** Whether a disk can be made to fail here. */
export const mayFail = process.platform === 'linux' && spawnSync('cc', ['--version']).status === 0

const compiled = (into: string): string | null => {
  if (!mayFail) return null
  const library = join(into, 'failing-disk.so')
  const source = join(import.meta.dirname, 'failing-disk.c')
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'])
  return status === 0 ? library : null
}

/** Compiles it; null where there is no compiler, or another system. */
export const failingDisk = (into: string): ((fault: DiskFault) => Record<string, string>) | null => {
  const library = compiled(into)
  if (library === null) return null
  return ({ folder, from, errno }) => ({
    LD_PRELOAD: library,
    FAULT_FOLDER: folder,
    FAULT_FROM: String(from),
    FAULT_ERRNO: String(errno),
  })
}

export type AilingDisk = {
  /** What a program is started with. */
  env: Record<string, string>
  fail: (error: keyof typeof errnos) => void
  heal: () => void
}

/** A disk that fails and is well again while a program runs on it; null where there is no compiler, or another system. */
export const ailingDisk = (folder: string, into: string): AilingDisk | null => {
  const library = compiled(into)
  if (library === null) return null
  const fault = join(into, 'fault')
  return {
    env: { LD_PRELOAD: library, FAULT_FOLDER: folder, FAULT_SWITCH: fault },
    fail: (error) => writeFileSync(fault, String(errnos[error])),
    heal: () => rmSync(fault, { force: true }),
  }
}
