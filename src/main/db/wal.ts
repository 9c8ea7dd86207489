/**
 * Reads a write-ahead log as SQLite writes it (sqlite.org/fileformat2.html#walformat), to see what SQLite does not
 * tell: it stops at the first frame that does not hold and drops all that follows without a word. Each frame carries
 * a checksum that goes on from the one before, so a frame can be proven by its predecessor's stored one.
 */

export type WalFrame = {
  page: number
  /** Size of the database in pages after this frame, if it ends a transaction; else 0. */
  dbSize: number
  /** Where its page begins in the log. */
  at: number
  /** It goes on from the frame before it, so neither was changed. */
  isSound: boolean
}

export type Wal = {
  pageSize: number
  /** All frames of the log's present course; what an earlier course left behind them is not among them. */
  frames: readonly WalFrame[]
  /** How many of them SQLite takes: up to the last commit before the first that does not hold. */
  taken: number
  /** Transactions that end after those. One may be a commit that a power cut tore; more cannot come about by itself. */
  commitsBeyond: number
}

const headerSize = 32
const frameHeaderSize = 24

type Sum = readonly [number, number]

const addTo = ([first, second]: Sum, bytes: DataView, isBigEndian: boolean): Sum => {
  let a = first
  let b = second
  for (let at = 0; at < bytes.byteLength; at += 8) {
    a = (a + bytes.getUint32(at, !isBigEndian) + b) >>> 0
    b = (b + bytes.getUint32(at + 4, !isBigEndian) + a) >>> 0
  }
  return [a, b]
}

const isPageSize = (size: number): boolean => size >= 512 && size <= 65_536 && (size & (size - 1)) === 0

const viewOf = (bytes: Uint8Array, at: number, length: number): DataView =>
  new DataView(bytes.buffer, bytes.byteOffset + at, length)

/** Two random numbers, new in each course of the log and repeated in each of its frames. */
const saltAt = (bytes: Uint8Array, at: number): string => {
  const view = viewOf(bytes, at, 8)
  return `${view.getUint32(0)}/${view.getUint32(4)}`
}

/** Null when there is no frame in it, or nothing of its shape can be made out. `pageSize` is what the database says. */
export const readWal = (bytes: Uint8Array, pageSize: number): Wal | null => {
  if (bytes.byteLength < headerSize + frameHeaderSize + pageSize || !isPageSize(pageSize)) return null
  const header = viewOf(bytes, 0, headerSize)
  const saysBigEndian = (header.getUint32(0) & 1) === 1
  const stored: Sum = [header.getUint32(24), header.getUint32(28)]
  const counted = addTo([0, 0], viewOf(bytes, 0, 24), saysBigEndian)
  const isHeaderSound =
    stored[0] === counted[0] && stored[1] === counted[1] && header.getUint32(8) === pageSize
  const step = frameHeaderSize + pageSize
  const count = Math.floor((bytes.byteLength - headerSize) / step)
  // With a header that does not hold, the first frame says which course is the present one.
  const salt = saltAt(bytes, isHeaderSound ? 16 : headerSize + 8)
  const framesAs = (isBigEndian: boolean): WalFrame[] => {
    let last: Sum = stored
    const frames: WalFrame[] = []
    for (let index = 0; index < count; index++) {
      const at = headerSize + index * step
      const frame = viewOf(bytes, at, frameHeaderSize)
      const sum = addTo(
        addTo(last, viewOf(bytes, at, 8), isBigEndian),
        viewOf(bytes, at + frameHeaderSize, pageSize),
        isBigEndian,
      )
      last = [frame.getUint32(16), frame.getUint32(20)]
      const isOfCourse = saltAt(bytes, at + 8) === salt
      frames.push({
        page: frame.getUint32(0),
        dbSize: isOfCourse ? frame.getUint32(4) : 0,
        at: at + frameHeaderSize,
        isSound: isOfCourse && sum[0] === last[0] && sum[1] === last[1],
      })
    }
    return frames
  }
  const said = framesAs(saysBigEndian)
  // A header that does not hold may also be wrong about the order of bytes.
  const frames = isHeaderSound || said.some(({ isSound }) => isSound) ? said : framesAs(!saysBigEndian)
  // What comes after the last frame that is proven belongs to an earlier course, or was being written.
  const present = frames.slice(0, frames.findLastIndex(({ isSound }) => isSound) + 1)
  const broken = isHeaderSound ? present.findIndex(({ isSound }) => !isSound) : 0
  const held = broken === -1 ? present : present.slice(0, broken)
  const taken = held.findLastIndex(({ dbSize }) => dbSize > 0) + 1
  const commitsBeyond = present.slice(taken).filter(({ dbSize }) => dbSize > 0).length
  return { pageSize, frames: present, taken, commitsBeyond }
}

/**
 * The database as it is once the log is worked in: only the frames that hold, up to the last commit among them. Where
 * one in the middle does not, its page stays as it was before; what becomes of that must be looked at.
 */
export const withWal = (database: Uint8Array, wal: Uint8Array, log: Wal): Uint8Array => {
  const end = log.frames.findLastIndex(({ dbSize, isSound }) => dbSize > 0 && isSound)
  const commit = log.frames[end]
  if (commit === undefined) return database
  const pages = Math.min(commit.dbSize, Math.ceil(database.byteLength / log.pageSize) + log.frames.length)
  const result = new Uint8Array(pages * log.pageSize)
  result.set(database.subarray(0, result.byteLength))
  for (const { page, at, isSound } of log.frames.slice(0, end + 1))
    if (isSound && page > 0 && page <= pages)
      result.set(wal.subarray(at, at + log.pageSize), (page - 1) * log.pageSize)
  return result
}
