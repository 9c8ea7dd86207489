/** Whether a letter that a commune names is the office's own, by whoever it says issued it. */
import { folded } from './recognise/words.ts'

export type OfficeNames = { name: string; shortName: string; superiorName: string; areaName: string }

/** Joining words and courtesy, written or left out. */
const joining = new Set(['va', 'quy'])
/** How high a place stands. */
const levels = new Set(['huyen', 'quan', 'tinh', 'thi', 'xa', 'thanh', 'pho', 'phuong'])

const wordsOf = (text: string): string[] =>
  folded(text)
    .replace(/\buy ban nhan dan\b/u, 'ubnd')
    .split(' ')
    .filter((word) => word !== '' && !joining.has(word))

/** How many words from here on this one stands for: itself, or several by their first letters ("VHTT"). */
const covered = (word: string, words: readonly string[], from: number): number => {
  if (words[from] === word) return 1
  return [...word].every((letter, at) => words[from + at]?.[0] === letter) ? word.length : 0
}

/**
 * The words said are those of the body from the first on, as far as they go: "Phòng", "Phòng VH&TT huyện Mỹ Đức". What
 * follows the whole name says nothing, but another place does.
 */
const isNamed = (said: readonly string[], name: string, areaName: string): boolean => {
  const area = wordsOf(areaName)
  const whole = wordsOf(name)
  const isAreaIn = area.length > 0 && whole.join(' ').endsWith(area.join(' '))
  const bare = isAreaIn ? whole.slice(0, -area.length) : whole
  const own = [...bare, ...area.filter((word) => !levels.has(word))]
  let at = 0
  let isPlace = false
  for (const word of said) {
    // "Xã hội" is no place.
    if (levels.has(word) && own[at] !== word) {
      if (!whole.includes(word) && !area.includes(word)) return false
      isPlace = true
      continue
    }
    const here = covered(word, own, at)
    // The words between the kind of body and its place may be left out, and so may the kind.
    const from = here > 0 ? at : at === 0 ? 1 : bare.length
    const count = here > 0 ? here : at <= bare.length ? covered(word, own, from) : 0
    if (count === 0) return at >= bare.length && !isPlace
    at = from + count
    isPlace = false
  }
  return at > 0
}

/**
 * Undefined where that is not known: no office has been set up, or it is the committee for which the office writes.
 *
 *   isOwnIssuer('phòng vh&tt', offices)               // true
 *   isOwnIssuer('sở văn hóa và thể thao', offices)    // false
 */
export const isOwnIssuer = (issuer: string, offices: readonly OfficeNames[]): boolean | undefined => {
  const said = wordsOf(issuer)
  if (said.length === 0 || offices.length === 0) return undefined
  const isOf = (name: string, areaName: string) => isNamed(said, name, areaName)
  if (offices.some(({ name, shortName, areaName }) => isOf(name, areaName) || isOf(shortName, areaName)))
    return true
  return offices.some(({ superiorName, areaName }) => isOf(superiorName, areaName)) ? undefined : false
}
