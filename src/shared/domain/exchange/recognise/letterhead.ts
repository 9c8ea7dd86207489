/** What stands above a list as the head of a letter, and is neither its title nor a row of it. */
import { folded } from './words.ts'

const state = 'cong hoa xa hoi|doc lap tu do'
const committee = 'ubnd|uy ban nhan dan'
/** Within a list these are units, headings and values like any others. */
const bodies =
  'hdnd|hoi dong nhan dan|dang uy|huyen|thanh pho|xa \\S+( \\S+){0,2}$|thi tran|phuong|so \\d|so [a-z]* ?\\/|so$|phong van hoa|ban chi dao|truong |tram |mat tran|don vi'

const ofTitleBlock = new RegExp(`^(${state}|${committee}|${bodies})`, 'u')
const ofState = new RegExp(`^(${state})`, 'u')
const ofCommittee = new RegExp(`^(${committee})`, 'u')
const placeAndDay = /\bngay( \d{1,2})? thang( \d{1,2})? nam( \d{4})?$/u

/** Of a text in a title block. */
export const isLetterhead = (text: string): boolean => {
  const flat = folded(text)
  return ofTitleBlock.test(flat) || placeAndDay.test(flat)
}

/** Of a text anywhere: no column is called so. */
export const isNoHeading = (text: string): boolean => {
  const flat = folded(text)
  return ofState.test(flat) || ofCommittee.test(flat) || /^ngay (thang nam )?\d/u.test(flat)
}

/** The sender beside the state, the number beside place and day: more than two texts are a row of a list. */
export const isLetterheadRow = (texts: readonly string[]): boolean => {
  const [first = '', ...others] = texts.map(folded)
  if (ofState.test(first) || others.some((flat) => ofState.test(flat))) return true
  if (others.length > 1) return false
  return (
    ofCommittee.test(first) ||
    [first, ...others].some((flat) => placeAndDay.test(flat) && !flat.startsWith('ngay'))
  )
}
