/** Telling persons from bodies by their names. */
import { stripHonorific } from '#shared/names.ts'
import { folded, remembered, tidy } from './words.ts'

/** Family names that cover nearly all Kinh and Mường people of the region; with tones, since Tống is not Tổng. */
const familyNames = new Set(
  (
    'nguyễn trần lê phạm hoàng huỳnh phan vũ võ đặng bùi đỗ hồ ngô dương lý đào đinh lâm phùng mai tô trịnh đoàn tăng ' +
    'bành hà cao lưu lương thái châu tạ quách hứa thạch kiều nghiêm vương chu trương tống cù mạc lại bạch quản khuất ' +
    'đàm giang nhâm ninh viên triệu doãn thẩm từ đồng ông la lã lò lường quàng hoa nông ma sầm vi hầu chử phí tưởng ' +
    'cấn kim đậu đới lều nhữ vi mẫn khổng diệp âu điền thiều tôn văn chúc cát bạc hạ khúc lữ ngọ nhan phó sái tiêu ứng'
  ).split(' '),
)

const organisationStarts = [
  'chi bo',
  'chi hoi',
  'chi doan',
  'dang bo',
  'dang uy',
  'nhan dan',
  'can bo',
  'tap the',
  'ban',
  'to dan pho',
  'to',
  'thon',
  'lang',
  'xom',
  'truong',
  'tram',
  'doi',
  'hoi',
  'ubnd',
  'uy ban',
  'mat tran',
  'mttq',
  'ubmttq',
  'cong an',
  'cong doan',
  'hop tac xa',
  'htx',
  'cau lac bo',
  'clb',
  'khu dan cu',
  'phong',
  'trung tam',
  'nha van hoa',
  'doan thanh nien',
  'doan xa',
  'doan tncs',
  'cong ty',
  'doanh nghiep',
  'chua',
  'dinh',
  'quan su',
  'dan quan',
  'bo phan',
  'van phong',
  'co quan',
  'don vi',
  'nhom',
  'lien doan',
  'ban quan ly',
  'bql',
  'hdnd',
  'dang uy',
  'khoi',
  'chi cuc',
  'so',
  'dai truyen thanh',
  'cho',
] as const

/** Words in a name that only a body carries. */
const organisationWords = [
  'thon',
  'xa',
  'to dan pho',
  'hoi',
  'ban',
  'truong',
  'thanh nien',
  'phu nu',
  'nguoi cao tuoi',
  'cuu chien binh',
  'nong dan',
  'mat tran',
  'tieu hoc',
  'thcs',
  'mam non',
  'y te',
  'cong an',
]

const asWholeWords = (words: readonly string[]): string[] => words.map((word) => ` ${word} `)
const starts = asWholeWords(organisationStarts)
const wordsWithin = asWholeWords(organisationWords)

const isFamilyName = remembered((word): boolean => familyNames.has(word.toLowerCase()))

export const startsWithFamilyName = (text: string): boolean => {
  const words = tidy(text)
  const end = words.indexOf(' ')
  return isFamilyName(end < 0 ? words : words.slice(0, end))
}

const shapes = [String.raw`\p{Lu}`, String.raw`[\p{Ll}\p{Lt}\p{Lm}\p{Lo}]`].map((first) => {
  const word = String.raw`${first}[\p{L}\p{M}'’-]{0,7}\.?`
  return new RegExp(`^${word}(?: ${word}){1,5}$`, 'u')
})

const capitalEnds =
  /^\p{Lu}[\p{L}\p{M}'’-]{0,7}(?: \p{L}[\p{L}\p{M}'’-]{0,7}){0,4} \p{Lu}[\p{L}\p{M}'’-]{0,7}\.?$/u

/** Two to six words of letters only, each short, all with a capital or none: the shape of a person's name. */
export const hasPersonShape = remembered((text): boolean => {
  const words = tidy(text)
  if (shapes.some((shape) => shape.test(words))) return true
  // "Nguyễn văn Bình": family and given name have their capitals.
  return capitalEnds.test(words) && startsWithFamilyName(words)
})

/** True for "Ông Nguyễn Văn A" as for the bare name; the family name must be a known one unless Ông or Bà stands before. */
export const isPersonName = remembered((text): boolean => {
  const addressed = stripHonorific(
    tidy(text)
      .replace(/^\d+\s*[.)]\s*/u, '')
      .replace(/\([^)]*\)/gu, ''),
  )
  const { name } = addressed
  if (!hasPersonShape(name) || isOrganisation(name)) return false
  // After "Gia đình" or "Ông" a name has its capital: "Gia đình văn hóa" is none.
  const isAddressed = addressed.honorific !== null || addressed.isHousehold
  return isAddressed ? /^\p{Lu}/u.test(name) : startsWithFamilyName(name)
})

/** True for a body (chi hội, nhân dân thôn …). A person surnamed Đoàn or Tô is not one. */
export const isOrganisation = remembered((text): boolean => {
  if (startsWithFamilyName(text) && hasPersonShape(text))
    return /^[đd]/iu.test(text) && /^(doan thanh nien|doan xa|doan tncs)\b/u.test(folded(text))
  const flat = ` ${folded(text)} `
  if (starts.some((start) => flat.startsWith(start))) return true
  let count = 0
  for (const word of wordsWithin) if (flat.includes(word)) count += 1
  return count >= 2
})
