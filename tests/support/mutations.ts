/** Bytes of real files, changed as a bad disk, a broken transfer or an attacker would. */

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { read, write } from '@e965/xlsx'
import fc from 'fast-check'
import { unzipSync, zipSync } from 'fflate'

export const mutatedFiles = [
  'communes/DS KT An My (cuoi cung).xlsx',
  'communes/Danh sach Xuy Xa.xlsx',
  'communes/Thuong Lam - bieu TT.ods',
  'communes/ds_kt_vankim.xls',
  'resaved/xuy-xa.xls',
  'communes/BC ket qua khac phuc Bot Xuyen.xls',
  'communes/tonghop_phuclam.csv',
  'communes/DS khen thuong Doc Tin.xlsx',
  'resaved/an-my.html',
  'made/an-my.xml',
] as const

/** No Buffer: its `slice` would be a view, and a change a change of what is kept. */
const bytesOf = (file: string): Uint8Array =>
  new Uint8Array(readFileSync(join(import.meta.dirname, '../fixtures', file)))

/** No program at hand writes the XML of Excel 2003; the library does. */
const madeXml = (): Uint8Array => {
  const book = read(bytesOf('resaved/an-my.xls'), { type: 'array' })
  return new TextEncoder().encode(write(book, { type: 'string', bookType: 'xlml' }) as string)
}

const kept = new Map<string, Uint8Array>()

export const fixtureBytes = (file: string): Uint8Array => {
  const bytes = kept.get(file) ?? (file.startsWith('made/') ? madeXml() : bytesOf(file))
  kept.set(file, bytes)
  return bytes
}

type Change =
  | { kind: 'set'; at: number; value: number }
  | { kind: 'cut'; at: number }
  | { kind: 'remove'; at: number; length: number }
  | { kind: 'insert'; at: number; values: Uint8Array }
  | { kind: 'copy'; at: number; from: number; length: number }

/** A place as a share of the length, so that one change fits every file; ends are tried more often. */
const place = fc.oneof(
  { weight: 3, arbitrary: fc.double({ min: 0, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 0.97, max: 1, noNaN: true }) },
  { weight: 1, arbitrary: fc.double({ min: 0, max: 0.02, noNaN: true }) },
)

const change: fc.Arbitrary<Change> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant('set' as const),
      at: place,
      value: fc.oneof(fc.nat(255), fc.constantFrom(0, 1, 0x7f, 0xff)),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('cut' as const), at: place }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('remove' as const),
      at: place,
      length: fc.integer({ min: 1, max: 64 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('insert' as const),
      at: place,
      values: fc.uint8Array({ minLength: 1, maxLength: 16 }),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('copy' as const),
      at: place,
      from: place,
      length: fc.integer({ min: 1, max: 512 }),
    }),
  },
)

const apply = (bytes: Uint8Array, one: Change): Uint8Array => {
  const at = Math.min(Math.floor(one.at * bytes.length), Math.max(0, bytes.length - 1))
  switch (one.kind) {
    case 'set': {
      const copy = bytes.slice()
      copy[at] = one.value
      return copy
    }
    case 'cut':
      return bytes.slice(0, at)
    case 'remove':
      return new Uint8Array(Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + one.length)]))
    case 'insert':
      return new Uint8Array(Buffer.concat([bytes.subarray(0, at), one.values, bytes.subarray(at)]))
    case 'copy': {
      const from = Math.floor(one.from * bytes.length)
      const copy = bytes.slice()
      copy.set(bytes.subarray(from, Math.min(from + one.length, from + bytes.length - at)), at)
      return copy
    }
  }
}

export type Mutation = { file: (typeof mutatedFiles)[number]; changes: Change[] }

export const mutation: fc.Arbitrary<Mutation> = fc.record({
  file: fc.constantFrom(...mutatedFiles),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
})

export const mutate = ({ file, changes }: Mutation): Uint8Array => changes.reduce(apply, fixtureBytes(file))

const containers = mutatedFiles.filter((file) => /\.(?:xlsx|ods)$/.test(file) && !file.includes('Doc Tin'))

export type PartMutation = { file: string; part: number; changes: Change[] }

/** Changes inside one part of a zip that is then packed again, so that no checksum stands in the way. */
export const partMutation: fc.Arbitrary<PartMutation> = fc.record({
  file: fc.constantFrom(...containers),
  part: fc.nat(30),
  changes: fc.array(change, { minLength: 1, maxLength: 3 }),
})

export const mutatePart = ({ file, part, changes }: PartMutation): Uint8Array => {
  const parts = unzipSync(fixtureBytes(file))
  const names = Object.keys(parts).filter((name) => /\.(?:xml|rels)$/.test(name))
  const name = names[part % names.length] ?? ''
  return zipSync({ ...parts, [name]: changes.reduce(apply, parts[name] ?? new Uint8Array()) })
}
