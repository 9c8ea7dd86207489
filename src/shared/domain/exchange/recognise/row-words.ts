/** What rows around and between the records say: groups, totals, closing lines, signatures. */
import type { SubjectKind } from '../recognised.ts'
import { folded, plain, tidy } from './words.ts'

const enumerator =
  /^\s*(?:\(?(?:[ivx]{1,5}|[a-zđ]|\d{1,2}(?:\.\d{1,2})*)\s*[.):/-]+|phần\s+\S+\s*[.:-]?|[*+•-])\s*/iu

/** "II. Cá nhân" is "Cá nhân". */
export const withoutEnumerator = (text: string): string => tidy(text).replace(enumerator, '')

const groupPhrases: Record<SubjectKind, readonly string[]> = {
  collective: [
    'tap the',
    'cac tap the',
    'doi voi tap the',
    'danh sach tap the',
    'tap the tieu bieu',
    'khoi tap the',
    'tt',
  ],
  individual: [
    'ca nhan',
    'cac ca nhan',
    'doi voi ca nhan',
    'danh sach ca nhan',
    'ca nhan tieu bieu',
    'khoi ca nhan',
    'cn',
  ],
  household: [
    'ho gia dinh',
    'gia dinh',
    'cac ho gia dinh',
    'cac gia dinh',
    'ho',
    'doi voi ho gia dinh',
    'danh sach ho gia dinh',
    'ho gia dinh tieu bieu',
    'gia dinh tieu bieu',
    'hgd',
    'gia dinh van hoa',
  ],
}

/** A group's name without its number, count and marks: "II. CÁ NHÂN (09)" → "ca nhan". */
const groupName = (text: string): string =>
  folded(
    tidy(text)
      .replace(enumerator, '')
      .replace(/\([^)]*\)/gu, ' ')
      .replace(/[:.…-]\s*\d*\s*(?:người|tập thể|cá nhân|hộ(?: gia đình)?)?\s*\.?$/iu, '')
      .replace(/^\d+\s+/u, ''),
  )

/** Subject kind of a group row, or of a sheet called so; undefined for any other text. */
export const groupKind = (text: string): SubjectKind | undefined => {
  const name = groupName(text)
  for (const kind of ['collective', 'individual', 'household'] as const)
    if (groupPhrases[kind].includes(name)) return kind
  return undefined
}

/** The same for a row that is a group by its number or shape: "II. Cá nhân có thành tích xuất sắc". */
export const groupKindBegun = (text: string): SubjectKind | undefined => {
  const exact = groupKind(text)
  if (exact !== undefined) return exact
  const name = groupName(text)
  if (/^(gia dinh|ho) (ong|ba|anh|chi)\b/u.test(name)) return undefined
  if (/^(cac |doi voi |danh sach )?tap the\b/u.test(name)) return 'collective'
  if (/^(cac |doi voi |danh sach )?ca nhan\b/u.test(name)) return 'individual'
  return /^(cac |doi voi |danh sach )?(ho gia dinh|gia dinh)\b/u.test(name) ? 'household' : undefined
}

/** Kind named anywhere in a heading or title, when it names exactly one ("Họ và tên/Tên tập thể" names two). */
export const kindNamedIn = (text: string): SubjectKind | undefined => {
  const flat = folded(text)
  const isHead = /\b(chu ho|ho (ong|ba)|dai dien (ho|gia dinh)|dai dien cua ho)\b/u.test(flat)
  // "Họ và tên" heads persons, heads of households and bodies alike, so it takes the word from "Tên tập thể".
  if (!isHead && /\bho (va )?ten\b/u.test(flat)) return undefined
  const named: SubjectKind[] = []
  if (/\btap the\b/u.test(flat)) named.push('collective')
  if (/\bca nhan\b/u.test(flat)) named.push('individual')
  if (isHead || /\b(ho gia dinh|gia dinh)\b/u.test(flat)) named.push('household')
  return named.length === 1 ? named[0] : undefined
}

export const hasEnumerator = (text: string): boolean =>
  /^phần\s+(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}|thứ\s+\S+|một|hai|ba)(?:\s*[.):/-]|$)/iu.test(tidy(text)) ||
  // With letters of either case "Phần một số hộ" would be part one.
  /^P(?:hần|HẦN)\s+(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}|[Tt](?:hứ|HỨ)\s+\S+|[Mm](?:ột|ỘT)|[Hh](?:ai|AI)|[Bb][aA])\s+\p{Lu}/u.test(
    tidy(text),
  ) ||
  /^\s*(?:[IVX]{1,5}|[A-ZĐ]|\d{1,2}(?:\.\d{1,2})*)\s*[.):/-]\s*\S/u.test(tidy(text))
export const isEnumeratorAlone = (text: string): boolean =>
  /^(?:[IVX]{1,5}|[A-ZĐ])\s*[.)]?$/u.test(tidy(text))

export type Numbering = 'part' | 'roman' | 'letter' | 'digit' | 'bullet'

/** How a group is numbered: "Phần II …", "II. …", "B. …", "2. …", "* …". */
export const numberingOf = (text: string): Numbering | undefined => {
  const said = tidy(text)
  if (/^phần\s+\S/iu.test(said)) return 'part'
  if (/^[-–+•*]\s*\p{L}/u.test(said)) return 'bullet'
  if (/^[IVX]{1,5}(?:\s*[.):/-]|$)/u.test(said)) return 'roman'
  if (/^[A-ZĐ](?:\s*[.):/-]|$)/u.test(said)) return 'letter'
  return /^\d{1,2}(?:\s*[.):/-]|$)/u.test(said) ? 'digit' : undefined
}

/** A part stands above all, roman numbers and letters above digits, all above a bullet; of the others nobody knows. */
const rank: Record<Numbering, number> = { part: 0, roman: 1, letter: 1, digit: 2, bullet: 3 }

/** Whether a group so numbered ends what a group numbered `before` said: it stands beside or above it. */
export const endsGroup = (own: Numbering | undefined, before: Numbering | undefined): boolean =>
  own !== undefined && before !== undefined && (own === before || rank[own] < rank[before])

/** What may follow a sum that is carried over: nothing more, an amount, or a page. */
const sumEnd = String.raw`\s*(?:$|[:(=.…\d–-]|(?:(?:từ |sang )?(?:trang|kỳ|tháng|quý|năm) )?(?:sau|trước|bên|tới)(?![\p{L}])|(?:từ |sang )?trang (?:số )?\d)`
const carriedOver = new RegExp(
  `^(?:(?:số )?(?:trang trước|kỳ trước) (?:mang|chuyển) sang|trang trước|(?:cộng )?(?:mang sang|chuyển sang|chuyển trang))${sumEnd}`,
  'u',
)

/** What sums are made of; "Cộng sự", "Cộng thêm" and "Cộng đồng" are none. */
const summed =
  'tập thể|cá nhân|hộ|toàn|tháng|quý|năm|đợt|chung|điểm|nhóm|mục|phần|số|hai|ba|cả|trang|cột|khối|thôn|a|b|c'
const summedByWordOnly =
  'các|dồn|lũy kế|luỹ kế|tất cả|cuối|phát sinh|kỳ|tuần|ngày|buổi|lượt|người|bốn|năm|xã|huyện|phường|thị trấn|xóm|làng|tổ|tdp|khu|cụm|đơn vị|loại|bảng|biểu|trên|dưới|theo|từ|hoạt động|hội nghị|nam|nữ'
const sumOf = new RegExp(
  String.raw`^(?:(?:tổng|cộng)\s*(?:[:(=/.\d]|$|[ivx]+(?![\p{L}])|(?:${summed})(?![\p{L}]))|cộng\s+(?:${summedByWordOnly})(?![\p{L}]))`,
  'u',
)

/** Totals are told with tones: "Tổng cộng" is one, "Tống Văn Cộng" and "Cộng Hòa" as names are not. */
export const isTotal = (text: string): boolean => {
  const said = plain(text).replace(enumerator, '')
  if (carriedOver.test(said) || /^l(?:ũy|uỹ) kế(?![\p{L}])/u.test(said)) return true
  if (/^(tổng\s*cộng|tổng\s*số|cộng\s*dồn|cộng\s*chung)(?![\p{L}])/u.test(said)) return true
  if (sumOf.test(said)) return true
  // Of anything else a sum is one that ends with its amount.
  if (/^cộng\s(?!(?:đồng|tác|sản|hòa|hoà|hưởng|sinh|cư|sự)(?![\p{L}])).*[:=]\s*\d*$/u.test(said)) return true
  return /^(tong cong|tong so|cong|tong)$/u.test(said.replace(/[\s:.]+$/u, '').trim())
}

export const isClosing = (text: string): boolean => {
  const flat = folded(text)
  return (
    /^(danh sach|bieu|bao cao)( nay)? (co|gom|tren co)\b/u.test(flat) ||
    /^(an dinh|tong danh sach)\b/u.test(flat) ||
    /^(tren day la|het|nguoi duoc de nghi gom|bang chu)\b/u.test(flat)
  )
}

export const isFootnote = (text: string): boolean =>
  /^(\*+\s*)?(ghi chú|lưu ý|chú thích|chú ý|giải thích|nguồn|hướng dẫn)\s*[:.*(]/iu.test(tidy(text)) ||
  /^\(?\*+\)?\s*\p{L}/u.test(tidy(text))

/** "Trang 2", "Trang 1/2", "- 2 -": the foot or head of a printed page. */
export const isPageMark = (text: string): boolean =>
  /^[-–—\s]*(?:trang|tr\.|page)\s*(?:số\s*)?\d{1,3}(?:\s*(?:\/|trên|of|-)\s*\d{1,3})?[-–—\s.]*$|^[-–—]\s*\d{1,3}\s*[-–—]$/iu.test(
    text,
  )

/** "Không có", "Không phát sinh", "Không có đề nghị khen thưởng": a row that says there is nothing. */
export const isNil = (text: string): boolean =>
  /^((trong (ky|thang|quy|nam|dot)|xa|thi tran|ubnd|don vi|dia phuong)\b.{0,40} )?khong (co|phat sinh|to chuc|thuc hien|de nghi|de xuat)\b.{0,60} nao$/u.test(
    folded(text),
  ) ||
  /^(khong( co| phat sinh)?|khong co( (truong hop|de nghi|tap the|ca nhan|ho gia dinh|ho|hoat dong|noi dung|ton tai|so lieu|du lieu|bao cao|gi)\b.*)?|khong phat sinh.{0,30}|khong de nghi.{0,30})$/u.test(
    folded(text),
  )

/** "Thành tích: hiến đất làm đường" over the width of a list: what the record above it lacks. */
export const isLabelled = (text: string): boolean => {
  const [label = '', said = ''] = text.split(/:(.*)/su)
  return (
    said.trim() !== '' &&
    /^(tom tat )?(thanh tich|ly do|noi dung|chuc vu|don vi|dia chi|bien phap|giai phap|ket qua|hinh thuc|nguyen nhan|thoi han|viec lam)( \w+){0,5}$/u.test(
      folded(label),
    )
  )
}

/** A remark that changes a list: "Đề nghị bỏ ông Ba", "ông An thay cho ông Ba". */
export const changesList = (text: string): boolean =>
  /\b(bo|rut|loai|xoa|gach)( ten)? (ong|ba|truong hop|ra khoi|khoi|ten)\b|\bthay (cho|the)\b|\b(dinh chinh|sua lai)\b|\bkhong de nghi (ong|ba|truong hop)\b/u.test(
    folded(text),
  )

/** The same within a sentence of a letter. */
export const saysNil = (text: string): boolean =>
  /\bkhong (co|phat sinh|de nghi|to chuc|de xuat)( \w+){0,3} (tap the|ca nhan|ho gia dinh|truong hop|hoat dong|ton tai|hoi nghi|noi dung|khen thuong)\b/u.test(
    folded(text),
  )

const signaturePhrases =
  /^(tm |kt |tl |tuq |q |p )?(nguoi lap( bieu| bang| danh sach| bao cao)?|nguoi tong hop|can bo (tong hop|lap( bieu)?|theo doi|phu trach)|(can bo|cong chuc) (van hoa|vh) ?(va )?(xa hoi|xh|thong tin|tt)?|chu tich( ubnd( xa| thi tran| phuong)?)?|pho chu tich( ubnd( xa| thi tran)?)?|thu truong( don vi)?|truong (phong|ban|tram)|hieu truong|giam doc|ke toan|thu ky|truong thon|uy ban nhan dan( xa| thi tran| phuong)?.*|ubnd (xa|thi tran|phuong).*|ban chi dao|xac nhan( cua)?.*|noi nhan.*|da ky|ky ten.*|ky( va)? ghi ro ho ten.*|ky ten dong dau.*|dai dien.*|nguoi bao cao|bi thu( dang uy| chi bo)?|truong doan|(p|pho )?ct( ubnd( xa| thi tran)?)?)$/u
/** An office in capitals with what it is of: "TRƯỞNG BAN THI ĐUA". */
const officeOf =
  /^(truong|pho|quyen) (truong )?(phong|ban|tram|thon|khu|doan|tieu ban|khoi|xom|lang)\b|^(chu tich|pho chu tich|bi thu|chu nhiem|giam doc|hieu truong) /u
const dateAtEnd = /^(.{0,40}\b)?ngay( \d{1,2})? thang( \d{1,2})? nam( \d{2,4})?$/u
const shortDateAtEnd = /^.{2,40}\bngay \d{1,2} \d{1,2} \d{4}$/u

const communeBefore =
  /^(?:[Xx]ã|[Pp]hường|[Tt]hị trấn|[Hh]uyện|[Qq]uận|[Tt]hị xã|[Tt]hành phố|[Tt]ỉnh|[Tt][TtPpXx]\.?) ?\p{Lu}\p{L}*(?: \p{L}+|(?: \p{Lu}\p{L}*)+)?\s*,?$/u

/** "An Phú, ngày 5 tháng 12 năm 2018", also "An Phú, ngày 5/12/2018"; never "Họp thôn, ngày 5 tháng 12 năm 2018". */
const isPlaceAndDate = (text: string): boolean => {
  const flat = folded(text)
  const isShort = shortDateAtEnd.test(flat)
  if (!isShort && !dateAtEnd.test(flat)) return false
  const place = tidy(text)
    .replace(/ng[àa]y[^\p{L}].*$/iu, '')
    .trim()
  if (isShort && !place.endsWith(',')) return false
  // After "Xã" and the like the name need not have all its capitals.
  if (communeBefore.test(place)) return true
  const words = place.split(' ').filter((word) => /\p{L}/u.test(word))
  return words.length !== 1 && words.every((word) => /^\p{Lu}/u.test(word))
}

/** T/M, K/T and T.L are written many ways. */
const signatureWords = (text: string): string =>
  folded(text).replace(/^(t m|k t|t l|t u q)\b/u, (short) => short.replaceAll(' ', ''))

/** One cell of a signature block: an office, "TM. ỦY BAN NHÂN DÂN", place and date, "(Ký, ghi rõ họ tên)". */
export const isSignatureText = (text: string): boolean => {
  const flat = signatureWords(text)
  if (signaturePhrases.test(flat) || isPlaceAndDate(text)) return true
  return !/\p{Ll}/u.test(text) && officeOf.test(flat)
}

/** Words that stand in a signature block and never in a record, whose own day may be written like place and date. */
export const isSureSignature = (text: string, isDayAllowed: boolean): boolean =>
  /^((tm|kt|tl|tuq) (uy ban nhan dan|ubnd|chu tich|thu truong|ban chi dao|dang uy|hoi dong).*|nguoi lap( bieu| bang| danh sach| bao cao)?|ky( va)? ghi ro ho ten.*|xac nhan cua .*|noi nhan)$/u.test(
    signatureWords(text),
  ) ||
  (!isDayAllowed && isPlaceAndDate(text))

/** Counts a closing or total line states: "03 tập thể, 09 cá nhân, 02 hộ gia đình". */
export const statedCounts = (text: string): Partial<Record<SubjectKind, number>> => {
  const flat = folded(text)
  const read = (pattern: RegExp): number | undefined => {
    const found = pattern.exec(flat)
    return found?.[1] === undefined ? undefined : Number(found[1])
  }
  const collective = read(/(\d+) (?:[a-z]+ )?tap the/u)
  const individual = read(/(\d+) (?:[a-z]+ )?ca nhan/u)
  const household = read(/(\d+) (?:[a-z]+ )?(?:ho|gia dinh)\b/u)
  return {
    ...(collective === undefined ? {} : { collective }),
    ...(individual === undefined ? {} : { individual }),
    ...(household === undefined ? {} : { household }),
  }
}

/** How many in all a total or closing line states: "Tổng cộng: 09 người", "Danh sách này có 12 trường hợp". */
export const statedTotal = (text: string): number | undefined => {
  const flat = folded(text)
  const found =
    /^(?:\(\s*)?(?:tong (?:so|cong)|cong|(?:an dinh )?danh sach(?: nay| tren)?(?: co| gom)?|tong danh sach)\b[^\d]{0,30}?(\d{1,4}) (?:nguoi|truong hop|de nghi|doi tuong)\b/u.exec(
      flat,
    )?.[1]
  return found === undefined ? undefined : Number(found)
}

const forWhom = String.raw`^\s*(?:t\/?m|k\/?t|tl|t\.l|tuq)`
const signedFor = new RegExp(String.raw`${forWhom}\s*\.?\s*`, 'iu')
const beginsSigned = new RegExp(String.raw`${forWhom}(?![\p{L}])`, 'iu')

/** "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH". */
export const isSignedFor = (text: string): boolean => beginsSigned.test(text)

/** Who signs or is signed for, alone. */
export const withoutForWhom = (text: string): string => text.replace(signedFor, '')
