/**
 * How wide a line of Times New Roman stands on paper, to break long names of bodies where they look right and to
 * draw rules of the length that the decree asks for. A Vietnamese letter is as wide as its base letter.
 *
 *   lineWidth('UBND HUYỆN MỸ ĐỨC', { size: 13, bold: false })   // millimetres
 */
import { fontSize } from './page-style.ts'

/** Advance widths of U+0020…U+007E in thousandths of the font size (Times New Roman, Liberation Serif alike). */
const regular = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
]
const bold = [
  250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389,
  500, 778, 667, 944, 722, 778, 611, 778, 722, 556, 667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581,
  500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833, 556, 500, 556, 556, 444, 389,
  333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
]

const mmPerPoint = 25.4 / 72
const blank = '\u00A0'
const blankWidth = 0.25

export type LineLook = { size: number; bold: boolean }

/** Millimetres that a text takes on one line. */
export const lineWidth = (text: string, look: LineLook): number => {
  const widths = look.bold ? bold : regular
  let thousandths = 0
  for (const letter of text.normalize('NFD').replaceAll('đ', 'd').replaceAll('Đ', 'D')) {
    if (/\p{M}/u.test(letter)) continue
    thousandths += widths[(letter.codePointAt(0) ?? 0) - 32] ?? 500
  }
  return (thousandths / 1000) * look.size * mmPerPoint
}

/** Words before which a line breaks well; a break inside a compound (Quy | tắc) looks like a mistake. */
const breakBefore = new Set(
  'và của về việc trong trên tại cho từ năm đợt theo với đối do có để nhằm'.split(' '),
)

/** In square millimetres, against the unevenness of the lines. */
const breakCost = (before: string, after: string): number => {
  if (/[,;:)]$/.test(before)) return 0
  return breakBefore.has(after.toLocaleLowerCase('vi')) || after.startsWith('(') ? 100 : 2500
}

/** Words over as few lines as needed, each within `width` mm, about equally long and broken where sense allows. */
export const balancedLines = (text: string, width: number, look: LineLook): string[] => {
  const words = text.trim().split(/\s+/)
  const space = lineWidth(' ', look)
  const widths = words.map((word) => lineWidth(word, look))
  const whole = widths.reduce((sum, each) => sum + each, space * (words.length - 1))
  const ideal = whole / Math.ceil(whole / width)
  // best[i]: the cheapest way to set the first i words; fewer lines always come first.
  const best: { lines: number; cost: number; from: number }[] = [{ lines: 0, cost: 0, from: 0 }]
  for (let end = 1; end <= words.length; end += 1) {
    let choice = { lines: Number.POSITIVE_INFINITY, cost: 0, from: end - 1 }
    let length = -space
    for (let from = end - 1; from >= 0; from -= 1) {
      length += (widths[from] ?? 0) + space
      const before = best[from]
      if (!before || (length > width && from < end - 1)) break
      const isBreak = from > 0
      const cost =
        before.cost +
        (length - ideal) ** 2 +
        (isBreak ? breakCost(words[from - 1] ?? '', words[from] ?? '') : 0)
      const lines = before.lines + 1
      if (lines < choice.lines || (lines === choice.lines && cost < choice.cost))
        choice = { lines, cost, from }
    }
    best.push(choice)
  }
  const lines: string[] = []
  for (let end = words.length; end > 0; ) {
    const from = best[end]?.from ?? 0
    lines.unshift(words.slice(from, end).join(' '))
    end = from
  }
  return lines
}

/** Underlined blanks: a solid rule of about `width` millimetres in a run of size `fontSize.rule`. */
export const ruleText = (width: number): string => {
  const step = blankWidth * fontSize.rule * mmPerPoint
  return blank.repeat(Math.max(1, Math.round(width / step)))
}

/** Millimetres of a rule made by `ruleText`. */
export const ruleWidth = (rule: string): number => rule.length * blankWidth * fontSize.rule * mmPerPoint
