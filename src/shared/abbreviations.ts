import { foldWords } from './text.ts'

/**
 * Office abbreviations, folded, with what each may stand for. Some have two readings (TT: thị trấn, trung tâm),
 * so expanding yields candidates. "&" is already a space here, so VH&TT arrives as `vh tt`.
 */
const READINGS: Record<string, readonly string[]> = {
  'vh tt': ['van hoa va thong tin', 'van hoa va the thao'],
  'vh ttt': ['van hoa va thong tin'],
  vhtt: ['van hoa va thong tin', 'van hoa va the thao'],
  vhxh: ['van hoa xa hoi'],
  'vh xh': ['van hoa xa hoi'],
  vhkhtt: ['van hoa khoa hoc va thong tin'],
  'ttvhtt tt': ['trung tam van hoa thong tin va the thao'],
  ttvhtttt: ['trung tam van hoa thong tin va the thao'],
  'vhtt tt': ['van hoa thong tin va the thao'],
  'tt tdtt': ['trung tam the duc the thao'],
  'ld tb xh': ['lao dong thuong binh va xa hoi'],
  'ldtb xh': ['lao dong thuong binh va xa hoi'],
  ldtbxh: ['lao dong thuong binh va xa hoi'],
  'gd dt': ['giao duc va dao tao'],
  gddt: ['giao duc va dao tao'],
  'gdnn gdtx': ['giao duc nghe nghiep giao duc thuong xuyen'],
  'tn mt': ['tai nguyen va moi truong'],
  tnmt: ['tai nguyen va moi truong'],
  'tc kh': ['tai chinh ke hoach'],
  tckh: ['tai chinh ke hoach'],
  qldt: ['quan ly do thi'],
  'hdnd ubnd': ['hoi dong nhan dan va uy ban nhan dan'],
  ubnd: ['uy ban nhan dan'],
  ub: ['uy ban nhan dan'],
  hdnd: ['hoi dong nhan dan'],
  ubmttq: ['uy ban mat tran to quoc'],
  mttq: ['mat tran to quoc'],
  bqlda: ['ban quan ly du an'],
  'bql da': ['ban quan ly du an'],
  bql: ['ban quan ly'],
  qlda: ['quan ly du an'],
  dadtxd: ['du an dau tu xay dung'],
  'da dtxd': ['du an dau tu xay dung'],
  dtxd: ['dau tu xay dung'],
  'di tich thang canh': ['di tich va thang canh'],
  ttptqd: ['trung tam phat trien quy dat'],
  ptqd: ['phat trien quy dat'],
  vp: ['van phong'],
  tp: ['thanh pho', 'truong phong'],
  ttr: ['to trinh'],
  tt: ['thi tran', 'trung tam'],
  tdp: ['to dan pho'],
  nvh: ['nha van hoa'],
  thcs: ['trung hoc co so'],
  thpt: ['trung hoc pho thong'],
  mn: ['mam non'],
  th: ['tieu hoc'],
  x: ['xa'],
  p: ['phuong', 'phong'],
  h: ['huyen'],
  qtux: ['quy tac ung xu'],
}
const LONGEST = Math.max(...Object.keys(READINGS).map((key) => key.split(' ').length))
const MAX_READINGS = 16

/**
 * Every way to read a text with its abbreviations written out, folded to words; the text as it stands comes first.
 * `expandAbbreviations('UBND TT. Đại Nghĩa')` → `ubnd tt dai nghia`, `uy ban nhan dan thi tran dai nghia`,
 * `uy ban nhan dan trung tam dai nghia`. At most 17 readings.
 */
export function expandAbbreviations(text: string): string[] {
  const plain = foldWords(text)
  const words = plain === '' ? [] : plain.split(' ')
  let readings: string[][] = [[]]
  for (let at = 0; at < words.length; ) {
    const found = abbreviationAt(words, at)
    const options = found?.options ?? [words[at] ?? '']
    readings = readings.flatMap((done) => options.map((option) => [...done, option])).slice(0, MAX_READINGS)
    at += found?.length ?? 1
  }
  return [...new Set([plain, ...readings.map((reading) => reading.join(' '))])]
}

function abbreviationAt(words: string[], at: number): { options: readonly string[]; length: number } | null {
  for (let length = Math.min(LONGEST, words.length - at); length >= 1; length--) {
    const options = READINGS[words.slice(at, at + length).join(' ')]
    if (options !== undefined) return { options, length }
  }
  return null
}
