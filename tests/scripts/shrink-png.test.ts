import { deflateSync, inflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { shrinkPng } from '../../scripts/screenshots/shrink-png.ts'

const chunk = (type: string, data: Buffer): Buffer => {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  // Readers of these tests do not look at checksums.
  return Buffer.concat([length, Buffer.from(type, 'latin1'), data, Buffer.alloc(4)])
}

/** RGB, two pixels wide; each row begins with its filter. */
const screenshot = (rows: number[][]): Buffer => {
  const header = Buffer.alloc(13)
  header.writeUInt32BE(2, 0)
  header.writeUInt32BE(rows.length, 4)
  header.set([8, 2, 0, 0, 0], 8)
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from(rows.flat()))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

const partOf = (png: Buffer, type: string): Buffer => {
  const at = png.indexOf(type, 8, 'latin1')
  return png.subarray(at + 4, at + 4 + png.readUInt32BE(at - 4))
}

/** Every pixel as its colour, row by row. */
const coloursOf = (png: Buffer): string[] => {
  const palette = partOf(png, 'PLTE')
  const rows = inflateSync(partOf(png, 'IDAT'))
  return [...rows].flatMap((index, at) =>
    at % 3 === 0 ? [] : [palette.subarray(index * 3, index * 3 + 3).toString('hex')],
  )
}

test('colours are kept through every filter of PNG', () => {
  const shrunk = shrinkPng(
    screenshot([
      [0, 10, 20, 30, 40, 50, 60],
      [1, 10, 20, 30, 30, 30, 30],
      [2, 0, 0, 0, 1, 1, 1],
      [3, 5, 10, 15, 0, 0, 0],
      [4, 0, 0, 0, 0, 0, 0],
    ]),
  )
  expect(coloursOf(shrunk)).toEqual([
    ...['0a141e', '28323c'],
    ...['0a141e', '28323c'],
    ...['0a141e', '29333d'],
    ...['0a141e', '19232d'],
    ...['0a141e', '19232d'],
  ])
})

test('a picture that is no screenshot is refused', () => {
  const grey = screenshot([[0, 0, 0, 0, 0, 0, 0]])
  grey[25] = 0
  expect(() => shrinkPng(grey)).toThrow('not a screenshot of Chromium')
})
