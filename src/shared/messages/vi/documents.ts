/** Documents. */
export const documents = {}
