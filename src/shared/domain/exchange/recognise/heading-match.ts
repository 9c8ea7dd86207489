import type { ColumnField, ContentKind } from '../recognised.ts'
import { choicesOf, type Phrase, phrasesOf } from './vocabulary.ts'
import { editDistance, folded, hasPhrase, remembered, tidy } from './words.ts'

/** How well a heading says a field: 1 the phrase itself, 0 nothing. */
export type HeadingMatch = { field: ColumnField; score: number; choice?: string }

const withoutBrackets = (text: string): string => text.replace(/\([^)]*\)|\[[^\]]*\]/gu, ' ')

type Heading = { text: string; words: ReadonlySet<string> }

/** A heading with fewer words than the phrase: enough to be asked about. */
const LESS = 0.65

/** Score of one folded heading against one phrase of the vocabulary. */
const phraseScore = (heading: Heading, { phrase, words }: Phrase): number => {
  const { text } = heading
  if (text === phrase) return 1
  if (phrase.length >= 6 && Math.abs(text.length - phrase.length) <= 2) {
    const limit = phrase.length >= 14 ? 2 : 1
    const edits = editDistance(text, phrase, limit)
    if (edits <= limit) return 0.9 - 0.05 * edits
  }
  // Short phrases ("ho", "so", "ns") say nothing inside a longer text.
  if (phrase.length < 4) return 0
  if (text.length > phrase.length && hasPhrase(text, phrase)) {
    // The head of a Vietnamese phrase stands first: "Họ và tên người được đề nghị" is a name.
    const head = phrase.length >= 6 && text.startsWith(`${phrase} `) ? 0.16 : 0
    return 0.4 + 0.55 * (phrase.length / text.length) + head
  }
  if (words.size < 2) return 0
  let both = 0
  for (const word of words) if (heading.words.has(word)) both += 1
  const dice = (2 * both) / (words.size + heading.words.size)
  if (dice < 0.75) return 0
  // "Số lượng" lacks the word of "Số lượng người" that tells what is counted.
  return both === heading.words.size ? LESS : 0.5 + 0.3 * dice
}

const bestPerField = (
  texts: readonly { text: string; factor: number }[],
  content: ContentKind,
): Map<ColumnField, number> => {
  const best = new Map<ColumnField, number>()
  for (const { text, factor } of texts) {
    if (text === '') continue
    const heading: Heading = { text, words: new Set(text.split(' ')) }
    for (const phrase of phrasesOf(content)) {
      const score = phraseScore(heading, phrase) * factor
      if (score > (best.get(phrase.field) ?? 0)) best.set(phrase.field, score)
    }
  }
  return best
}

/** One heading text, whole, without its brackets, and by its parts ("Đơn vị công tác/Thôn"). */
const variants = (text: string, factor: number): { text: string; factor: number }[] => {
  const whole = folded(text)
  const bare = folded(withoutBrackets(text))
  const parts = tidy(withoutBrackets(text))
    .split(/[/;|]|\bhoặc\b/u)
    .map(folded)
    .filter((part) => part.length >= 2)
  const out = [{ text: whole, factor }]
  if (bare !== whole && bare !== '') out.push({ text: bare, factor: factor * 0.98 })
  if (parts.length > 1) for (const part of parts) out.push({ text: part, factor: factor * 0.8 })
  return out
}

/** "Họ tên, chức vụ, đơn vị công tác": a name first, and behind it what other columns are called. */
const isNameWithMore = (heading: string): boolean => {
  const phrases = phrasesOf('nomination')
  const parts = tidy(heading)
    .split(/[,;]|\s[-–]\s|\s+và\s+(?!tên)/u)
    .map(folded)
  const fields = parts.map((part) => phrases.find(({ phrase }) => phrase === part)?.field)
  return (
    fields.length > 1 &&
    fields[0] === 'name' &&
    fields.every((field) => field !== undefined && field !== 'familyName')
  )
}

const match = (tiers: readonly string[], content: ContentKind): HeadingMatch[] => {
  const own = tiers.at(-1) ?? ''
  if (content === 'nomination' && isNameWithMore(own)) return [{ field: 'name', score: 1 }]
  const above = tiers.slice(0, -1)
  const texts = variants(own, 1)
  if (above.length > 0) {
    texts.push({ text: folded([...above, own].join(' ')), factor: 0.97 })
    for (const tier of above) texts.push(...variants(tier, 0.6))
  }
  const matches: HeadingMatch[] = [...bestPerField(texts, content)].map(([field, score]) => ({
    field,
    score,
  }))
  if (hasPhrase(folded(own), 'ghi chu') && !matches.some((one) => one.field === 'note' && one.score >= 0.8))
    matches.push({ field: 'note', score: 0.8 })
  const answer = folded(withoutBrackets(own))
  const parents =
    above.length === 0
      ? new Map<ColumnField, number>()
      : bestPerField(
          above.flatMap((tier) => variants(tier, 1)),
          content,
        )
  for (const { field, choice, phrase } of choicesOf(content)) {
    if (answer !== phrase) continue
    const parent = parents.get(field) ?? 0
    if (parent >= 0.7) matches.push({ field, choice, score: 0.95 })
    // Under a parent that says no field, answers side by side vouch for each other.
    else if ((above.length === 0 || parents.size === 0) && field !== 'birth' && field !== 'subjectKind')
      matches.push({ field, choice, score: 0.6 })
  }
  // Where the wording is exactly one field's, a mere likeness to another's says nothing ("Họ và tên", "Họ và tên đệm").
  const isAnswer = choicesOf(content).some((choice) => choice.phrase === answer)
  const isExact = isAnswer || matches.some((match) => match.score >= 0.97)
  return matches
    .filter((match) => match.choice !== undefined || match.score >= (isExact ? 0.9 : 0.5))
    .sort((a, b) => b.score - a.score)
}

const SEPARATOR = '\u0000'
const byContent = (content: ContentKind) =>
  remembered((tiers: string): readonly HeadingMatch[] => match(tiers.split(SEPARATOR), content))
const matchers: Record<ContentKind, (tiers: string) => readonly HeadingMatch[]> = {
  nomination: byContent('nomination'),
  activities: byContent('activities'),
  selfcheck: byContent('selfcheck'),
  remedy: byContent('remedy'),
}

/**
 * Matches of a column heading, given as its tiers from top to bottom. The lowest tier speaks first; the tiers
 * together and the upper one alone speak with less weight. A lowest tier that is one of the answers of the
 * field above it ("Kết quả" over "Đạt") makes the column a tick column.
 */
export const matchHeading = (tiers: readonly string[], content: ContentKind): readonly HeadingMatch[] =>
  matchers[content](tiers.join(SEPARATOR))
