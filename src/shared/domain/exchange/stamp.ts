/**
 * The stamp of our own workbooks, as one line of text: `nep;return;1;<request>;<unit>` in a defined name and on the
 * stamp sheet, with `;<content>` behind it in the heading of each sheet's key column. So a sheet that was renamed or
 * copied into another workbook still says where it belongs.
 */
import { type ReturnContent, returnContents } from '../request.ts'
import type { ReturnStamp } from './incoming.ts'

export const stampText = (stamp: ReturnStamp, content?: ReturnContent): string =>
  ['nep', stamp.template, stamp.version, stamp.requestId, stamp.unitId, ...(content ? [content] : [])].join(
    ';',
  )

/** Reads a stamp, quotes around it allowed; undefined for any other text. */
export const parseStamp = (
  text: string,
): { stamp: ReturnStamp; content: ReturnContent | null } | undefined => {
  const [mark, template, version = '', requestId = '', unitId = '', content] = text
    .trim()
    .replace(/^=?"|"$/gu, '')
    .split(';')
  if (mark !== 'nep' || template !== 'return' || !/^\d{1,4}$/u.test(version)) return undefined
  if (requestId === '' || unitId === '') return undefined
  return {
    stamp: { template, version: Number(version), requestId, unitId },
    content: returnContents.find((known) => known === content) ?? null,
  }
}
