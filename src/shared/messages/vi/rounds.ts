/** Rounds and schedules. */
export const rounds = {}
