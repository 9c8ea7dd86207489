/** Which commune a workbook comes from, by what it says of itself. The file name never decides. */
import { isValidOn } from '#shared/dates.ts'
import { foldTonePlacement } from '#shared/text.ts'
import type { KnownUnit } from '../recognise-options.ts'
import type { CommuneCandidate, RecognisedCommune } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import { cellReference } from '../sheet.ts'
import { withoutForWhom } from './row-words.ts'
import { folded, plain, remembered, tidy } from './words.ts'

export type SaidText = { sheet: string; cell: Cell }
/** Said below the heading; a signature weighs less than a letterhead there. */
export type SaidWithin = SaidText & { isSigned: boolean }

const kindPrefix = /^(?:ubnd\s+|ủy ban nhân dân\s+)?(?:xã|thị trấn|phường|tt\.?|x\.|p\.)\s+/iu

const key = remembered((text: string): string =>
  foldTonePlacement(plain(text))
    .replace(/[.,;:()/"“”]+/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim(),
)

const bareKey = (name: string): string => key(tidy(name).replace(kindPrefix, ''))

type UnitNames = { unit: KnownUnit; names: string[] }

const unitNames = (units: readonly KnownUnit[]): UnitNames[] =>
  units.map((unit) => ({
    unit,
    names: [...new Set([unit.name, ...unit.aliases].map(bareKey))].filter((name) => name.length >= 2),
  }))

const hasMarks = (text: string): boolean => /[^\p{ASCII}]/u.test(text)

const levels = ['xã', 'thị trấn', 'tt', 'phường', 'p', 'x', 'xa', 'thi tran', 'phuong']
/** What may stand before the level in a letterhead line. */
const offices = /^(?:(?:ubnd|ủy ban nhân dân|uy ban nhan dan|đảng ủy|đơn vị|don vi|hđnd|hdnd)(?: |$))*$/u

/** Weight of one text for one name: 3 letterhead, 2 place and date, 1.5 named within a sentence, 0 not named. */
const weightOf = (text: string, name: string, isCommune: boolean): number => {
  const isMarked = hasMarks(text)
  const said = ` ${isMarked ? key(text) : folded(text)} `
  const wanted = isMarked ? name : folded(name)
  const at = said.indexOf(` ${wanted} `)
  if (at < 0) return 0
  if (!isCommune) return said.trim() === wanted ? 3 : wanted.length >= 8 ? 1.5 : 0
  const isLast = at + wanted.length + 2 === said.length
  const level = levels.find((word) => said.includes(` ${word} ${wanted} `))
  if (level !== undefined) {
    const before = said.slice(0, said.indexOf(` ${level} ${wanted} `)).trim()
    return isLast && offices.test(before) ? 3 : 1.5
  }
  return /^ ng[aà]y /u.test(said.slice(at + wanted.length + 1)) && at === 0 ? 2 : 0
}

const addressed = /^(kinh gui|noi nhan|gui)\b/u

const candidatesIn = (
  said: readonly SaidText[],
  known: readonly UnitNames[],
): (CommuneCandidate & { best: number })[] => {
  // Whom a letter is for did not write it.
  const texts = said.filter(({ cell }) => !addressed.test(folded(cell.text)))
  return known
    .map(({ unit, names }) => {
      const evidence = texts.flatMap(({ sheet, cell }) => {
        const weight = Math.max(0, ...names.map((name) => weightOf(cell.text, name, unit.kind === 'commune')))
        return weight === 0
          ? []
          : [{ weight, sheet, cell: cellReference(cell.row, cell.column), text: tidy(cell.text) }]
      })
      const score = evidence.reduce((sum, entry) => sum + entry.weight, 0)
      return {
        unitId: unit.id,
        name: unit.name,
        score,
        best: Math.max(0, ...evidence.map((entry) => entry.weight)),
        evidence: evidence.map(({ weight: _, ...entry }) => entry),
      }
    })
    .filter((candidate) => candidate.score > 0)
    .sort((a, b) => b.score - a.score)
}

/** A commune named in the letterhead that the list of units does not have. */
const unlisted = (texts: readonly SaidText[]): CommuneCandidate[] => {
  for (const { sheet, cell } of texts) {
    const found =
      /^(?:UBND|ỦY BAN NHÂN DÂN|Ủy ban nhân dân)?\s*(?:XÃ|THỊ TRẤN|PHƯỜNG|xã|thị trấn|phường|Xã|Thị trấn|Phường)\s+(\p{L}[\p{L} ]{1,30})$/u.exec(
        tidy(cell.text),
      )
    if (found?.[1] !== undefined) {
      return [
        {
          unitId: null,
          name: found[1],
          score: 3,
          evidence: [{ sheet, cell: cellReference(cell.row, cell.column), text: tidy(cell.text) }],
        },
      ]
    }
  }
  return []
}

/**
 * A commune's own letterhead goes before the bodies it also names (its Phòng Văn hóa - Xã hội, the district's
 * office it writes to); a body's letterhead goes before the place where it was written.
 */
const bySender = (
  candidates: (CommuneCandidate & { best: number })[],
  units: readonly KnownUnit[],
): CommuneCandidate[] => {
  const kinds = new Map(units.map((unit) => [unit.id, unit.kind]))
  const isCommune = ({ unitId }: CommuneCandidate) => kinds.get(unitId ?? '') === 'commune'
  const heads = candidates.filter((candidate) => candidate.best >= 3)
  const isAlone = (one: CommuneCandidate) =>
    candidates.every(
      (other) => other === one || isCommune(other) || bareKey(other.name) !== bareKey(one.name),
    )
  const kept = heads.some(isCommune)
    ? candidates.filter(isCommune)
    : heads.some(isAlone)
      ? candidates.filter((candidate) => !isCommune(candidate) || candidate.best < 2)
      : candidates.some(isCommune)
        ? candidates.filter((candidate) => isCommune(candidate) || isAlone(candidate))
        : candidates
  return kept.map(({ best: _, ...candidate }) => candidate)
}

/** Communes keep their names over mergers: of several units with one name the one valid on the day is meant. */
const onDay = (
  candidates: CommuneCandidate[],
  units: readonly KnownUnit[],
  day: string,
): CommuneCandidate[] => {
  const valid = (candidate: CommuneCandidate): boolean =>
    units.some((unit) => unit.id === candidate.unitId && isValidOn(unit.validFrom, unit.validTo, day))
  return candidates.filter(
    (candidate) =>
      valid(candidate) ||
      !candidates.some((other) => valid(other) && bareKey(other.name) === bareKey(candidate.name)),
  )
}

/** Units the file name hints at: whole words first, then run together ("tonghop_phuclam"). */
const fileNameUnits = (fileName: string, known: readonly UnitNames[], day: string): KnownUnit[] => {
  // "Tổng hợp thành tích", "Tổng hợp tiến độ" are no communes called Hợp Thanh or Hợp Tiến.
  const bare = folded(fileName.replace(/\.[a-z0-9]{2,5}$/iu, '').replaceAll('_', ' ')).replace(
    /\btong ?hop\b/gu,
    '',
  )
  const joined = bare.replaceAll(' ', '')
  const communes = known.filter(
    ({ unit }) => unit.kind === 'commune' && isValidOn(unit.validFrom, unit.validTo, day),
  )
  const byWords = communes.filter(({ names }) =>
    names.some((name) => ` ${bare} `.includes(` ${folded(name)} `)),
  )
  if (byWords.length > 0) return byWords.map(({ unit }) => unit)
  return communes
    .filter(({ names }) =>
      names.some(
        (name) =>
          folded(name).replaceAll(' ', '').length >= 5 && joined.includes(folded(name).replaceAll(' ', '')),
      ),
    )
    .map(({ unit }) => unit)
}

/** The one commune a file name says, or undefined. */
export const communeInName = (
  fileName: string,
  units: readonly KnownUnit[],
  day: string,
): KnownUnit | undefined => {
  const named = fileNameUnits(fileName, unitNames(units), day)
  return named.length === 1 ? named[0] : undefined
}

/** "UBND XÃ" in one cell and "ĐỒNG TÂM" in the one below make one letterhead. */
const joinedLetterheads = (texts: readonly SaidText[]): SaidText[] =>
  texts.flatMap((said) => {
    if (!/^(?:(?:ubnd|uy ban nhan dan) )?(?:xa|thi tran|phuong)$/u.test(folded(said.cell.text))) return []
    const below = texts.find(
      ({ sheet, cell }) =>
        sheet === said.sheet && cell.column === said.cell.column && cell.row === said.cell.row + 1,
    )
    return below === undefined
      ? []
      : [{ ...said, cell: { ...said.cell, text: `${said.cell.text} ${below.cell.text}` } }]
  })

export type CommuneQuestion = {
  code: 'commune_unknown' | 'commune_unclear' | 'commune_not_listed' | 'commune_file_name'
  name?: string
  other?: string
  candidates?: string
}

/** Another commune's letterhead, heading or signature within the list. */
const strangersIn = (
  within: readonly SaidText[],
  known: readonly UnitNames[],
  own: CommuneCandidate | undefined,
): CommuneCandidate[] => {
  if (own === undefined || within.length === 0) return []
  const bare = within.map((said) => ({
    ...said,
    cell: { ...said.cell, text: withoutForWhom(said.cell.text) },
  }))
  return candidatesIn(
    bare,
    known.filter(({ unit }) => unit.kind === 'commune'),
  ).flatMap(({ best, ...one }) => (best >= 3 && bareKey(one.name) !== bareKey(own.name) ? [one] : []))
}

/**
 * The commune by letterhead, place and date, and the sentences of the title block; only where those are silent by
 * the cover sheets, and last by the signatures. `day` is the day of the
 * document. Two communes with like weight, or none, is a question; so is a file name that says another one, and a
 * second commune `within` the list.
 */
export const recogniseCommune = (
  texts: readonly SaidText[],
  covers: readonly SaidText[],
  signatures: readonly SaidText[],
  within: readonly SaidWithin[],
  units: readonly KnownUnit[],
  fileName: string,
  day: string,
  forcedUnit: string | undefined,
): { commune: RecognisedCommune; questions: CommuneQuestion[] } => {
  const known = unitNames(units)
  const named = (said: readonly SaidText[]) =>
    onDay(bySender(candidatesIn([...said, ...joinedLetterheads(said)], known), units), units, day)
  const own = named(texts)
  const onCovers = own.length > 0 ? [] : named(covers)
  // A cover names its sender; a sheet that names several communes is a list of them.
  const onHeads = onCovers.length === 1 ? onCovers : own
  const onFoot = onHeads.length > 0 ? [] : named(signatures)
  const candidates = onFoot.length === 1 ? onFoot : onHeads
  const said = candidates.length > 0 ? candidates : unlisted(texts)
  const strangers = onDay(strangersIn(within, known, said[0]), units, day)
  const listed = [...said, ...strangers.filter(({ unitId }) => !said.some((one) => one.unitId === unitId))]
  const [first, second] = said
  const unsigned = within.filter(({ isSigned }) => !isSigned)
  const isClear =
    first !== undefined &&
    strangersIn(unsigned, known, first).length === 0 &&
    (second === undefined || second.score < first.score * 0.5)
  const forced = units.find((unit) => unit.id === forcedUnit)
  const chosen =
    forced === undefined ? (isClear ? first : undefined) : { unitId: forced.id, name: forced.name }
  const hints = fileNameUnits(fileName, known, day)
  const hint = hints.find((unit) => unit.id === chosen?.unitId) ?? (hints.length === 1 ? hints[0] : undefined)
  const commune: RecognisedCommune = {
    unitId: chosen?.unitId ?? null,
    name: chosen?.name ?? null,
    candidates: listed,
    fileName: hint === undefined ? null : { unitId: hint.id, name: hint.name },
  }
  return {
    commune,
    questions:
      forced === undefined ? questionsOf(commune, listed, isClear && strangers.length === 0, fileName) : [],
  }
}

const questionsOf = (
  commune: RecognisedCommune,
  listed: CommuneCandidate[],
  isClear: boolean,
  fileName: string,
): CommuneQuestion[] => {
  const questions: CommuneQuestion[] = []
  const [first] = listed
  if (first === undefined) questions.push({ code: 'commune_unknown', other: commune.fileName?.name ?? '' })
  else if (!isClear)
    questions.push({
      code: 'commune_unclear',
      candidates: listed.map((candidate) => candidate.name).join(', '),
    })
  else if (first.unitId === null) questions.push({ code: 'commune_not_listed', name: first.name })
  const isOther =
    commune.fileName !== null && commune.name !== null && commune.fileName.unitId !== commune.unitId
  if (isOther)
    questions.push({
      code: 'commune_file_name',
      name: commune.name ?? '',
      other: commune.fileName?.name ?? fileName,
    })
  return questions
}
