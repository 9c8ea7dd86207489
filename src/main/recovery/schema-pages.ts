/** The pages in which a SQLite file says what tables it has, so that a sound copy can lend them to a damaged file. */
import { headerLength, pageSizeOf } from '../db/file-header.ts'

const interiorTable = 5
const leafTable = 13

const varint = (view: DataView, start: number): { value: number; next: number } => {
  let value = 0
  for (let at = start; at < start + 8; at++) {
    const byte = view.getUint8(at)
    value = value * 128 + (byte & 127)
    if (byte < 128) return { value, next: at + 1 }
  }
  return { value: value * 256 + view.getUint8(start + 8), next: start + 9 }
}

/** Numbers of the pages of the schema's tree and of what overflows from them. Throws RangeError in a damaged file. */
export const schemaPages = (file: Uint8Array): number[] => {
  const pageSize = pageSizeOf(file)
  const usable = pageSize - (file[20] ?? 0)
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const pages = new Set<number>()
  const follow = (first: number): void => {
    for (let page = first; page > 0 && !pages.has(page); page = view.getUint32((page - 1) * pageSize))
      pages.add(page)
  }
  const overflowOf = (cell: number): void => {
    const { value: size, next } = varint(view, cell)
    const content = varint(view, next).next
    if (size <= usable - 35) return
    const least = Math.floor(((usable - 12) * 32) / 255) - 23
    const fitting = least + ((size - least) % (usable - 4))
    follow(view.getUint32(content + (fitting <= usable - 35 ? fitting : least)))
  }
  const visit = (page: number): void => {
    if (pages.has(page)) return
    pages.add(page)
    const start = (page - 1) * pageSize
    const head = start + (page === 1 ? headerLength : 0)
    const kind = view.getUint8(head)
    if (kind !== interiorTable && kind !== leafTable)
      throw new RangeError(`page ${page} is no page of a table`)
    const pointers = head + (kind === interiorTable ? 12 : 8)
    for (let index = 0; index < view.getUint16(head + 3); index++) {
      const cell = start + view.getUint16(pointers + 2 * index)
      if (kind === interiorTable) visit(view.getUint32(cell))
      else overflowOf(cell)
    }
    if (kind === interiorTable) visit(view.getUint32(head + 8))
  }
  visit(1)
  return [...pages]
}

/** The file with the schema's pages of the donor, which must be a copy of it from an earlier day. */
export const withSchemaOf = (file: Uint8Array, donor: Uint8Array): Uint8Array => {
  const pageSize = pageSizeOf(donor)
  const pages = schemaPages(donor)
  const length = Math.max(file.byteLength, Math.max(...pages) * pageSize)
  const result = new Uint8Array(Math.ceil(length / pageSize) * pageSize)
  result.set(file)
  for (const page of pages) {
    const from = (page - 1) * pageSize
    const skipped = page === 1 ? headerLength : 0
    result.set(donor.subarray(from + skipped, from + pageSize), from + skipped)
  }
  return result
}
