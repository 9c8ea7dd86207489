/**
 * Long work of the application as the page sees it: what runs, how far it is, how to stop it. The work goes on
 * while the clerk does something else.
 *
 *   const write = useCallTask('exchange.writeWorkbooks', m.exchange.writing)
 *   write.mutate({ requestId })
 */
import {
  keepPreviousData,
  type UseMutationResult,
  type UseQueryResult,
  useMutation,
  useQuery,
} from '@tanstack/react-query'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'
import type { CallFailed } from '#shared/contract/client.ts'
import type { OperationInput, OperationName, OperationOutput } from '#shared/contract/contract.ts'
import { usePlatform } from './client.tsx'

export type RunningTask = {
  callId: string
  operation: OperationName
  name: string
  done: number
  total: number | null
  label: string
}

type Tasks = {
  running: readonly RunningTask[]
  begin(callId: string, operation: OperationName, name: string): void
  end(callId: string): void
  cancel(callId: string): void
}

const TasksContext = createContext<Tasks | null>(null)

export const useTasks = (): Tasks => {
  const tasks = useContext(TasksContext)
  if (tasks === null) throw new Error('no TasksProvider above')
  return tasks
}

export const TasksProvider = ({ children }: { children: ReactNode }) => {
  const { bridge } = usePlatform()
  const [running, setRunning] = useState<readonly RunningTask[]>([])
  const begin = useCallback((callId: string, operation: OperationName, name: string) => {
    setRunning((tasks) => [...tasks, { callId, operation, name, done: 0, total: null, label: '' }])
  }, [])
  const end = useCallback((callId: string) => {
    setRunning((tasks) => tasks.filter((task) => task.callId !== callId))
  }, [])
  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.type !== 'progress') return
        const { callId, done, total, label } = event.progress
        setRunning((tasks) =>
          tasks.map((task) => (task.callId === callId ? { ...task, done, total, label } : task)),
        )
      }),
    [bridge],
  )
  const tasks = useMemo(
    () => ({ running, begin, end, cancel: (callId: string) => void bridge.cancel(callId) }),
    [running, begin, end, bridge],
  )
  return <TasksContext value={tasks}>{children}</TasksContext>
}

type RunTask = <N extends OperationName>(
  name: N,
  input: OperationInput<N>,
  followed: { title: string; signal?: AbortSignal },
) => Promise<OperationOutput<N>>

/** Runs a task; while it does, it stands in the title bar under `title` with its progress. */
const useRunTask = (): RunTask => {
  const { call } = usePlatform()
  const { begin, end, cancel } = useTasks()
  return async (name, input, { title, signal }) => {
    const callId = crypto.randomUUID()
    const stop = (): void => cancel(callId)
    signal?.addEventListener('abort', stop)
    begin(callId, name, title)
    try {
      return await call(name, input, { callId })
    } finally {
      signal?.removeEventListener('abort', stop)
      end(callId)
    }
  }
}

/** A task of the contract, done when it is asked for. */
export const useCallTask = <N extends OperationName>(
  name: N,
  title: string,
): UseMutationResult<OperationOutput<N>, CallFailed, OperationInput<N>> => {
  const run = useRunTask()
  return useMutation<OperationOutput<N>, CallFailed, OperationInput<N>>({
    mutationFn: (input: OperationInput<N>) => run(name, input, { title }),
  })
}

/** A long reading that a page shows like a query; it is stopped when the page is left. */
export const useReadingTask = <N extends OperationName>(
  name: N,
  input: OperationInput<N>,
  title: string,
  { isWanted = true, keepPrevious = false } = {},
): UseQueryResult<OperationOutput<N>, CallFailed> => {
  const run = useRunTask()
  return useQuery<OperationOutput<N>, CallFailed>({
    queryKey: [name, input],
    queryFn: ({ signal }) => run(name, input, { title, signal }),
    enabled: isWanted,
    ...(keepPrevious ? { placeholderData: keepPreviousData } : {}),
  })
}
