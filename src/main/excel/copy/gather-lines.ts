/** Thirty criteria without an answer are one line of the list, not thirty: a commune reads it on one page. */
import type { SendBackLine } from '../layouts/send-back-v1.ts'

/** Fewer stand by themselves, each at its place in the order of the file. */
const fewest = 3

type Placed = { line: SendBackLine; letters: string; row: number }

const placedOf = (line: SendBackLine): Placed[] => {
  const [, letters, row] = /^([A-Z]+)(\d+)$/u.exec(line.cell) ?? []
  return letters === undefined ? [] : [{ line, letters, row: Number(row) }]
}

/** More would fill a page by themselves; each of them is coloured in the copy all the same. */
const mostRanges = 12

/** D8:D10, D12 */
const rangesOf = (letters: string, rows: readonly number[]): string => {
  const ranges: [number, number][] = []
  for (const row of rows) {
    const last = ranges.at(-1)
    if (last !== undefined && last[1] === row - 1) last[1] = row
    else ranges.push([row, row])
  }
  const named = ranges
    .slice(0, mostRanges)
    .map(([from, to]) => (from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`))
  return [...named, ...(ranges.length > mostRanges ? ['…'] : [])].join(', ')
}

/** Lines that say the same of cells of one column with the same in them stand together, where the first of them stood. */
export const gatherLines = (lines: readonly SendBackLine[]): SendBackLine[] => {
  const alike = Map.groupBy(lines.flatMap(placedOf), ({ line, letters }) =>
    JSON.stringify([line.sheet, letters, line.shown, line.sentence]),
  )
  const gathered = new Map<SendBackLine, SendBackLine | null>()
  for (const group of alike.values()) {
    const [first, ...others] = group
    if (first === undefined || group.length < fewest) continue
    const rows = group.map(({ row }) => row).sort((a, b) => a - b)
    const cell = `${rangesOf(first.letters, rows)} (${group.length} ô)`
    gathered.set(first.line, { ...first.line, cell, count: group.length })
    for (const { line } of others) gathered.set(line, null)
  }
  return lines.flatMap((line) => {
    const instead = gathered.get(line)
    if (instead === undefined) return [line]
    return instead === null ? [] : [instead]
  })
}
