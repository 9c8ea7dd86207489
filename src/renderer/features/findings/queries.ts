import { useMutation } from '@tanstack/react-query'
import type { OperationInput } from '#shared/contract/contract.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { useCallMutation, useCallQuery, usePlatform } from '../../platform/client.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

/**
 * All findings of all years: a shortcoming is followed until it is remedied, whatever plan found it. With a scope those
 * that its figures count.
 */
export const useFindings = (scope: FiguresScope | null) =>
  useCallQuery('findings.list', { scope }, { keepPrevious: true })
export const useFinding = (id: string) => useCallQuery('findings.get', { id })
export const useUnits = () => useCallQuery('units.list', {})
export const useCriteria = () => useCallQuery('findings.criteria', {})
export const useToday = () => useCallQuery('office.state', {})
export const useCreateFinding = () => useCallMutation('findings.create')
export const useUpdateFinding = () => useCallMutation('findings.update')
export const useRemoveFinding = () => useCallMutation('findings.remove')
export const useMoveFinding = () => useCallMutation('findings.move')
export const useRemind = () => useCallMutation('findings.remind')
export const useAddNote = () => useCallMutation('findings.addNote')
export const useRepeats = () => useCallQuery('findings.repeats', {})

/** The Word file of a letter, to be saved. */
export const useSaveLetter = () => {
  const { bridge, call } = usePlatform()
  return useMutation<boolean, Error, string>({
    mutationFn: async (id) => bridge.saveFile((await call('findings.openLetter', { id })).handle),
  })
}

/** Writes the letters and offers the file to be saved. */
export const useLetters = (title: string) => {
  const { bridge } = usePlatform()
  const write = useCallTask('findings.writeReminders', title)
  return {
    isPending: write.isPending,
    error: write.error,
    run: async (input: OperationInput<'findings.writeReminders'>) => {
      const written = await write.mutateAsync(input)
      await bridge.saveFile(written.file.handle)
      return written
    },
  }
}
