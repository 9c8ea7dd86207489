/** What stands where in a PDF, read by poppler. */
import { spawnSync } from 'node:child_process'

export type PdfWord = {
  page: number
  text: string
  left: number
  right: number
  top: number
  pageWidth: number
}

/** Whether a program can be started here. */
export const has = (program: string): boolean => spawnSync(program, ['--version']).error === undefined

const unescaped = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&amp;', '&')

/** Words with their places, in millimetres from the top left of the page. Needs `pdftotext`. */
export const wordsOf = (file: string): PdfWord[] => {
  const { stdout } = spawnSync('pdftotext', ['-bbox', file, '-'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  const mm = (points: string | undefined): number => (Number(points) / 72) * 25.4
  return stdout
    .split('<page ')
    .slice(1)
    .flatMap((page, index) => {
      const pageWidth = mm(/width="([\d.]+)"/.exec(page)?.[1])
      return [
        ...page.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)" xMax="([\d.]+)" yMax="[\d.]+">([^<]*)</g),
      ].map(([, left, top, right, text]) => ({
        page: index + 1,
        text: unescaped(text ?? '').normalize('NFC'),
        left: mm(left),
        right: mm(right),
        top: mm(top),
        pageWidth,
      }))
    })
}

/** What stands in the top margin of each page; empty where there is nothing. */
export const numbersOnPages = (words: readonly PdfWord[]): string[] => {
  const last = Math.max(0, ...words.map(({ page }) => page))
  return Array.from({ length: last }, (_, index) =>
    words
      .filter(({ page, top }) => page === index + 1 && top < 18)
      .map(({ text }) => text.replaceAll('\u200B', ''))
      .join(' '),
  )
}

/** The running text below the top margin, so that a page's number does not stand in a sentence that goes on. */
export const runningText = (words: readonly PdfWord[]): string =>
  words
    .filter(({ top }) => top > 18)
    .map(({ text }) => text)
    .join(' ')
