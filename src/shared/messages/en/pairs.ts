import type { Same } from '../same.ts'
import type { pairs as vi } from '../vi/pairs.ts'

const likeness = {
  same_name: 'Same name',
  accents_missing: 'Same name without accents',
  accents_differ: 'Names differ in accents only',
  spelling_differs: 'Names differ in i and y only',
  name_shortened: 'Same name with its short forms written out',
  words_in_other_order: 'Same words in another order',
  same_birth_year: 'Same year of birth',
  birth_year_missing: 'One side has no year of birth',
  birth_year_differs: 'Different years of birth',
  same_unit: 'Same unit',
  same_place: 'Same place',
  other_unit: 'Different units',
  household_of_same_head: 'One side is the household of this person',
}

const lowerFirst = (text: string): string => text.slice(0, 1).toLowerCase() + text.slice(1)

export const pairs: Same<typeof vi> = {
  likeness,
  reasons: (reasons) => reasons.map((reason) => lowerFirst(likeness[reason])).join(', '),
  strengths: {
    strong: {
      collective: 'May be one collective',
      individual: 'May be one person',
      household: 'May be one household',
    },
    possible: 'Somewhat alike',
    weak: 'Only the name is alike',
  },
  title: (strength, same, all) => `${strength}: ${same}/${all} signs agree`,
  titleInWords: (strength, reasons) => `${strength}: ${reasons}`,
  count: (at, all) => `Pair ${at}/${all}`,
  differences: (count) => `Different (${count})`,
  sames: (count) => `Alike (${count})`,
  fields: {
    name: 'Name',
    birthYear: 'Year of birth',
    jobTitle: 'Position',
    unitName: 'Unit',
    place: 'Place',
    formName: 'Award',
    achievement: 'Achievement',
    phone: 'Phone',
  },
  why: 'Why the warning',
}
