/** Generated Vietnamese: legal syllables, names and sentences, in NFC. */
import fc from 'fast-check'

const onsets = [
  '',
  'b',
  'c',
  'ch',
  'd',
  'đ',
  'g',
  'h',
  'kh',
  'l',
  'm',
  'n',
  'ng',
  'nh',
  'ph',
  's',
  't',
  'th',
  'tr',
  'v',
  'x',
]
const openRhymes = [
  'a',
  'ai',
  'an',
  'ang',
  'anh',
  'ao',
  'ăn',
  'ăm',
  'âu',
  'ân',
  'âng',
  'e',
  'en',
  'ê',
  'ên',
  'i',
  'inh',
  'iên',
  'iêu',
  'o',
  'on',
  'ong',
  'oan',
  'ô',
  'ôi',
  'ông',
  'ơ',
  'ơi',
  'ơn',
  'u',
  'un',
  'uôn',
  'uy',
  'uân',
  'ư',
  'ưng',
  'ươi',
  'ương',
  'ưu',
]
const stopRhymes = [
  'ac',
  'ach',
  'at',
  'ăt',
  'âp',
  'êt',
  'ich',
  'iêc',
  'iêt',
  'oc',
  'ôc',
  'ôt',
  'ơp',
  'uc',
  'uôc',
  'ưc',
  'ươc',
]
const tones = ['', '\u0300', '\u0301', '\u0303', '\u0309', '\u0323']
const stopTones = ['\u0301', '\u0323']

/** The tone goes on the vowel that carries a hook, breve or circumflex, else on the first vowel. */
const toned = (rhyme: string, tone: string): string => {
  const marked = rhyme.search(/[ăâêôơư](?![ơ])/u)
  const at = marked >= 0 ? marked : rhyme.search(/[aeiouy]/u)
  return (rhyme.slice(0, at + 1) + tone + rhyme.slice(at + 1)).normalize('NFC')
}

export const syllable: fc.Arbitrary<string> = fc
  .oneof(
    {
      weight: 3,
      arbitrary: fc.tuple(
        fc.constantFrom(...onsets),
        fc.constantFrom(...openRhymes),
        fc.constantFrom(...tones),
      ),
    },
    {
      weight: 1,
      arbitrary: fc.tuple(
        fc.constantFrom(...onsets),
        fc.constantFrom(...stopRhymes),
        fc.constantFrom(...stopTones),
      ),
    },
  )
  .map(([onset, rhyme, tone]) => onset + toned(rhyme, tone))

const capitalised = (word: string): string => word.slice(0, 1).toUpperCase() + word.slice(1)

export const sentence: fc.Arbitrary<string> = fc
  .array(syllable, { minLength: 1, maxLength: 10 })
  .map((words) => words.map((word, index) => (index === 0 ? capitalised(word) : word)).join(' '))

export const personName: fc.Arbitrary<string> = fc
  .array(syllable, { minLength: 2, maxLength: 4 })
  .map((words) => words.map(capitalised).join(' '))
