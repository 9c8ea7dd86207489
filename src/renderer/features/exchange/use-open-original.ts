import { useNotify } from '../../platform/call-failure.tsx'
import { useFileHandover, useOriginal } from './queries.ts'

/** Hands the bytes out as they came, under the name they came with. */
export const useOpenOriginal = () => {
  const notify = useNotify()
  const original = useOriginal()
  const files = useFileHandover()
  return {
    isPending: original.isPending,
    open: (fileId: string) =>
      original.mutate(
        { fileId },
        { onSuccess: ({ handle }) => void files.save(handle), onError: notify.failed },
      ),
  }
}
