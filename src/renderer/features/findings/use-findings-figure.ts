import { useCallback } from 'react'
import { useSearchParams } from 'react-router'
import type { FindingSummary } from '#shared/contract/findings.ts'
import { parseScope } from '#shared/domain/figures-scope.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useScopeWords } from '../../platform/use-scope-words.ts'
import { monthWords } from '../../ui/pictures/words.ts'
import { useSetParams } from '../../ui/use-set-params.ts'

const names = ['scope', 'criterion', 'found', 'done', 'openAt', 'due', 'unit'] as const

/**
 * The figure that led here (ui/pictures/links.ts): `scope`, and of its findings only those of a criterion (`none`:
 * without one), found or remedied in a month, or still open at its end.
 */
export const useFindingsFigure = (codeOf: (criterionId: string) => string) => {
  const all = useMessages()
  const m = all.figures
  const [params] = useSearchParams()
  const setParams = useSetParams()
  const scope = parseScope(params.get('scope'))
  const scopeName = useScopeWords(scope)
  const [criterion, found, done, openAt] = (['criterion', 'found', 'done', 'openAt'] as const).map((name) =>
    params.get(name),
  )
  const isInTime = params.get('due') === 'intime'
  const isCounted = useCallback(
    (finding: FindingSummary): boolean => {
      const doneMonth = finding.doneOn?.slice(0, 7) ?? null
      return (
        (criterion == null || (finding.criterionId ?? 'none') === criterion) &&
        (!isInTime || (finding.status !== 'done' && finding.due.kind !== 'overdue')) &&
        (found == null || finding.foundOn.startsWith(found)) &&
        (done == null || doneMonth === done) &&
        (openAt == null ||
          (finding.foundOn.slice(0, 7) <= openAt && (doneMonth === null || doneMonth > openAt)))
      )
    },
    [criterion, found, done, openAt, isInTime],
  )
  const words = [
    scopeName,
    found != null && m.filtered.found(monthWords(m, found)),
    done != null && m.filtered.done(monthWords(m, done)),
    openAt != null && `${m.remedies.open.toLowerCase()} ${monthWords(m, openAt)}`,
    isInTime && all.compare.findings.open.toLowerCase(),
    criterion === 'none' && m.frequent.other,
    criterion != null && criterion !== 'none' && codeOf(criterion),
  ].filter((part): part is string => typeof part === 'string')
  const clear = () => setParams(Object.fromEntries(names.map((name) => [name, null])))
  return { isCounted, words: words.length === 0 ? null : words.join('; '), clear }
}
