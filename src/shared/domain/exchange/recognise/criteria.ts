/** Which criterion a row is about: by its code, else by its wording. */
import type { KnownCriterion } from '../recognise-options.ts'
import { wordsOf } from './words.ts'

export type CriterionMatcher = {
  byCode: (text: string) => string | undefined
  /** Best criteria for a wording, best first, with scores 0..1; `prefix` limits them to one code of conduct. */
  byWording: (text: string, prefix: string | undefined) => { code: string; score: number }[]
}

/** Words of the office language that say nothing about which criterion is meant. */
const empty = new Set(
  'va cac cua tai den toi theo duoc co cho trong o de viec thuc hien nhung voi nguoi tren qua khi do su mot tung'.split(
    ' ',
  ),
)

const termsOf = (text: string): string[] => {
  // What all criteria are about tells none of them apart.
  const subject = wordsOf(text)
    .join(' ')
    .replace(/\b(bo |cac |hai )?(quy tac ung xu|qtux)\b/gu, ' ')
  const words = subject.split(' ').filter((word) => word !== '' && !empty.has(word))
  const pairs = words.slice(1).map((word, index) => `${words[index] ?? ''} ${word}`)
  return [...new Set([...words, ...pairs])]
}

/** "K1", "k 01", "K.01", "[K01]" → K01. */
const codeOf = (text: string, codes: ReadonlySet<string>): string | undefined => {
  const found = /^\W*([a-zđ]{1,3})[\s.\-_]*0*(\d{1,3})\b/iu.exec(text.trim())
  if (found === null) return undefined
  const wanted = `${(found[1] ?? '').toUpperCase()}${(found[2] ?? '').padStart(2, '0')}`
  return codes.has(wanted) ? wanted : undefined
}

export const criterionMatcher = (criteria: readonly KnownCriterion[]): CriterionMatcher => {
  const codes = new Set(criteria.map((criterion) => criterion.code))
  const known = criteria.map((criterion) => ({
    code: criterion.code,
    terms: new Set(termsOf(criterion.text)),
  }))
  /** Which criteria hold a term: a long list asks for every row, and most terms stand in one of them. */
  const holders = new Map<string, number[]>()
  for (const [at, { terms }] of known.entries())
    for (const term of terms) {
      const held = holders.get(term)
      if (held === undefined) holders.set(term, [at])
      else held.push(at)
    }
  const weight = (term: string): number => {
    const count = holders.get(term)?.length
    // A word no criterion knows weighs against a match, but less than a telling one.
    const rarity = count === undefined ? 0.8 : Math.log(1 + known.length / count)
    return term.includes(' ') ? rarity * 0.6 : rarity
  }
  const sums = known.map(({ terms }) => [...terms].reduce((sum, term) => sum + weight(term), 0))
  return {
    byCode: (text) => codeOf(text, codes),
    byWording: (text, prefix) => {
      let given = 0
      const both = known.map(() => 0)
      for (const term of termsOf(text)) {
        const own = weight(term)
        given += own
        for (const at of holders.get(term) ?? none) both[at] = (both[at] ?? 0) + own
      }
      return known
        .map(({ code }, at) => {
          const score = (2 * (both[at] ?? 0)) / ((sums[at] ?? 0) + given)
          return { code, score: Number.isFinite(score) ? score : 0 }
        })
        .filter(({ code }) => prefix === undefined || code.startsWith(prefix))
        .sort((a, b) => b.score - a.score)
    },
  }
}

const none: readonly number[] = []
