import type { RefuseDetail, RefuseReason } from '#shared/domain/exchange/sheet.ts'

/** Thrown inside the readers when nothing of a file may be taken; `readWorkbook` turns it into data. */
export class Refusal extends Error {
  readonly reason: RefuseReason
  readonly detail: RefuseDetail

  constructor(reason: RefuseReason, detail: RefuseDetail) {
    super(`${reason}: ${detail}`)
    this.name = 'Refusal'
    this.reason = reason
    this.detail = detail
  }
}

export const damaged = (detail: RefuseDetail): Refusal => new Refusal('damaged', detail)

export const tooLarge = (detail: RefuseDetail): Refusal => new Refusal('too-large', detail)

export const notASpreadsheet = (detail: RefuseDetail): Refusal => new Refusal('not-a-spreadsheet', detail)
