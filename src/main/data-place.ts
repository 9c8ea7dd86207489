/**
 * Where live data must not lie (docs/decisions/0044): WAL shares memory between processes of one machine, a sync program
 * copies a file in the middle of a commit, and a disk without a journal that is pulled out loses whole folders.
 */
import { existsSync, linkSync, readFileSync, realpathSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'

export type UnsuitablePlace = 'network' | 'cloud' | 'removable'

/** By its path alone. */
export const placeOfPath = (folder: string): UnsuitablePlace | undefined => {
  if (/^(\\\\|\/\/)(?![?.][\\/])/u.test(folder) || /^\\\\\?\\UNC\\/iu.test(folder)) return 'network'
  if (/[\\/](OneDrive[^\\/]*|Dropbox|Google Drive|GoogleDrive|iCloudDrive)([\\/]|$)/iu.test(folder))
    return 'cloud'
  return undefined
}

const networkTypes =
  /^(nfs\d?|cifs|smb\d?|smbfs|ncpfs|afs|ceph|davfs|fuse\.(sshfs|rclone|davfs2?|gvfsd-fuse|glusterfs|smbnetfs))$/u
const memoryCardTypes = /^(vfat|msdos|exfat|fuse\.exfat)$/u

type Mount = { device: string; point: string; type: string }

/** Lines of /proc/self/mountinfo (proc(5)); a blank in a path is written as \040. */
const mountsIn = (text: string): Mount[] =>
  text.split('\n').flatMap((line) => {
    const [before = '', after = ''] = line.split(' - ')
    const [, , device = '', , point = ''] = before.split(' ')
    const [type = ''] = after.split(' ')
    const unescaped = point.replace(/\\(\d{3})/gu, (_, code: string) =>
      String.fromCharCode(Number.parseInt(code, 8)),
    )
    return point === '' ? [] : [{ device, point: unescaped, type }]
  })

const isWithin = (folder: string, point: string): boolean =>
  point === '/' || folder === point || folder.startsWith(`${point}/`)

/** By the disk that is mounted there; `isRemovable` answers for a device by its numbers. Of two at one place the later counts. */
export const placeOfMount = (
  folder: string,
  mountinfo: string,
  isRemovable: (device: string) => boolean,
): UnsuitablePlace | undefined => {
  const mount = mountsIn(mountinfo)
    .filter(({ point }) => isWithin(folder, point))
    .reduce<Mount | undefined>(
      (best, one) => (best === undefined || one.point.length >= best.point.length ? one : best),
      undefined,
    )
  if (mount === undefined) return undefined
  if (networkTypes.test(mount.type)) return 'network'
  return memoryCardTypes.test(mount.type) || isRemovable(mount.device) ? 'removable' : undefined
}

const textOf = (file: string): string => {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

/** A partition asks the disk that it is part of. */
const isRemovableDevice = (device: string): boolean => {
  const folder = `/sys/dev/block/${device}`
  if (!existsSync(folder)) return false
  const real = realpathSync(folder)
  return [real, dirname(real)].some((one) => textOf(`${one}/removable`).trim() === '1')
}

const nearestThere = (folder: string): string => {
  let at = resolve(folder)
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at)
  return at
}

/** What cannot be looked up is told by opening it. */
const realPathOf = (path: string): string => {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

/** Before anything is made there. */
export const unsuitablePlace = (folder: string): UnsuitablePlace | undefined => {
  const byPath = placeOfPath(folder)
  if (byPath !== undefined) return byPath
  // Windows answers for a mapped drive (Z:) with the share behind it.
  const real = realPathOf(nearestThere(folder))
  return (
    placeOfPath(real) ??
    (process.platform === 'linux'
      ? placeOfMount(real, textOf('/proc/self/mountinfo'), isRemovableDevice)
      : undefined)
  )
}

/**
 * Whether the disk of this file is one of sticks and memory cards (FAT, exFAT): Windows knows no second name for a file
 * there, and says so with what Node takes for EISDIR. Other answers are of other disks (ENOTSUP: an old ReFS).
 */
export const isOnMemoryCard = (
  file: string,
  link: (from: string, to: string) => void = linkSync,
): boolean => {
  const second = `${file}.second`
  try {
    link(file, second)
    return false
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EISDIR'
  } finally {
    rmSync(second, { force: true })
  }
}
