/** Names of units in running text. */
import type { CommuneType } from '../unit.ts'
import { countText, listText } from './office-text.ts'

/** A unit as prose needs it; a commune carries its type and bare name so that several can share one word. */
export type NamedUnit = {
  id: string
  /** `Trung tâm Văn hóa - Thông tin và Thể thao`, `UBND xã An Mỹ`. */
  name: string
  commune: { type: CommuneType; name: string } | null
}

const typeWords = { phuong: 'phường', xa: 'xã', thi_tran: 'thị trấn' } satisfies Record<CommuneType, string>

/** Above this many, prose gives counts and leaves the names to the annex. */
export const namesInProse = 12

const communeNames = (units: readonly NamedUnit[]): string[] => {
  const types = ['thi_tran', 'phuong', 'xa'] as const
  return types.flatMap((type) => {
    const names = units.flatMap((unit) => (unit.commune?.type === type ? [unit.commune.name] : []))
    if (names.length === 0) return []
    const word = typeWords[type]
    return [names.length === 1 ? `UBND ${word} ${names[0]}` : `UBND các ${word} ${names.join(', ')}`]
  })
}

const agenciesOf = (units: readonly NamedUnit[]): NamedUnit[] => units.filter((unit) => unit.commune === null)
const communesOf = (units: readonly NamedUnit[]): NamedUnit[] => units.filter((unit) => unit.commune !== null)

/** `Trung tâm …, UBND thị trấn Đại Nghĩa và UBND các xã An Mỹ, Đồng Tâm, Vạn Kim`. */
export const unitNames = (units: readonly NamedUnit[]): string => {
  const parts = [...agenciesOf(units).map((unit) => unit.name), ...communeNames(units)]
  // A name with a comma of its own, or a list inside the list, needs the stronger separator.
  const [last] = parts.slice(-1)
  if (parts.length > 1 && parts.some((part) => part.includes(','))) {
    return `${parts.slice(0, -1).join('; ')} và ${last}`
  }
  return listText(parts)
}

/** `xã, thị trấn`, `phường, xã`, `xã`: the types that occur. */
const communeWords = (units: readonly NamedUnit[]): string =>
  (['phuong', 'xa', 'thi_tran'] as const)
    .filter((type) => units.some((unit) => unit.commune?.type === type))
    .map((type) => typeWords[type])
    .join(', ')

/** `02 cơ quan, đơn vị và 04 xã, thị trấn`. */
export const unitCounts = (units: readonly NamedUnit[]): string => {
  const agencies = agenciesOf(units).length
  const communes = communesOf(units)
  return listText([
    ...(agencies > 0 ? [`${countText(agencies)} cơ quan, đơn vị`] : []),
    ...(communes.length > 0 ? [`${countText(communes.length)} ${communeWords(units)}`] : []),
  ])
}
