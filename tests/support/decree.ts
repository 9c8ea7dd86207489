/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, as questions to a filled Word file: what stands where, in what letters, with what
 * margins. Asks the text and the measures, not the names of our styles, so a style that is wrong is found too.
 */
import type { TemplateKind } from '../../src/shared/domain/document.ts'
import { type LaidParagraph, type Layout, layoutOf } from './word-layout.ts'

/**
 * `typed` has a number and the name of its kind; `letter` a number and what it is about; `list` and `form` go out without
 * a number; `annex` begins with its Phụ lục; `news` is for the press; certificates are not under the decree.
 */
type Shape = 'typed' | 'letter' | 'list' | 'form' | 'annex' | 'news' | 'certificate'

const shapes: Record<TemplateKind, Shape> = {
  plan: 'typed',
  team_decision: 'typed',
  schedule: 'annex',
  return_request: 'letter',
  return_reminder: 'letter',
  check_forms: 'form',
  check_form: 'form',
  check_record: 'form',
  minutes: 'typed',
  round_report: 'typed',
  news: 'news',
  award_meeting: 'typed',
  submission: 'typed',
  commendation_list: 'annex',
  award_decision: 'typed',
  certificate: 'certificate',
  certificate_preprinted: 'certificate',
  year_report: 'typed',
  remedy_reminder: 'letter',
  send_back_list: 'list',
}

/** Signed by one who stands in the right column, beside Nơi nhận. */
const signed: readonly TemplateKind[] = [
  'plan',
  'team_decision',
  'return_request',
  'return_reminder',
  'round_report',
  'submission',
  'award_decision',
  'year_report',
  'remedy_reminder',
]
const withBases: readonly TemplateKind[] = ['plan', 'team_decision', 'submission', 'award_decision']

type Wanted = {
  size?: readonly [number, number]
  isBold?: boolean
  isItalic?: boolean
  align?: string
}

const shown = ({ text }: LaidParagraph): string => `“${text.trim().slice(0, 60)}”`

/** What is wrong with the letters of a paragraph. */
const misfits = (paragraph: LaidParagraph, wanted: Wanted): string[] => {
  const runs = paragraph.runs.filter(({ text }) => text.trim() !== '')
  const faults: string[] = []
  for (const { size, isBold, isItalic } of runs) {
    const [least, most] = wanted.size ?? [0, 99]
    if (size < least || size > most) faults.push(`${shown(paragraph)}: ${size} pt, not ${least}–${most}`)
    if (wanted.isBold !== undefined && isBold !== wanted.isBold)
      faults.push(`${shown(paragraph)}: bold ${isBold}`)
    if (wanted.isItalic !== undefined && isItalic !== wanted.isItalic)
      faults.push(`${shown(paragraph)}: italic ${isItalic}`)
  }
  if (wanted.align !== undefined && paragraph.align !== wanted.align)
    faults.push(`${shown(paragraph)}: ${paragraph.align}, not ${wanted.align}`)
  return faults
}

const within = (value: number, least: number, most: number): boolean =>
  value >= least - 0.06 && value <= most + 0.06

const pageFaults = ({ sections }: Layout, isNumbered: boolean): string[] =>
  sections.flatMap((section, index) => {
    const { width, height, margins, pageNumber, startsAt, hasBareFirstPage, firstHeader } = section
    const faults: string[] = []
    const note = (isRight: boolean, fault: string): void =>
      void (isRight || faults.push(`part ${index}: ${fault}`))
    const [short, long] = [Math.min(width, height), Math.max(width, height)]
    note(within(short, 210, 210) && within(long, 297, 297), `paper ${width} × ${height}`)
    note(within(margins.top, 20, 25), `top ${margins.top}`)
    note(within(margins.bottom, 20, 25), `bottom ${margins.bottom}`)
    note(within(margins.left, 30, 35), `left ${margins.left}`)
    note(within(margins.right, 15, 20), `right ${margins.right}`)
    note((pageNumber !== null) === isNumbered, 'page number')
    if (pageNumber === null) return faults
    note(margins.header < margins.top, 'the number is not inside the top margin')
    note(hasBareFirstPage && firstHeader === '', 'the first page shows a number')
    note(index === 0 || startsAt === 1, 'an annex goes on counting')
    return [
      ...faults,
      ...misfits(pageNumber, { size: [13, 14], isBold: false, isItalic: false, align: 'center' }),
    ]
  })

/** Every letter of the paper: the decree's font, black. */
const letterFaults = ({ paragraphs }: Layout): string[] =>
  paragraphs.flatMap((paragraph) =>
    paragraph.runs
      .filter(({ text }) => text.trim() !== '')
      .flatMap(({ fonts, color, size }) => [
        ...(fonts.length > 0 && fonts.every((font) => font === 'Times New Roman')
          ? []
          : [`${shown(paragraph)}: font ${fonts}`]),
        ...(['auto', '000000'].includes(color) ? [] : [`${shown(paragraph)}: colour ${color}`]),
        ...(size >= 10 || /^\u00A0+$/u.test(paragraph.text) ? [] : [`${shown(paragraph)}: ${size} pt`]),
      ]),
  )

/** The one paragraph that says this; its faults, or that it is missing. */
const one = (
  paragraphs: readonly LaidParagraph[],
  words: RegExp,
  wanted: Wanted,
  column?: 0 | 1,
): string[] => {
  const found = paragraphs.filter(({ text }) => words.test(text.trim()))
  const [first] = found
  if (first === undefined) return [`nothing says ${words}`]
  const isAside = column === undefined || first.cell?.column === column
  return [...(isAside ? [] : [`${shown(first)}: in column ${first.cell?.column}`]), ...misfits(first, wanted)]
}

const upright = { isBold: false, isItalic: false } as const
const centredBold = { isBold: true, isItalic: false, align: 'center' } as const

const headerFaults = (head: readonly LaidParagraph[], shape: Shape): string[] => {
  const faults = [
    ...one(head, /^CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM$/u, { ...centredBold, size: [12, 13] }, 1),
    ...one(head, /^Độc lập - Tự do - Hạnh phúc$/u, { ...centredBold, size: [13, 14] }, 1),
  ]
  const table = head[0]?.cell?.table
  const bodies = head.filter(
    ({ cell, text }) =>
      cell?.table === table && cell?.column === 0 && /\S/u.test(text.replaceAll('\u00A0', '')),
  )
  const issuer = bodies.filter(({ runs }) => runs.some(({ isBold }) => isBold))
  if (issuer.length === 0) faults.push('no issuing body')
  for (const body of bodies) {
    faults.push(...misfits(body, { size: [12, 13], isItalic: false, align: 'center' }))
    if (body.text !== body.text.toLocaleUpperCase('vi')) faults.push(`${shown(body)}: not in capitals`)
  }
  // The superior body stands above, in light letters; a committee stands alone.
  if (
    bodies.findLastIndex((body) => !issuer.includes(body)) > bodies.findIndex((body) => issuer.includes(body))
  )
    faults.push('a light line below the issuing body')
  if (shape === 'form') return faults
  const dated =
    shape === 'list'
      ? /ngày/u
      : /^.+, ngày (?:\d\d|……) tháng (?:[12]|0[12]|[3-9]|1[0-2]|……) năm (?:\d{4}|………)$/u
  faults.push(...one(head, dated, { size: [13, 14], isItalic: true, isBold: false, align: 'center' }, 1))
  if (shape === 'list') return faults
  faults.push(
    ...one(
      head,
      /^Số: (?:\d{2,}|……)\/[\p{Lu}&]+r?(?:-[\p{Lu}]+)?$/u,
      { ...upright, size: [13, 13], align: 'center' },
      0,
    ),
  )
  if (shape === 'letter')
    faults.push(...one(head, /^V\/v /u, { ...upright, size: [12, 13], align: 'center' }, 0))
  return faults
}

const types = /^(?:KẾ HOẠCH|QUYẾT ĐỊNH|BIÊN BẢN|BÁO CÁO|TỜ TRÌNH)$/u

const bodyFaults = (text: readonly LaidParagraph[]): string[] =>
  text.flatMap((paragraph) => {
    const { firstLine, before, after, line } = paragraph
    const faults = misfits(paragraph, { size: [13, 14], align: 'both' })
    if (!within(firstLine, 10, 12.7)) faults.push(`${shown(paragraph)}: first line ${firstLine} mm`)
    if (before + after < 6) faults.push(`${shown(paragraph)}: ${before + after} pt to the next`)
    if (line < 1 || line > 1.5) faults.push(`${shown(paragraph)}: lines ${line}`)
    return faults
  })

const endings = (lines: readonly LaidParagraph[]): string[] =>
  lines.flatMap((line, at) => {
    const end = at === lines.length - 1 ? '.' : ';'
    return line.text.trim().endsWith(end) ? [] : [`${shown(line)}: does not end in ${end}`]
  })

const footFaults = (foot: readonly LaidParagraph[]): string[] => {
  const right = foot.filter(({ cell, text }) => cell?.column === 1 && text.trim() !== '')
  const places = foot.filter(({ cell, text }) => cell?.column === 0 && /^- /u.test(text))
  const faults = [
    ...one(foot, /^Nơi nhận:$/u, { size: [12, 12], isBold: true, isItalic: true }, 0),
    ...places.flatMap((place) => misfits(place, { ...upright, size: [11, 11] })),
    ...endings(places),
    ...right.flatMap((line) => misfits(line, { ...centredBold, size: [13, 14] })),
  ]
  if (!/^- Lưu: VT, /u.test(places.at(-1)?.text ?? '')) faults.push('Nơi nhận does not end in Lưu')
  const [name] = right.slice(-1)
  if (right.length < 2 || name === undefined) return [...faults, 'no signature']
  for (const line of right.slice(0, -1))
    if (line.text !== line.text.toLocaleUpperCase('vi')) faults.push(`${shown(line)}: not in capitals`)
  if (name.text === name.text.toLocaleUpperCase('vi')) faults.push(`${shown(name)}: a name in capitals`)
  if (/\b(?:ThS|TS|PGS|GS)\b/u.test(name.text)) faults.push(`${shown(name)}: with a degree`)
  return faults
}

const annexFaults = (annex: readonly LaidParagraph[]): string[] => {
  const [label, ...rest] = annex.filter(({ text }) => text.trim() !== '')
  if (label === undefined || !/^Phụ lục(?: [IVXL]+)?$/u.test(label.text.trim()))
    return ['an annex without its label']
  const at = rest.findIndex(({ text }) => text.startsWith('('))
  const faults = misfits(label, { ...centredBold, size: [14, 14] })
  if (at < 1) return [...faults, 'an annex without title or reference']
  for (const title of rest.slice(0, at)) {
    faults.push(...misfits(title, { ...centredBold, size: [13, 14] }))
    const isCaps = title.runs.every((run) => run.isCaps) || title.text === title.text.toLocaleUpperCase('vi')
    if (!isCaps) faults.push(`${shown(title)}: not in capitals`)
  }
  const reference = rest[at]
  if (reference && !/^\(Kèm theo .+\)$/u.test(reference.text.trim()))
    faults.push(`${shown(reference)}: no reference`)
  return [
    ...faults,
    ...(reference
      ? misfits(reference, { size: [13, 14], isBold: false, isItalic: true, align: 'center' })
      : []),
  ]
}

/** Everything in which a filled paper of a kind departs from the decree; empty for a right one. */
export const decreeFaults = (kind: TemplateKind, bytes: Uint8Array): string[] => {
  const shape = shapes[kind]
  if (shape === 'certificate') return []
  const layout = layoutOf(bytes)
  const faults = [...pageFaults(layout, shape !== 'form'), ...letterFaults(layout)]
  const { paragraphs } = layout
  const main = paragraphs.filter(({ section }) => section === 0)
  const blocks = main.filter(({ cell }) => cell !== null && !cell.isRuled)
  const free = main.filter(({ cell, text }) => cell === null && /\S/u.test(text.replaceAll('\u00A0', '')))
  if (shape === 'annex') faults.push(...annexFaults(main))
  else if (shape !== 'news') faults.push(...headerFaults(blocks, shape))
  for (let section = 1; section < layout.sections.length; section += 1)
    faults.push(...annexFaults(paragraphs.filter((paragraph) => paragraph.section === section)))
  if (shape === 'typed') faults.push(...one(free, types, { ...centredBold, size: [13, 14] }))
  if (shape === 'typed' || shape === 'letter' || shape === 'news')
    faults.push(...bodyFaults(free.filter(({ align, firstLine }) => align === 'both' || firstLine > 0)))
  if (withBases.includes(kind)) {
    const bases = free
      .filter(({ runs }) => runs.length > 0 && runs.every(({ isItalic }) => isItalic))
      .filter(({ text }) => /^(?:Căn cứ|Thực hiện|Theo đề nghị|Xét) /u.test(text))
    faults.push(...(bases.length === 0 ? ['no legal basis'] : endings(bases)))
  }
  if (signed.includes(kind)) {
    const last = Math.max(...blocks.map(({ cell }) => cell?.table ?? 0))
    faults.push(...footFaults(blocks.filter(({ cell }) => cell?.table === last)))
    if (!free.some(({ text }) => text.trim().endsWith('./.'))) faults.push('does not end in ./.')
  }
  for (const heading of free.filter(
    ({ text, runs }) => /^(?:[IVX]+|\d+)\. /u.test(text) && runs.every(({ isBold }) => isBold),
  ))
    if (/^[IVX]+\. /u.test(heading.text) && heading.text !== heading.text.toLocaleUpperCase('vi'))
      faults.push(`${shown(heading)}: not in capitals`)
  return faults
}
