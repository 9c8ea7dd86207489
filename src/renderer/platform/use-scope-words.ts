import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { scopeWords } from '../ui/pictures/words.ts'
import { useCallQuery } from './client.tsx'
import { useMessages } from './messages.tsx'

/** A scope in words; null without one. */
export const useScopeWords = (scope: FiguresScope | null): string | null => {
  const m = useMessages().figures.scope
  const plans = useCallQuery('plans.list', {}, { enabled: scope !== null })
  const rounds = useCallQuery('rounds.list', {}, { enabled: scope !== null })
  return scope && scopeWords(m, scope, { plans: plans.data ?? [], rounds: rounds.data ?? [] })
}
