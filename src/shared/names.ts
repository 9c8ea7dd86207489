import { cleanText, fold, foldWords } from './text.ts'

/** What stood before a person's name, and the name itself. */
export type AddressedName = {
  name: string
  honorific: 'Ông' | 'Bà' | null
  /** True when the text says "gia đình", "hộ": the subject is a household and the name its head. */
  isHousehold: boolean
}

const LONGEST = 300
const HOUSEHOLD = /^(?:(?:hộ\s+)?gia\s+đình|gđ|hộ)(?:\s*[:.-])?\s+/iu
const ADDRESS =
  /^(ông\s*(?:\/|,|\(|và)\s*bà\)?|ông|bà|ô\.|b\.|anh|chị|đồng\s+chí|đ\s*\/\s*c|cụ|thầy(?:\s+giáo)?|cô(?:\s+giáo)?|em|cháu|mr\.?|mrs\.?|ms\.?)(?:\s*[:.-]|(?=\s))\s*/iu
/** Degrees and titles of honour, written with a full stop: "PGS. TS.", "ThS.", "BS.CKI.", "NNƯT." */
const DEGREE =
  /^(?:(?:gs|pgs|ts|ths|th\.\s?s|bs|bs\s?ck\s?i{1,2}|cki{1,2}|ks|cn|ds|ys|nsưt|nsnd|ngưt|ngnd|nnưt|nnnd)\s*\.\s*)+/iu

/**
 * Takes Ông, Bà, Gia đình ông, Hộ bà, Đồng chí, Đ/c, TS. … off the front of a name. A name whose surname is Ông
 * (Ông Văn Tùng, Ông Ích Khiêm) keeps it where a middle name follows at once and nothing else could be the surname.
 */
export function stripHonorific(text: string): AddressedName {
  let rest = cleanText(text)
  // No name is that long; what stands in such a text is not looked for.
  if (rest.length > LONGEST) return { name: rest, honorific: null, isHousehold: false }
  let honorific: AddressedName['honorific'] = null
  const household = HOUSEHOLD.exec(rest)
  if (household !== null) rest = rest.slice(household[0].length)
  const withoutDegree = () => {
    const degree = DEGREE.exec(rest)
    if (degree !== null && degree[0].length < rest.length) rest = rest.slice(degree[0].length)
  }
  withoutDegree()
  for (let address = ADDRESS.exec(rest); address !== null; address = ADDRESS.exec(rest)) {
    const after = rest.slice(address[0].length)
    if (after === '' || isSurname(address[1] ?? '', after)) break
    const word = fold(address[1] ?? '')
    if (word === 'ong' || word === 'o.') honorific = 'Ông'
    if (word === 'ba' || word === 'b.') honorific = 'Bà'
    rest = after
    withoutDegree()
  }
  return { name: rest, honorific, isHousehold: household !== null }
}

function isSurname(word: string, after: string): boolean {
  if (fold(word) !== 'ong') return false
  const words = fold(after).split(' ')
  return words.length === 2 && ['van', 'thi', 'ich', 'dinh'].includes(words[0] ?? '')
}

/** What a person's name is compared by: without address, brackets, accents and case. `Bà NGUYỄN THỊ HOÀ` → `nguyen thi hoa`. */
export function personKey(text: string): string {
  return foldWords(stripHonorific(text.replace(/\([^)]*\)/g, ' ')).name)
}
