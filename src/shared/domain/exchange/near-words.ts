/**
 * What in the register a commune may have meant by words that fit nothing exactly. Only ever an offer: a person
 * decides.
 */
import { foldWords } from '../../text.ts'
import { editDistance } from './recognise/words.ts'

const offered = 3

const bareVillage = (text: string): string =>
  foldWords(text).replace(/^(thon|lang|to dan pho|tdp|khu|xom|ap)\s+/u, '')

/** Villages that differ by a slip of the pen: one letter, two in a long name. */
export const nearVillages = (said: string, villages: readonly { name: string }[]): string[] => {
  const wanted = bareVillage(said)
  const limit = wanted.length > 6 ? 2 : 1
  if (wanted.length < 3) return []
  return villages
    .map(({ name }) => ({ name, edits: editDistance(wanted, bareVillage(name), limit) }))
    .filter(({ edits }) => edits <= limit)
    .sort((a, b) => a.edits - b.edits)
    .slice(0, offered)
    .map(({ name }) => name)
}

const wordsOf = (text: string): Set<string> => new Set(foldWords(text).split(' ').filter(Boolean))

/** Shortcomings of which at least half of the words are the same, the likest first. */
export const nearFindings = (said: string, findings: readonly { description: string }[]): string[] => {
  const wanted = wordsOf(said)
  if (wanted.size === 0) return []
  return findings
    .map(({ description }) => {
      const own = wordsOf(description)
      const same = [...wanted].filter((word) => own.has(word)).length
      return { description, share: same / Math.min(wanted.size, own.size) }
    })
    .filter(({ share }) => share >= 0.5)
    .sort((a, b) => b.share - a.share)
    .slice(0, offered)
    .map(({ description }) => description)
}
