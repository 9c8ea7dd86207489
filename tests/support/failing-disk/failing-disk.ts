/** A disk that fails at the system's calls: a library of a page of C that is loaded before the system's own. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

type DiskFault = { folder: string; from: number; errno: number }

/** Error numbers of Linux. */
export const errnos = { EIO: 5, EROFS: 30 } as const

/** Compiles it; null where there is no compiler, or another system. */
export const failingDisk = (into: string): ((fault: DiskFault) => Record<string, string>) | null => {
  if (process.platform !== 'linux') return null
  const library = join(into, 'failing-disk.so')
  const source = join(import.meta.dirname, 'failing-disk.c')
  const { status } = spawnSync('cc', ['-shared', '-fPIC', '-O1', '-o', library, source, '-ldl'])
  if (status !== 0) return null
  return ({ folder, from, errno }) => ({
    LD_PRELOAD: library,
    FAULT_FOLDER: folder,
    FAULT_FROM: String(from),
    FAULT_ERRNO: String(errno),
  })
}
