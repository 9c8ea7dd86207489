/** Who of the program could reach out of it, by its imports. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readImports, sourceFiles } from './imports.ts'

const network = /^(?:node:)?(?:http|https|http2|net|tls|dns|dns\/promises|dgram|inspector)$/u

test('only the Node host listens, and nobody else knows of a network', () => {
  const knowing = readImports().filter(({ to, isTypeOnly }) => !isTypeOnly && network.test(to))
  expect(knowing.map(({ from, to }) => `${from} ${to}`)).toEqual(['src/main/hosts/node/server.ts node:http'])
})

test('what a system would open for a page is opened nowhere', () => {
  const opening =
    /\b(?:openExternal|openPath|webFrame|BrowserView|WebContentsView|<webview|remote\.require)\b|\bshell\b[^\n]*from 'electron'/u
  const found = sourceFiles().filter(
    (path) => /^src\/(?:main|preload)\//u.test(path) && opening.test(readFileSync(path, 'utf8')),
  )
  expect(found).toEqual([])
})
