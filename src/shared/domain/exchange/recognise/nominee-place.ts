import type { Nominee } from '../recognised.ts'
import type { Cell } from '../sheet.ts'
import type { Named } from './beside-name.ts'
import type { Draft } from './draft.ts'
import { splitPositionAndUnit } from './position-unit.ts'
import { linesOf, partOf, type Share } from './share-of-cell.ts'
import type { Table } from './table.ts'
import { unitOfGroup } from './unit-of-group.ts'
import { tidy } from './words.ts'

type Reader = { table: Table; isPlaceBesideName: boolean }

type Place = Pick<Nominee, 'position' | 'unit'>

const shortText = (draft: Draft, field: 'position' | 'unit', share: Share): string | null => {
  const cell = draft.cell(field, field)
  if (cell === undefined) return null
  const part = partOf(cell, share)
  if (part !== undefined) return tidy(part.text)
  draft.doubt(field, 'several_values', cell, { raw: tidy(cell.text), candidates: linesOf(cell.text) })
  return null
}

/** What a name's cell says besides the name. */
type Beside = Named & { cell: Cell }

/** An age, a telephone, a sex: neither a post nor a unit, whatever the heading promises. */
const isNoPlace = (part: string): boolean =>
  /\d{6}/u.test(part.replace(/[\s.]/gu, '')) ||
  /\d\s*tuổi|^(?:nam|nữ)$|^(?:dân tộc|tôn giáo)(?!\p{L})/iu.test(part)

const placeBeside = (draft: Draft, { rest, cell }: Beside): Place => {
  const raw = rest.join(', ')
  const split = rest.some(isNoPlace) ? undefined : splitPositionAndUnit(raw)
  if (split === undefined) {
    draft.doubt('unit', 'several_values', cell, { raw, candidates: [] })
    return { position: null, unit: null }
  }
  if (split.position !== null) draft.saidIn(cell, 'position')
  if (split.unit !== null) draft.saidIn(cell, 'unit')
  return split
}

/** A nominee's post and unit by their columns, by what stands behind the name, or by the group above. */
export const placeOf = (
  reader: Reader,
  index: number,
  draft: Draft,
  share: Share,
  beside: Beside | undefined,
): Place => {
  if (reader.isPlaceBesideName && beside !== undefined && beside.rest.length > 0) {
    const said = placeBeside(draft, beside)
    const isAsked = said.position === null && said.unit === null
    return isAsked ? said : { ...said, unit: said.unit ?? unitOfGroup(reader.table, index) }
  }
  const position = shortText(draft, 'position', share)
  const unit = shortText(draft, 'unit', share)
  const both = draft.cell('positionAndUnit', 'position')
  if (both === undefined) return { position, unit: unit ?? unitOfGroup(reader.table, index) }
  const part = partOf(both, share)
  const split = splitPositionAndUnit(part?.text ?? both.text)
  if (split === undefined || part === undefined) {
    draft.doubt('unit', 'several_values', both, { raw: tidy(both.text), candidates: [] })
    return { position: part === undefined ? null : tidy(part.text), unit }
  }
  return { position: position ?? split.position, unit: unit ?? split.unit }
}
