/** Packs a screenshot into a PNG of 256 colours, a third of the size: a repository keeps every picture for ever. */
import { crc32, deflateSync, inflateSync } from 'node:zlib'

const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])

type Chunk = { type: string; data: Buffer }

const chunksOf = (png: Buffer): Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = signature.length; at < png.length; ) {
    const length = png.readUInt32BE(at)
    chunks.push({ type: png.toString('latin1', at + 4, at + 8), data: png.subarray(at + 8, at + 8 + length) })
    at += length + 12
  }
  return chunks
}

const paeth = (left: number, up: number, corner: number): number => {
  const guess = left + up - corner
  const [a, b, c] = [Math.abs(guess - left), Math.abs(guess - up), Math.abs(guess - corner)]
  return a <= b && a <= c ? left : b <= c ? up : corner
}

/** Rows without their filters. PNG specification, section 9. */
const unfilter = (rows: Buffer, stride: number, pixel: number): Buffer => {
  const height = rows.length / (stride + 1)
  const plain = Buffer.alloc(stride * height)
  for (let y = 0; y < height; y++) {
    const filter = rows[y * (stride + 1)] ?? 0
    for (let x = 0; x < stride; x++) {
      const at = y * stride + x
      const left = x < pixel ? 0 : (plain[at - pixel] ?? 0)
      const up = y === 0 ? 0 : (plain[at - stride] ?? 0)
      const corner = x < pixel || y === 0 ? 0 : (plain[at - stride - pixel] ?? 0)
      const predicted = [0, left, up, (left + up) >> 1, paeth(left, up, corner)][filter] ?? 0
      plain[at] = (rows[y * (stride + 1) + x + 1] ?? 0) + predicted
    }
  }
  return plain
}

const chunk = (type: string, data: Buffer): Buffer => {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const framed = Buffer.alloc(body.length + 8)
  framed.writeUInt32BE(data.length)
  body.copy(framed, 4)
  framed.writeUInt32BE(crc32(body), body.length + 4)
  return framed
}

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2

type Palette = { colours: number[]; indexOf: Map<number, number> }

/** The 256 most frequent colours stay exact; the rare ones, edges of letters, take the nearest of them. */
const paletteOf = (pixels: Uint32Array): Palette => {
  const counts = new Map<number, number>()
  for (const colour of pixels) counts.set(colour, (counts.get(colour) ?? 0) + 1)
  const colours = [...counts]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 256)
    .map(([colour]) => colour)
  const nearest = (colour: number): number =>
    colours.reduce(
      (best, candidate, index) =>
        distance(colour, candidate) < distance(colour, colours[best] ?? 0) ? index : best,
      0,
    )
  return { colours, indexOf: new Map([...counts.keys()].map((colour) => [colour, nearest(colour)])) }
}

/** Takes 8-bit RGB and RGBA without interlacing, as Chromium writes; throws on anything else. */
export const shrinkPng = (png: Buffer): Buffer => {
  const chunks = chunksOf(png)
  const header = chunks.find(({ type }) => type === 'IHDR')?.data
  const [depth, colour, interlaced] = [header?.[8], header?.[9], header?.[12]]
  if (header === undefined || depth !== 8 || (colour !== 2 && colour !== 6) || interlaced !== 0)
    throw new Error('not a screenshot of Chromium')
  const pixel = colour === 2 ? 3 : 4
  const [width, height] = [header.readUInt32BE(0), header.readUInt32BE(4)]
  const packed = Buffer.concat(chunks.filter(({ type }) => type === 'IDAT').map(({ data }) => data))
  const plain = unfilter(inflateSync(packed), width * pixel, pixel)
  const pixels = Uint32Array.from({ length: width * height }, (_, at) => plain.readUIntBE(at * pixel, 3))
  const { colours, indexOf } = paletteOf(pixels)
  const rows = Buffer.alloc((width + 1) * height)
  for (let at = 0; at < pixels.length; at++) {
    rows[at + Math.floor(at / width) + 1] = indexOf.get(pixels[at] ?? 0) ?? 0
  }
  const indexed = Buffer.from(header)
  indexed[9] = 3
  const palette = Buffer.alloc(colours.length * 3)
  for (const [index, each] of colours.entries()) palette.writeUIntBE(each, index * 3, 3)
  return Buffer.concat([
    signature,
    chunk('IHDR', indexed),
    chunk('PLTE', palette),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
