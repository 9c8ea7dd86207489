/** The desk. */
export const desk = {}
