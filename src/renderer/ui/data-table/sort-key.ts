import { collationKey, nameCollationKey } from '#shared/collation.ts'

/** Vietnamese texts are made of some thousands of syllables; this many keys are kept before beginning again. */
const LIMIT = 50_000
const wordKeys = new Map<string, string>()

function wordKey(word: string): string {
  const known = wordKeys.get(word)
  if (known !== undefined) return known
  if (wordKeys.size >= LIMIT) wordKeys.clear()
  const key = collationKey(word)
  wordKeys.set(word, key)
  return key
}

/** `collationKey` for a whole table at once: every syllable's key is made once. */
export function textSortKey(text: string): string {
  return text.split(' ').map(wordKey).join('')
}

/** `nameCollationKey` in the same way: by Tên (the last word), then Họ đệm. */
export function nameSortKey(name: string): string {
  if (name.includes('(')) return nameCollationKey(name)
  const words = name.trim().split(/\s+/)
  return [words.pop() ?? '', ...words].map(wordKey).join('')
}
