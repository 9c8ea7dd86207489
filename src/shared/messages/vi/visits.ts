/** Visits. */
export const visits = {}
