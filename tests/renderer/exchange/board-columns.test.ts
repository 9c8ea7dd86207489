import { expect, test } from 'vitest'
import { returnContents } from '#shared/domain/request.ts'
import { exchange } from '#shared/messages/vi/exchange.ts'
import { boardColumns } from '../../../src/renderer/features/exchange/board-columns.tsx'
import { missingColumns } from '../../../src/renderer/features/exchange/missing-page.tsx'

/** Of a window of 1093: without the rail of 88, the bar of a list that is longer than the window, and the ticks. */
const room = 1093 - 88 - 15 - 38

const widthOf = (columns: readonly { width: number; from?: number }[]): number =>
  columns.filter(({ from = 0 }) => from <= room + 38).reduce((sum, { width }) => sum + width, 0)

test.each([false, true])(
  'all columns stand beside each other at 1093; a unit with a later day: %s',
  (hasLater) => {
    expect(widthOf(boardColumns(exchange.board, returnContents, hasLater))).toBeLessThanOrEqual(room)
    expect(widthOf(missingColumns(exchange, hasLater))).toBeLessThanOrEqual(room)
  },
)
