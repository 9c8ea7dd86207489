import { expandAbbreviations } from '../abbreviations.ts'
import type { CivilDate } from '../dates.ts'
import { textKey } from '../text.ts'
import type { UnitSpan } from './unit.ts'
import { isUnitValidOn } from './unit.ts'

export type NamedUnit = UnitSpan & { name: string; fullName: string; aliases: readonly string[] }

/**
 * `exact`: the very name or alias (case, spacing and tone placement aside). `same_words`: equal once accents are
 * dropped, abbreviations written out and "UBND xã", "huyện …" taken off. `contained`: the text holds the name.
 */
export type UnitMatch = { unitId: string; how: 'exact' | 'same_words' | 'contained' }

const RANK = { exact: 0, same_words: 1, contained: 2 } as const
const BODY = /^(?:(?:hoi dong nhan dan va )?uy ban nhan dan|ubnd|dang uy|dang bo|hoi dong nhan dan|hdnd) /
const TYPE = /^(?:xa|thi tran|phuong) /
const AREA = / (?:huyen|quan|thi xa|thanh pho|tp|tinh) .*$/

/**
 * Units that a text may mean, best first; with `day`, only units valid then. Several results of the best rank
 * mean that the clerk has to choose. Nothing is matched by an official code: codes are reused.
 */
export function matchUnits(text: string, units: readonly NamedUnit[], day?: CivilDate): UnitMatch[] {
  const wanted = nameKeys(text)
  if (wanted.size === 0) return []
  const key = textKey(text)
  const eligible = day === undefined ? units : units.filter((unit) => isUnitValidOn(unit, day))
  return eligible
    .flatMap((unit) => {
      const how = howMatched(key, wanted, unit)
      return how === null ? [] : [{ unitId: unit.id, how }]
    })
    .sort((a, b) => RANK[a.how] - RANK[b.how])
}

/** The unit that a text means, when the best rank holds exactly one and the text does not merely contain it. */
export function theUnit(text: string, units: readonly NamedUnit[], day?: CivilDate): string | null {
  const [best, second] = matchUnits(text, units, day)
  if (best === undefined || best.how === 'contained') return null
  return second === undefined || second.how !== best.how ? best.unitId : null
}

function howMatched(key: string, wanted: ReadonlySet<string>, unit: NamedUnit): UnitMatch['how'] | null {
  const { exact, folded } = keysOf(unit)
  if (exact.has(key)) return 'exact'
  if (folded.some((name) => wanted.has(name))) return 'same_words'
  const isInside = folded.some(
    (name) => name.includes(' ') && [...wanted].some((text) => ` ${text} `.includes(` ${name} `)),
  )
  return isInside ? 'contained' : null
}

type Keys = { exact: ReadonlySet<string>; folded: readonly string[] }

/** Writing out a name's readings is the slow part; a unit's names are read once, not once per text. */
const knownKeys = new WeakMap<NamedUnit, Keys>()

function keysOf(unit: NamedUnit): Keys {
  const known = knownKeys.get(unit)
  if (known !== undefined) return known
  const names = [unit.fullName, unit.name, ...unit.aliases]
  const keys = {
    exact: new Set(names.map(textKey)),
    folded: [...new Set(names.flatMap((name) => [...nameKeys(name)]))],
  }
  knownKeys.set(unit, keys)
  return keys
}

/** Folded forms of a name, with and without the body, the type of commune and the district around it. */
function nameKeys(text: string): Set<string> {
  const keys = new Set<string>()
  for (const reading of expandAbbreviations(text)) {
    for (const form of [reading, reading.replace(AREA, '')]) {
      const bare = form.replace(BODY, '')
      for (const key of [form, bare, bare.replace(TYPE, '')]) if (key !== '') keys.add(key)
    }
  }
  return keys
}
