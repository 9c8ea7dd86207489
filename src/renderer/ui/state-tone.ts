/** The four states and "nothing yet": ok done, info under way, warn needs a look, bad failed or overdue. */
export type StateTone = 'ok' | 'info' | 'warn' | 'bad' | 'none'
