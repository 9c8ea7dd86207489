/** Commendation lists. */
export const commendation = {}
