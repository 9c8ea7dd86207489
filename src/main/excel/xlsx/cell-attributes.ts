import { lastColumn, lastRow, parsePlace } from '../cell-place.ts'
import { damaged } from '../refusal.ts'
import { attribute, numberAttribute } from './xml-attributes.ts'

/** Attributes of a `c` element. One object is filled again and again: a sheet has a million of them. */
export type CellAttributes = {
  /** 0 where the cell has no reference. */
  row: number
  column: number
  style: number
  type: string
}

const QUOTE = 34

/** Fills `into`. Throws `damaged` where the reference is no place of a sheet. */
export const readCellAttributes = (raw: string, into: CellAttributes): void => {
  into.row = 0
  into.column = 0
  into.style = 0
  into.type = 'n'
  if (!readUsual(raw, into)) readAny(raw, into)
  if (into.row > lastRow || into.column > lastColumn) throw damaged('bad-part')
}

/** The attributes as nearly every program writes them: ` r="C10" s="3" t="s"`. False for anything else. */
const readUsual = (raw: string, into: CellAttributes): boolean => {
  let at = 0
  while (at < raw.length) {
    if (raw.charCodeAt(at) !== 32 || raw.charCodeAt(at + 2) !== 61 || raw.charCodeAt(at + 3) !== QUOTE)
      return false
    const name = raw.charCodeAt(at + 1)
    at += 4
    if (name === 114) {
      let column = 0
      let row = 0
      for (let code = raw.charCodeAt(at); code >= 65 && code <= 90; code = raw.charCodeAt(++at)) {
        column = column * 26 + code - 64
      }
      for (let code = raw.charCodeAt(at); code >= 48 && code <= 57; code = raw.charCodeAt(++at)) {
        row = row * 10 + code - 48
      }
      if (row === 0 || column === 0) return false
      into.row = row
      into.column = column
    } else if (name === 115) {
      let style = 0
      for (let code = raw.charCodeAt(at); code >= 48 && code <= 57; code = raw.charCodeAt(++at)) {
        style = style * 10 + code - 48
      }
      into.style = style
    } else if (name === 116) {
      const end = raw.indexOf('"', at)
      into.type = raw.slice(at, end)
      at = end
    } else return false
    if (raw.charCodeAt(at) !== QUOTE) return false
    at++
  }
  return true
}

const readAny = (raw: string, into: CellAttributes): void => {
  const reference = attribute(raw, 'r')
  const place = reference === undefined ? undefined : parsePlace(reference)
  if (reference !== undefined && !place) throw damaged('bad-part')
  into.row = place?.row ?? 0
  into.column = place?.column ?? 0
  into.style = numberAttribute(raw, 's') ?? 0
  into.type = attribute(raw, 't') ?? 'n'
}
