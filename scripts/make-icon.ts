/** `npm run icon`: draws packaging/icon.ico from the page's own icon, in the sizes that Windows shows. */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumArguments, chromiumPath } from '../tests/support/launch-chromium.ts'
import { root } from './built.ts'

const sizes = [16, 24, 32, 48, 64, 128, 256]

const drawn = async (): Promise<Buffer[]> => {
  const svg = readFileSync(join(root, 'src/renderer/icon.svg'), 'utf8')
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: chromiumArguments() })
  const pictures: Buffer[] = []
  for (const size of sizes) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
    pictures.push(await page.screenshot({ omitBackground: true }))
    await page.close()
  }
  await browser.close()
  return pictures
}

/** An .ico holds PNGs behind a list of 16 bytes each; the side 256 is written as 0. */
const asIcon = (pictures: readonly Buffer[]): Buffer => {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [at, picture] of pictures.entries()) {
    const entry = 6 + 16 * at
    head.writeUInt8((sizes[at] ?? 0) % 256, entry)
    head.writeUInt8((sizes[at] ?? 0) % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(picture.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += picture.length
  }
  return Buffer.concat([head, ...pictures])
}

writeFileSync(join(root, 'packaging/icon.ico'), asIcon(await drawn()))
