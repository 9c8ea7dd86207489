import { type Call, CallFailed } from '#shared/contract/client.ts'
import type { Review } from '#shared/contract/exchange-review.ts'

const rowsAfter = async (call: Call, review: Review): Promise<Review> => {
  const { fileId, revision, fingerprint, rowCount } = review
  const rows = [...review.rows]
  while (rows.length < rowCount) {
    const more = await call('exchange.reviewRows', { fileId, revision, fingerprint, from: rows.length })
    if (more.length === 0) break
    rows.push(...more)
  }
  return { ...review, rows }
}

/** The rows that a long review left out, one window after another; from the beginning again when it moved meanwhile. */
export const withAllRows = async (first: Review, call: Call): Promise<Review> => {
  if (first.rows.length === first.rowCount) return first
  for (let review = first; ; review = await call('exchange.review', { fileId: first.fileId })) {
    try {
      return await rowsAfter(call, review)
    } catch (error) {
      if (!(error instanceof CallFailed) || error.error.code !== 'moved_since_preview') throw error
    }
  }
}
