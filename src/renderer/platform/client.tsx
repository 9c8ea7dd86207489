/**
 * The page's way to the application: one client over the host's bridge, and a query cache that the application's
 * own events keep true. `features/<x>/queries.ts` is the only file of a feature that uses it.
 *
 *   const units = useCallQuery('units.list', { validOn: day })
 *   const save = useCallMutation('units.update')
 */
import {
  keepPreviousData,
  QueryClient,
  QueryClientProvider,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import { createContext, type ReactNode, useContext, useEffect, useMemo } from 'react'
import type { Bridge } from '#shared/contract/bridge.ts'
import { type Call, type CallFailed, createClient } from '#shared/contract/client.ts'
import {
  findEntry,
  type OperationInput,
  type OperationName,
  type OperationOutput,
} from '#shared/contract/contract.ts'
import type { Topic } from '#shared/contract/define.ts'
import { hideFailuresOf } from './failure-notes.ts'
import { gatherTopics } from './gather-topics.ts'

type Platform = { bridge: Bridge; call: Call }

const PlatformContext = createContext<Platform | null>(null)

export const usePlatform = (): Platform => {
  const platform = useContext(PlatformContext)
  if (platform === null) throw new Error('no PlatformProvider above')
  return platform
}

/** What went through is no longer told as failed. */
const createPageClient = (bridge: Bridge): Call => {
  const call = createClient(bridge.call)
  return async (name, input, options) => {
    const value = await call(name, input, options)
    hideFailuresOf(name)
    return value
  }
}

/** There is no network to wait for, and a failed call fails the same way again. */
const createQueryClient = (): QueryClient =>
  new QueryClient({
    defaultOptions: {
      queries: {
        networkMode: 'always',
        retry: false,
        staleTime: Number.POSITIVE_INFINITY,
        refetchOnWindowFocus: false,
      },
      mutations: { networkMode: 'always', retry: false },
    },
  })

const isTouched = (name: unknown, changed: readonly Topic[]): boolean => {
  const entry = typeof name === 'string' ? findEntry(name) : undefined
  return (
    entry !== undefined && 'reads' in entry && entry.reads?.some((topic) => changed.includes(topic)) === true
  )
}

export const PlatformProvider = ({ bridge, children }: { bridge: Bridge; children: ReactNode }) => {
  const platform = useMemo(() => ({ bridge, call: createPageClient(bridge) }), [bridge])
  const queryClient = useMemo(createQueryClient, [])
  useEffect(() => {
    const { add, stop } = gatherTopics((topics) => {
      void queryClient.invalidateQueries({ predicate: (query) => isTouched(query.queryKey[0], topics) })
    })
    const unsubscribe = bridge.onEvent((event) => {
      if (event.type === 'changed') add(event.topics)
    })
    return () => {
      unsubscribe()
      stop()
    }
  }, [bridge, queryClient])
  return (
    <PlatformContext value={platform}>
      <QueryClientProvider client={queryClient}>{children}</QueryClientProvider>
    </PlatformContext>
  )
}

/** Asks and stays true: refetched when the application announces a topic that the query reads. */
export const useCallQuery = <N extends OperationName>(
  name: N,
  input: OperationInput<N>,
  options: {
    enabled?: boolean
    keepPrevious?: boolean
    /** Asks for what the first answer left out; shown when all is there. */
    complete?: (first: OperationOutput<N>, call: Call) => Promise<OperationOutput<N>>
  } = {},
): UseQueryResult<OperationOutput<N>, CallFailed> => {
  const { call } = usePlatform()
  return useQuery<OperationOutput<N>, CallFailed>({
    queryKey: [name, input],
    queryFn: async () => {
      const first = await call(name, input)
      return options.complete === undefined ? first : options.complete(first, call)
    },
    enabled: options.enabled ?? true,
    ...(options.keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}

/** Does something; `error` is a CallFailed whose fields land on the inputs. */
export const useCallMutation = <N extends OperationName>(
  name: N,
): UseMutationResult<OperationOutput<N>, CallFailed, OperationInput<N>> => {
  const { call } = usePlatform()
  return useMutation<OperationOutput<N>, CallFailed, OperationInput<N>>({
    mutationFn: (input: OperationInput<N>) => call(name, input),
  })
}
