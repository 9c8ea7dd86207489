/** The journal of changes. */
export const journal = {}
