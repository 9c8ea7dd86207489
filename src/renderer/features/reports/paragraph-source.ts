/** Where the figures of a composed paragraph come from: the address of their records, by the paragraph's key. */
import type { DocumentSummary } from '#shared/contract/documents.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { findingsLink, outreachLink, verdictsLink } from '../../ui/pictures/links.ts'

type Source = (scope: FiguresScope, of: { record: string; rest: string }) => string | null

/** The longest beginning wins. */
const sources: Record<string, Source> = {
  coverage: (_, { record }) => record,
  'coverage.returns': () => '/exchange',
  next: (_, { record }) => record,
  'achievements.agency': (scope) => verdictsLink(scope, { verdict: 'pass' }),
  'achievements.public': (scope) => verdictsLink(scope, { verdict: 'pass' }),
  // A round's report tells of the inspected communes alone, which no list can be asked for.
  'achievements.outreach': (scope) => (scope.kind === 'round' ? null : outreachLink(scope)),
  shortcomings: (scope) => findingsLink(scope),
  'shortcomings.unit': (scope, { rest }) => findingsLink(scope, { unit: rest }),
  awards: () => '/commendations',
  compare: () => '/reports/compare?kind=years',
}

const scopeOf = ({ kind, subject }: Pick<DocumentSummary, 'kind' | 'subject'>): FiguresScope | null => {
  if (kind === 'round_report') return { kind: 'round', id: subject.id }
  return kind === 'year_report' ? { kind: 'plan', id: subject.id } : null
}

/** Null where a paragraph states no figures, or its document none of the register. */
export const paragraphSource = (
  document: Pick<DocumentSummary, 'kind' | 'subject'>,
  key: string,
): string | null => {
  const scope = scopeOf(document)
  if (scope === null || key.endsWith('.closing')) return null
  const [name] = Object.keys(sources)
    .filter((start) => key === start || key.startsWith(`${start}.`))
    .toSorted((a, b) => b.length - a.length)
  const source = name === undefined ? undefined : sources[name]
  if (name === undefined || source === undefined) return null
  const record = `/${document.subject.entity}/${document.subject.id}`
  return source(scope, { record, rest: key.slice(name.length + 1) })
}
