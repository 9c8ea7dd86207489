import type { CriterionAnswer, Remedy } from '../recognised.ts'
import { folded, plain } from './words.ts'

type Verdict = NonNullable<CriterionAnswer['result']>

const words: Record<Verdict, readonly string[]> = {
  pass: ['dat', 'd', 'dat yeu cau', 'dat tieu chi', 'co dat', 'da dat'],
  fail: ['chua dat', 'khong dat', 'chua dat yeu cau', 'khong dat yeu cau', 'cd', 'kd', 'c dat', 'k dat'],
  na: [
    'khong ap dung',
    'kad',
    'k ap dung',
    'ko ap dung',
    'khong ap dung tai don vi',
    'na',
    'n a',
    'khong thuoc dien ap dung',
  ],
}

/** Near the three answers, but the clerk has to say so. */
const near: readonly (readonly [string, Verdict])[] = [
  ['tot', 'pass'],
  ['thuc hien tot', 'pass'],
  ['da thuc hien', 'pass'],
  ['co', 'pass'],
  ['chua thuc hien', 'fail'],
  ['chua co', 'fail'],
  ['chua', 'fail'],
  ['khong', 'fail'],
  ['khong co', 'na'],
  ['khong phat sinh', 'na'],
]

/**
 * One of the three answers for a criterion, or candidates when the words only come near.
 * "Không đạt" is "Chưa đạt" in the offices' use; "Đạt một phần" is none of the three.
 */
export const readVerdict = (text: string): { result?: Verdict; candidates: Verdict[] } => {
  const flat = folded(text)
  for (const result of ['pass', 'fail', 'na'] as const)
    if (words[result].includes(flat)) return { result, candidates: [] }
  return { candidates: near.filter(([phrase]) => phrase === flat).map(([, result]) => result) }
}

type Status = NonNullable<Remedy['status']>

const open = /\b(chua|khong) (khac phuc|thuc hien|lam|xu ly|trien khai|to chuc|co|giai quyet)\b|^chua$/u
const partly =
  /\b(tai dien|tai pham|tai lan chiem|chuyen bien|giam (bot|dan|nhieu|dang ke)|da giam|cai thien|mot phan|con lai|co ban|phan lon|chua xong|chua hoan thanh|chua dut diem|chua triet de|con \d{1,3})\b/u
/** "Không để tái diễn" takes nothing back of what was done. */
const neverAgain = /\bkhong ((con|de|the|bi|xay ra) )*tai (dien|pham|lan chiem)\b/gu
/** What is to come: "sẽ khắc phục", "dự kiến hoàn thành 30/12". */
const planned =
  /\b(se|du kien|phan dau|cam ket|hua|dang ky|ke hoach) (\w+ ){0,4}(khac phuc|hoan thanh|xong|thuc hien|xu ly|dut diem|lam|bo sung|niem yet)\b/u
/** "Hoàn thành trong tháng 12": it was, or is to be. */
const dated = /^(khac phuc )?(hoan thanh|xong) (truoc|trong|vao|cham nhat)\b/u
/** "Đã mua, chưa lắp": some of it is yet to be done. */
const lacking = /\bchua \w|\bkhong (chap hanh|dong y|hop tac|the|du)\b/u
const ongoing = /\b(dang|tiep tuc|dang trien khai)\b/u
const done = /\b(da|xong|hoan thanh|dut diem)\b/u

/** Steps before a remedy: "đã lập kế hoạch", "đã đề nghị huyện hỗ trợ". */
const prepared =
  /\bda ((lap|xay dung|co|ban hanh|len|trinh|dua vao) (\w+ )?(ke hoach|du toan|phuong an|de an|chu truong|lich)|de nghi|kien nghi|bao cao|thong bao|ra (thong bao|van ban|cong van|quyet dinh)|gui|trinh|khao sat|lien he|dat (mua|hang|lam|in)|ky hop dong|lap bien ban|len danh sach|van dong|de xuat|xin|giao|phan cong|yeu cau|chi dao|tiep thu|ghi nhan|dang ky|cam ket|hop ban|ban giai phap)\b/u
/** The step is done, and no more than the step. */
const onlyPrepared =
  /\bhoan thanh (viec |cong tac |xong )?(lap|xay dung|trinh|khao sat|du toan|ke hoach|ho so|thu tuc)\b/u
const finished = /\b(da khac phuc|da thuc hien|da xu ly|da lam|hoan thanh|dut diem|xong)\b/u

/** "70%", "2/3 nội dung"; neither "100%", "3/3" nor "ngày 12/11/2018". */
const isShare = (text: string): boolean => {
  const said = plain(text).replace(/\d{1,2}\s*[/.-]\s*\d{1,2}\s*[/.-]\s*\d{2,4}/gu, ' ')
  const percents = [...said.matchAll(/(\d+(?:[.,]\d+)?)\s*%/gu)]
  if (percents.some(([, share]) => share !== '100')) return true
  return [
    ...said.matchAll(/(?<!(?:ngày|hôm|từ|đến|trước|sau)\s*)(?<![\d/])(\d{1,3})\s*\/\s*(\d{1,3})(?![\d/])/gu),
  ].some(([, part, whole]) => Number(part) < Number(whole))
}

/** Where a remedy stands, by the words of the file; candidates when the words say two things. */
export const readStatus = (text: string): { status?: Status; candidates: Status[] } => {
  const flat = folded(text).replace(neverAgain, ' ').trim()
  if (partly.test(flat) || isShare(text))
    return { candidates: ['ongoing', /\bchua\b/u.test(flat) ? 'open' : 'done'] }
  if (!/\b(da|dang|chua)\b/u.test(flat)) {
    if (planned.test(flat)) return { candidates: ['open', 'ongoing'] }
    if (dated.test(flat)) return { candidates: ['done', 'open', 'ongoing'] }
  }
  if (/^100 ?%?$/u.test(plain(text))) return { candidates: ['done'] }
  if (onlyPrepared.test(flat)) return { candidates: ['ongoing', 'done'] }
  if (prepared.test(flat) && !finished.test(flat)) {
    const isUnderWay = ongoing.test(flat) && !open.test(flat)
    return isUnderWay
      ? { status: 'ongoing', candidates: [] }
      : { candidates: ['ongoing', open.test(flat) ? 'open' : 'done'] }
  }
  const said: Status[] = []
  if (ongoing.test(flat)) said.push('ongoing')
  if (open.test(flat)) said.push('open')
  if (said.length === 0 && done.test(flat) && lacking.test(flat)) return { candidates: ['ongoing', 'done'] }
  if (done.test(flat) && !/\b(chua|khong|dang) (hoan thanh|xong)\b/u.test(flat)) said.push('done')
  const [first, ...others] = said
  if (first === undefined) return { candidates: [] }
  return others.length === 0 ? { status: first, candidates: [] } : { candidates: said }
}
