import { expect, test } from 'vitest'
import { returnContents } from '#shared/domain/request.ts'
import { exchangeBoard } from '#shared/messages/vi/exchange-board.ts'
import { boardColumns } from '../../../src/renderer/features/exchange/board-columns.tsx'

/** Of a window of 1093: without the rail of 88, the bar of a list that is longer than the window, and the ticks. */
const room = 1093 - 88 - 15 - 38

test.each([false, true])(
  'all contents stand beside each other at 1093; a unit with a later day: %s',
  (hasExtended) => {
    const shown = boardColumns(exchangeBoard, returnContents, hasExtended).filter(
      ({ from = 0 }) => from <= room + 38,
    )
    expect(shown.reduce((sum, { width }) => sum + width, 0)).toBeLessThanOrEqual(room)
  },
)
