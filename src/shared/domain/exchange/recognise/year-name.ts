import { folded } from './words.ts'

const stems = ['giap', 'at', 'binh', 'dinh', 'mau', 'ky', 'canh', 'tan', 'nham', 'quy']
const branches = ['ty', 'suu', 'dan', 'mao', 'thin', 'ty', 'ngo', 'mui', 'than', 'dau', 'tuat', 'hoi']

const named = new RegExp(
  `^(?:(.*?)\\s)?(${stems.join('|')}|ki) (${[...new Set(branches)].join('|')}|ti|meo)(?: (.*))?$`,
  'u',
)

/**
 * A year with its name in the cycle of sixty beside it: "1966 (Bính Ngọ)". Gives the year, or `isOther` where the
 * name is that of another year; undefined for any other text.
 */
export const readNamedYear = (text: string): { year: number; isOther: boolean } | undefined => {
  const found = named.exec(folded(text))
  if (found === null) return undefined
  const digits = /^(?:nam |sinh nam |sn )?(\d{4})$/u.exec(`${found[1] ?? ''}${found[4] ?? ''}`.trim())
  if (digits === null) return undefined
  const year = Number(digits[1])
  const stem = (found[2] ?? '').replace('ki', 'ky')
  const branch = (found[3] ?? '').replace('ti', 'ty').replace('meo', 'mao')
  const isOwn = stems[(year - 4) % 10] === stem && branches[(year - 4) % 12] === branch
  return { year, isOther: !isOwn }
}
