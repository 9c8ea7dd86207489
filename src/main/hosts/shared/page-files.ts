/**
 * The built page as a fixed list of addresses, read once at start: an address that is not on the list does not
 * exist, so no request can reach another file.
 */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
}

export type PageFile = { type: string; isHashed: boolean; bytes: () => Uint8Array<ArrayBuffer> }

/** Address → file; `/` is `/index.html`. */
export type PageFiles = ReadonlyMap<string, PageFile>

/** Names under /assets carry a hash of their content, so a browser may keep them. */
export const readPageFiles = (folder: string): PageFiles => {
  const files = new Map<string, PageFile>()
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    const path = join(folder, name)
    const type = types[extname(name)]
    if (type === undefined || !statSync(path).isFile()) continue
    const address = `/${relative(folder, path).split(sep).join('/')}`
    const file = {
      type,
      isHashed: address.startsWith('/assets/'),
      bytes: () => new Uint8Array(readFileSync(path)),
    }
    files.set(address, file)
    if (address === '/index.html') files.set('/', file)
  }
  return files
}
