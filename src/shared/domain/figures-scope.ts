/**
 * What figures are drawn up over: a round, a plan with all its rounds, or a year with all its plans. In an address it is
 * one word: `round:0192…`, `plan:0192…`, `year:2018`.
 */
export type FiguresScope = { kind: 'round' | 'plan'; id: string } | { kind: 'year'; year: number }

export function scopeKey(scope: FiguresScope): string {
  return scope.kind === 'year' ? `year:${scope.year}` : `${scope.kind}:${scope.id}`
}

/** Null for anything that is not such a word. */
export function parseScope(key: string | null): FiguresScope | null {
  const [, kind, rest] = /^(round|plan|year):(.{1,64})$/u.exec(key ?? '') ?? []
  if (rest === undefined) return null
  if (kind === 'year') return /^\d{4}$/u.test(rest) ? { kind, year: Number(rest) } : null
  return kind === 'round' || kind === 'plan' ? { kind, id: rest } : null
}
