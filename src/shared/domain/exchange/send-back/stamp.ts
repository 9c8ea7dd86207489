/**
 * The stamp of a copy that was sent back: `nep;send-back;1;<file>;<request>;<unit>`, by which the corrected copy finds
 * the file it corrects. It stands in a defined name and on a very hidden sheet; with `;list` on the list of problems,
 * which is never data, and with `;rows;<sheet>` over the hidden column in which each row carries `nep:<row>`, the row
 * that it was in the file that came first.
 */

export type SendBackStamp = {
  version: number
  /** The received file of which this is a copy. */
  fileId: string
  requestId: string | null
  unitId: string | null
}

export type SendBackMark = {
  stamp: SendBackStamp
  part: 'list' | 'rows' | null
  /** Of `rows`: the sheet's name in the file that came first. */
  sheet: string | null
}

const head = 'nep;send-back;'

export const sendBackStampText = (stamp: SendBackStamp, part: 'list' | 'rows' | null = null, sheet = '') =>
  [
    `${head}${stamp.version}`,
    stamp.fileId,
    stamp.requestId ?? '',
    stamp.unitId ?? '',
    ...(part === null ? [] : [part]),
    ...(part === 'rows' ? [sheet] : []),
  ].join(';')

/** Reads a stamp, quotes around it allowed; undefined for any other text. */
export const parseSendBackStamp = (text: string): SendBackMark | undefined => {
  const bare = text.trim().replace(/^=?"|"$/gu, '')
  if (!bare.startsWith(head)) return undefined
  const [version = '', fileId = '', requestId = '', unitId = '', part, ...sheet] = bare
    .slice(head.length)
    .split(';')
  if (!/^\d{1,4}$/u.test(version) || fileId === '') return undefined
  return {
    stamp: { version: Number(version), fileId, requestId: requestId || null, unitId: unitId || null },
    part: part === 'list' || part === 'rows' ? part : null,
    sheet: part === 'rows' ? sheet.join(';') : null,
  }
}

export const rowMarkText = (row: number): string => `nep:${row}`

/** The row in the file that came first; undefined for any other text. */
export const parseRowMark = (text: string): number | undefined => {
  const found = /^nep:(\d{1,7})$/u.exec(text)
  return found === null ? undefined : Number(found[1])
}

/** The key of a row that came from this place of an earlier file; a slot, so that what a row says goes before it. */
export const earlierPlaceKey = (fileId: string, sheet: string, row: number): string =>
  `slot:${fileId}:${sheet}!${row}`
