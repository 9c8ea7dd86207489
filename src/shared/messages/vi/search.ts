/** Find anything. */
export const search = {}
