/**
 * What names of people and bodies are compared by. Two names can only mean one subject when their keys meet; whether
 * they do is for `domain/award-duplicates.ts` to say.
 *
 *   nameKeys('Bà Nguyễn Thị LÝ').bucket       // 'li nguyen thi'
 *   nameKeys('Ng. Thị Lý').initials           // '~n t li': a word of it is shortened
 *   placeKey('Thôn Đông, xã An Mỹ')           // 'dong'
 */
import { stripHonorific } from './names.ts'
import { cleanText, fold, foldTonePlacement } from './text.ts'

/** `accented`: with its accents, in lower case. */
export type NameWord = { text: string; accented: string; isShort: boolean }

/** Phrases that are as often written short; both become the short form, so that nobody need tell what "TT" means. */
const shortForms = new Map([
  ['thi tran', 'tt'],
  ['trung tam', 'tt'],
  ['to dan pho', 'tdp'],
  ['uy ban nhan dan', 'ubnd'],
  ['hoi dong nhan dan', 'hdnd'],
  ['mat tran to quoc', 'mttq'],
  ['phu nu', 'pn'],
  ['nong dan', 'nd'],
  ['cuu chien binh', 'ccb'],
  ['nguoi cao tuoi', 'nct'],
  ['thanh nien', 'tn'],
  ['ban chap hanh', 'bch'],
  ['ban quan ly', 'bql'],
  ['cau lac bo', 'clb'],
  ['nha van hoa', 'nvh'],
  ['hop tac xa', 'htx'],
  ['trung hoc co so', 'thcs'],
  ['trung hoc pho thong', 'thpt'],
  ['mam non', 'mn'],
])
const LONG_FORM = new RegExp([...shortForms.keys()].map((long) => `\\b${long}\\b`).join('|'), 'gu')
const usualShort = new Set(shortForms.values())
/** The first two words of every long form: a quick look spares nearly every name the search. */
const beginnings = new Set([...shortForms.keys()].map((long) => long.split(' ').slice(0, 2).join(' ')))

const firstWords = new Set([...beginnings].map((beginning) => beginning.split(' ')[0] ?? ''))

/** Whether a usual phrase may stand in these words. */
const mayBeLong = (words: readonly string[]): boolean =>
  words.some((word, at) => firstWords.has(word) && beginnings.has(`${word} ${words[at + 1] ?? ''}`))

const contract = (words: readonly string[]): string => {
  const text = words.join(' ')
  return mayBeLong(words) ? text.replace(LONG_FORM, (long) => shortForms.get(long) ?? long) : text
}

const SPELLED_Y = /(^|[bcdđghklmnprstvx]|qu)y(?=\p{M}*$)/u

/** Lý and Lí, Quý and Quí are spellings of one name; the y of Huy and Thủy is not. */
const levelSpelling = (word: string): string => word.replace(SPELLED_Y, '$1i')

/** The same in a name with its accents. */
export const levelledName = (accented: string): string =>
  accented
    .split(' ')
    .map((word) => levelSpelling(word.normalize('NFD')).normalize('NFC'))
    .join(' ')

/** Degrees and posts before a name: ThS. Nguyễn Văn A. None of them could be a surname. */
const titles = new Set(['gs', 'pgs', 'ts', 'ths', 'bs', 'ks', 'cn'])
const WORD = /([\p{L}\p{M}\p{N}]+)(\.?)/gu

/** Short: ends in a full stop (Ng., V.) or has no vowel (Ng, Th). A in Nguyễn Văn A is a name. */
const isShortWord = (word: string, hasStop: boolean): boolean =>
  word.length <= 3 && /^\p{L}+$/u.test(word) && !usualShort.has(word) && (hasStop || !/[aeiouy]/u.test(word))

/** Names are made of some thousand syllables: remembering them makes a long list several times quicker. */
const knownTokens = new Map<string, readonly NameWord[]>()
const maxKnownTokens = 20_000

/** The words of what stands between two blanks: `Ng.Văn` has two. */
const wordsOfToken = (token: string): readonly NameWord[] => {
  const before = knownTokens.get(token)
  if (before !== undefined) return before
  const written = foldTonePlacement(token).toLowerCase().replaceAll('ð', 'đ')
  const words = [...written.matchAll(WORD)].map(([, accented = '', stop]): NameWord => {
    const text = fold(accented)
    return { text: levelSpelling(text), accented, isShort: isShortWord(text, stop === '.') }
  })
  if (knownTokens.size >= maxKnownTokens) knownTokens.clear()
  knownTokens.set(token, words)
  return words
}

const wordsOf = (name: string): NameWord[] => {
  const words: NameWord[] = []
  for (const token of name.split(' ')) for (const word of wordsOfToken(token)) words.push(word)
  while (words.length > 1 && titles.has(words[0]?.text ?? '')) words.shift()
  const last = words.at(-1)
  // A full stop behind the whole name is only that.
  return last?.isShort ? [...words.slice(0, -1), { ...last, isShort: false }] : words
}

/** A class, and most of it told when it is asked for: a long list has a hundred thousand names, compared by their buckets. */
export class NameKeys {
  /** Folded words in their order. */
  readonly words: readonly NameWord[]
  /** A word of it is shortened. */
  readonly isShort: boolean
  /** Words in any order, phrases of bodies short. Names of other buckets are alike only when one of them is shortened. */
  readonly bucket: string

  constructor(words: readonly NameWord[]) {
    this.words = words
    this.isShort = words.some(({ isShort }) => isShort)
    const texts = textsOf(words)
    this.bucket = (mayBeLong(texts) ? contract(texts).split(' ') : texts).sort().join(' ')
  }

  /** First letters of all words but the last, and the last; `~` before them when a word is shortened. */
  get initials(): string {
    const last = this.words.length - 1
    const letters = this.words.map(({ text }, at) => (at < last ? text.slice(0, 1) : text)).join(' ')
    return this.isShort ? `~${letters}` : letters
  }

  /** Folded, usual phrases of bodies short: `chi hoi pn thon dong`. */
  get contracted(): string {
    return contract(textsOf(this.words))
  }

  /** With accents, without case and address, the tone in the one place. */
  get accented(): string {
    return this.words.map(({ accented }) => accented).join(' ')
  }
}

const textsOf = (words: readonly NameWord[]): string[] => words.map(({ text }) => text)

/** Keys of a name as written; all are empty when nothing of it is a word. */
export const nameKeys = (name: string): NameKeys => {
  const plain = name.includes('(') ? name.replace(/\([^)]*\)/g, ' ') : name
  return new NameKeys(wordsOf(cleanText(stripHonorific(plain).name)))
}

/** The initials under which names stand that could mean this one: the shortened ones; for a shortened one all. */
export const initialsMeant = ({ initials }: Pick<NameKeys, 'initials'>): string[] => {
  if (initials === '') return []
  return isShortened(initials) ? [initials, initials.slice(1)] : [`~${initials}`]
}

export const isShortened = (initials: string): boolean => initials.startsWith('~')

const HIGHER_UNIT = /\s*[,;–-]\s*(?:xa|x\.|thi tran|tt\.?|phuong|p\.|huyen|h\.)\s.*$/u
const KIND_OF_VILLAGE = /^(?:thon|lang|xom|khu|ap|tdp)\s+(?=\p{L})/u

const knownPlaces = new Map<string, string>()
const maxKnownPlaces = 5_000

/** A village or body as written, without the commune behind it and the kind of village before it. */
export const placeKey = (place: string): string => {
  const known = knownPlaces.get(place)
  if (known !== undefined) return known
  const key = keyOfPlace(place)
  if (knownPlaces.size >= maxKnownPlaces) knownPlaces.clear()
  knownPlaces.set(place, key)
  return key
}

const keyOfPlace = (place: string): string => {
  const words = fold(place)
    .replace(HIGHER_UNIT, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
  return contract(words.split(' ')).replace(KIND_OF_VILLAGE, '')
}
