/** What can be the matter with the register's file, and why a state of it was put aside. */
export const dataProblems = ['missing', 'empty', 'header', 'pages', 'log', 'newer', 'migration'] as const
export type DataProblem = (typeof dataProblems)[number]

export const keptReasons = ['before-restore', 'before-salvage', 'before-put-back', 'torn-end'] as const
export type KeptReason = (typeof keptReasons)[number]
