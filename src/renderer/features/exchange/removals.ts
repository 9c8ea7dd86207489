/** Records that the clerk ticked to be taken out of the register, in words. */
import type { Review } from '#shared/contract/exchange-review.ts'
import type { Messages } from '#shared/messages/catalogue.ts'

/** More are counted; all of them stand where they are ticked. */
const namedAtMost = 5

export type Removals = { count: number; records: string; names: string }

export const removalsIn = (m: Messages['exchange'], { missing }: Review): Removals => {
  const removed = missing.filter(({ isRemoved }) => isRemoved)
  const labels = removed.slice(0, namedAtMost).map(({ label }) => label)
  return {
    count: removed.length,
    records: m.counts.records([...new Set(removed.map(({ content }) => content))], removed.length),
    names: m.review.missing.named(labels, removed.length - labels.length),
  }
}
