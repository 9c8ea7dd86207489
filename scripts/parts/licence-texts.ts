/**
 * The licence texts of all that ends in the program, as one file beside it: these licences ask that their text goes along.
 * A text that several parts share stands once, under all their names.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../built.ts'
import type { Part } from './program-parts.ts'

export const licencesFile = 'LICENSES.parts.txt'

const mit = `Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files (the "Software"), to deal in the Software without restriction, including without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`

const isc = `Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL, DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS, WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE USE OR PERFORMANCE OF THIS SOFTWARE.`

const usual: Readonly<Record<string, string>> = { MIT: mit, ISC: isc }

const authorOf = (folder: string): string => {
  const { author } = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8'))
  return typeof author === 'string' ? author : String(author?.name ?? '')
}

/** What stands in the package; of one that brings none, the usual text under its author. Throws when neither is known. */
const textOf = ({ folder, name, licence }: Part): string => {
  const files = readdirSync(join(root, folder)).filter((file) =>
    /^(?:licen[cs]e|copying|notice)/iu.test(file),
  )
  if (files.length > 0)
    return files
      .toSorted()
      .map((file) =>
        readFileSync(join(root, folder, file), 'utf8')
          .replaceAll('\r\n', '\n')
          .trim(),
      )
      .join('\n\n')
  const text = usual[licence]
  const author = authorOf(folder)
  if (text === undefined || author === '') throw new Error(`no licence text of ${name}`)
  return `Copyright (c) ${author}\n\n${text}`
}

const rule = '='.repeat(80)

export const licenceTexts = (parts: readonly Part[]): string => {
  const own = readFileSync(join(root, 'LICENSE'), 'utf8').trim()
  const shared = [...Map.groupBy(parts, textOf)].map(([text, members]) => {
    const names = [...new Set(members.map(({ name, version, licence }) => `${name} ${version} (${licence})`))]
    return `${names.join('\n')}\n\n${text}`
  })
  return `${[`Nếp\n\n${own}`, ...shared].join(`\n\n${rule}\n\n`)}\n`
}
