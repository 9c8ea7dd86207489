/**
 * OLE2 compound files (.xls, and the envelope of encrypted workbooks): directory and streams, read only.
 * Guarantees: every chain of sectors ends within the number of sectors there are, so a loop is `damaged`.
 * [MS-CFB]; version 3 and 4.
 */
import { damaged } from './refusal.ts'

export type OleFile = {
  names: string[]
  /** The stream of that name at any depth, or undefined. */
  read: (name: string) => Uint8Array | undefined
}

type Entry = { name: string; kind: number; start: number; size: number }

const freeOrEnd = 0xfffffffa

export const openOle = (bytes: Uint8Array): OleFile => {
  if (bytes.length < 512) throw damaged('truncated')
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const shift = view.getUint16(30, true)
  const miniShift = view.getUint16(32, true)
  if ((shift !== 9 && shift !== 12) || miniShift !== 6) throw damaged('bad-container')
  const sectorSize = 1 << shift
  const sectorCount = Math.ceil((bytes.length - sectorSize) / sectorSize)

  const offsetOf = (sector: number): number => {
    if (sector >= sectorCount) throw damaged('truncated')
    return (sector + 1) * sectorSize
  }
  /** The last sector of a file may be cut short; what is missing reads as nothing. */
  const uint32 = (at: number): number => (at + 4 <= bytes.length ? view.getUint32(at, true) : freeOrEnd)

  const chain = (start: number, next: (sector: number) => number, limit: number): number[] => {
    const sectors: number[] = []
    for (let sector = start; sector < freeOrEnd; sector = next(sector)) {
      if (sectors.length >= limit) throw damaged('bad-container')
      sectors.push(sector)
    }
    return sectors
  }

  const fatSectors: number[] = []
  for (let index = 0; index < 109; index++) fatSectors.push(uint32(76 + index * 4))
  const perSector = sectorSize / 4
  const difat = chain(uint32(68), (sector) => uint32(offsetOf(sector) + sectorSize - 4), sectorCount)
  for (const sector of difat) {
    for (let index = 0; index < perSector - 1; index++) fatSectors.push(uint32(offsetOf(sector) + index * 4))
  }
  const nextSector = (sector: number): number => {
    const fat = fatSectors[Math.floor(sector / perSector)]
    if (fat === undefined || fat >= freeOrEnd) throw damaged('bad-container')
    return uint32(offsetOf(fat) + (sector % perSector) * 4)
  }

  const readChain = (start: number): Uint8Array => {
    const sectors = chain(start, nextSector, sectorCount)
    const data = new Uint8Array(sectors.length * sectorSize)
    sectors.forEach((sector, index) => {
      const from = offsetOf(sector)
      data.set(bytes.subarray(from, Math.min(from + sectorSize, bytes.length)), index * sectorSize)
    })
    return data
  }

  const entries = readEntries(readChain(uint32(48)))
  const root = entries.find((entry) => entry.kind === 5)
  if (!root) throw damaged('bad-container')
  const miniCutoff = uint32(56)

  const readMini = (start: number, size: number): Uint8Array => {
    const container = readChain(root.start)
    const table = readChain(uint32(60))
    const tableView = new DataView(table.buffer)
    const miniCount = Math.floor(container.length / 64)
    const next = (sector: number): number => {
      if ((sector + 1) * 4 > table.length) throw damaged('bad-container')
      return tableView.getUint32(sector * 4, true)
    }
    const sectors = chain(start, next, miniCount)
    const data = new Uint8Array(sectors.length * 64)
    sectors.forEach((sector, index) => {
      data.set(container.subarray(sector * 64, sector * 64 + 64), index * 64)
    })
    return data.subarray(0, size)
  }

  return {
    names: entries.map((entry) => entry.name),
    read: (name) => {
      const entry = entries.find((one) => one.kind === 2 && one.name.toLowerCase() === name.toLowerCase())
      if (!entry) return undefined
      if (entry.size > bytes.length + sectorSize) throw damaged('truncated')
      return entry.size < miniCutoff
        ? readMini(entry.start, entry.size)
        : readChain(entry.start).subarray(0, entry.size)
    },
  }
}

const readEntries = (directory: Uint8Array): Entry[] => {
  const view = new DataView(directory.buffer)
  const entries: Entry[] = []
  for (let at = 0; at + 128 <= directory.length; at += 128) {
    const nameLength = Math.min(view.getUint16(at + 64, true), 64)
    const kind = directory[at + 66] ?? 0
    if (kind === 0 || nameLength < 2) continue
    const name = new TextDecoder('utf-16le').decode(directory.subarray(at, at + nameLength - 2))
    entries.push({ name, kind, start: view.getUint32(at + 116, true), size: view.getUint32(at + 120, true) })
  }
  return entries
}
