import { useMutation } from '@tanstack/react-query'
import type { CallFailed } from '#shared/contract/client.ts'
import { useCallMutation, useCallQuery, usePlatform } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCallTask } from '../../platform/tasks.tsx'

export const useOfficeState = () => useCallQuery('office.state', {})
export const useSetUp = () => useCallMutation('office.setUp')
export const useStartPractice = () => useCallMutation('office.startPractice')

/** Lets the clerk choose a package and takes it in; nothing happens when none was chosen. */
export const useReadPackage = () => {
  const { bridge } = usePlatform()
  const read = useCallTask('takeAlong.read', useMessages().takeAlong.reading)
  return useMutation<void, CallFailed>({
    mutationFn: async () => {
      const [file] = await bridge.pickFiles({ accept: ['.zip'], multiple: false })
      if (file !== undefined) await read.mutateAsync({ file: file.handle })
    },
  })
}
