/** A query on the screen: skeleton after a moment, the sentence of a failure, else what it answered. */
import type { UseQueryResult } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { LoadingSkeleton } from '../ui/state/loading-skeleton.tsx'
import { CallFailure } from './call-failure.tsx'

export type QueryViewProps<T> = {
  query: UseQueryResult<T, Error>
  children: (value: T) => ReactNode
}

export function QueryView<T>({ query, children }: QueryViewProps<T>) {
  if (query.data !== undefined) return children(query.data)
  if (query.error !== null) return <CallFailure error={query.error} onRetry={() => void query.refetch()} />
  return <LoadingSkeleton />
}
