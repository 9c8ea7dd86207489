/** What figures are drawn up over: a round, a plan with all its rounds, or a year with all its plans. */
export type FiguresScope = { kind: 'round' | 'plan'; id: string } | { kind: 'year'; year: number }
