import { useNotify } from './call-failure.tsx'
import { usePlatform } from './client.tsx'
import { useMessages } from './messages.tsx'
import { useCallTask } from './tasks.tsx'

/** Hands a received file out as it came, byte for byte, under the name it came with. */
export const useOriginalFile = () => {
  const notify = useNotify()
  const { bridge } = usePlatform()
  const original = useCallTask('exchange.original', useMessages().ui.trace.original)
  return {
    isPending: original.isPending,
    open: (fileId: string) =>
      original.mutate(
        { fileId },
        { onSuccess: ({ handle }) => void bridge.saveFile(handle), onError: notify.failed },
      ),
  }
}
