/** Requests, returns, imports and the review. */
export const exchange = {}
