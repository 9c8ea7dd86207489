/** What single units did well: said once where several did the same, in the words of the record. */
import { foldWords } from '../../text.ts'
import type { Paragraph } from '../document.ts'
import { bareClause, countText, lowerFirst, upperFirst } from './office-text.ts'
import { type NamedUnit, namesInProse, unitNames } from './unit-names.ts'

type Strength = { unitId: string; text: string }

export type StrengthFacts = { visited: readonly NamedUnit[]; strengths: readonly Strength[] }

/** Of more units than prose can name, the strengths that most of them share. */
const sharedInProse = 8

type Shared = { slug: string; text: string; units: NamedUnit[] }

const slugOf = (text: string): string =>
  foldWords(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 80)

const sharedOf = ({ visited, strengths }: StrengthFacts): Shared[] =>
  [...Map.groupBy(strengths, ({ text }) => slugOf(text))]
    .map(([slug, own]) => ({
      slug,
      text: own[0]?.text ?? '',
      units: visited.filter(({ id }) => own.some(({ unitId }) => unitId === id)),
    }))
    .filter(({ units }) => units.length > 1)
    .toSorted((a, b) => b.units.length - a.units.length)

/** `Tại X, …`; a clause that begins with `đã` needs no comma. */
const atUnits = (where: string, texts: readonly string[]): string =>
  `${where}${/^đã /.test(texts[0] ?? '') ? '' : ','} ${texts.join('; ')}.`

const whereText = (units: readonly NamedUnit[], visited: number): string => {
  if (units.length === visited) return `tất cả ${countText(visited)} đơn vị được kiểm tra`
  return units.length > namesInProse ? `${countText(units.length)} đơn vị` : unitNames(units)
}

const byUnit = (facts: StrengthFacts, shared: readonly Shared[]): Paragraph[] => {
  const told = new Set(shared.map(({ slug }) => slug))
  return facts.visited.flatMap((unit) => {
    const texts = facts.strengths
      .filter(({ unitId, text }) => unitId === unit.id && !told.has(slugOf(text)))
      .map(({ text }) => text)
    return texts.length === 0
      ? []
      : [{ key: `achievements.strengths.${unit.id}`, text: atUnits(`tại ${unit.name}`, texts) }]
  })
}

export const strengthParagraphs = (facts: StrengthFacts): Paragraph[] => {
  const cleaned = {
    visited: facts.visited,
    strengths: facts.strengths
      .map(({ unitId, text }) => ({ unitId, text: lowerFirst(bareClause(text)) }))
      .filter(({ text }) => text !== ''),
  }
  const units = new Set(cleaned.strengths.map(({ unitId }) => unitId)).size
  const isMany = units > namesInProse
  const shared = sharedOf(cleaned)
  const paragraphs = [
    ...shared.slice(0, isMany ? sharedInProse : shared.length).map(({ slug, text, units: own }) => ({
      key: `achievements.shared.${slug}`,
      text: atUnits(`tại ${whereText(own, facts.visited.length)}`, [text]),
    })),
    ...(isMany ? [] : byUnit(cleaned, shared)),
  ]
  return paragraphs.map(({ key, text }, index) => ({
    key,
    text: index === 0 ? `Đặc biệt, ${text}` : upperFirst(text),
  }))
}
