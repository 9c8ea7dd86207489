import type { Messages } from '#shared/messages/catalogue.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'

/** Why a file was not taken, what is safe and what to do; null for one that was. */
export const refusalOf = (
  { exchange }: Messages,
  { outcome, fileName, refuseReason, state }: ReceivedFile,
): string | null =>
  outcome === 'refuse'
    ? exchange.refusal({ fileName, reason: refuseReason ?? 'damaged', detail: state.refuseDetail ?? '' })
    : null
