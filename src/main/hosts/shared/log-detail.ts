/**
 * The one door to the log: what passes is the program's own words, never what a person typed, a file or a folder is
 * called, or an error quotes. A log is sent to whoever supports the office, and kept by nobody's rule.
 *
 *   logDetail({ operation: 'units.create', error: new SyntaxError('… "Nguyễn Văn A" …') })
 *   // { operation: 'units.create', error: { name: 'SyntaxError', code: '', at: ['node:internal…', 'src/main/…:20:9'] } }
 */
const withheld = '…'

/** Ids, names of operations, codes, versions: one ASCII word without a run of digits that a telephone could be. */
const isOwnWord = (text: string): boolean =>
  /^[\w.:-]{0,80}$/u.test(text) &&
  (/^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/u.test(text) || !/\d{8}/u.test(text.replace(/[.:_-]/gu, '')))

const maxPlain = 10_000_000

/** `at call (file:///C:/Users/…/out/main/node.js:12:34)` → `node.js:12:34`: the folder may bear a person's name. */
const placeOf = (frame: string): string => {
  const [place = ''] = /[^\\/\s(]+:\d+:\d+(?=\)?$)/u.exec(frame) ?? []
  return isOwnWord(place) ? place : withheld
}

/** Which error, and where in the program; never its message, which may quote what was read. */
const errorDetail = (error: Error): Record<string, unknown> => {
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /u.test(line))
  const code = 'code' in error && typeof error.code === 'string' && isOwnWord(error.code) ? error.code : ''
  return { name: isOwnWord(error.name) ? error.name : withheld, code, at: frames.slice(0, 12).map(placeOf) }
}

const cleaned = (value: unknown): unknown => {
  if (value instanceof Error) return errorDetail(value)
  if (typeof value === 'string') return isOwnWord(value) ? value : withheld
  if (typeof value === 'number') return Math.abs(value) <= maxPlain ? value : withheld
  return typeof value === 'boolean' || value === null ? value : withheld
}

export const logDetail = (detail: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(detail)
      .filter(([key]) => isOwnWord(key))
      .map(([key, value]) => [key, cleaned(value)]),
  )
