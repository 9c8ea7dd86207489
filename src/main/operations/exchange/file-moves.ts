import { type FileStatus, fileMoves } from '#shared/domain/received-file.ts'
import type { MoveNeed } from '#shared/domain/transitions.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { requireMove } from '../moves.ts'

/** Throws illegal_move or missing_for_move, in the words of the catalogue. */
export const requireFileMove = (
  { messages }: { messages: Messages },
  from: FileStatus,
  to: FileStatus,
  given: readonly MoveNeed[] = [],
): void =>
  requireMove(messages, {
    what: 'return',
    moves: fileMoves,
    names: messages.exchange.fileStates,
    from,
    to,
    given,
  })
