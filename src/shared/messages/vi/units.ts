/** Units. */
export const units = {}
