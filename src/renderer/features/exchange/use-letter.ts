import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCreateDocument, useFileHandover, useMakeDocument } from './queries.ts'

/** Writes a letter about a request as a Word file; the draft stays among the documents. */
export function useLetter(requestId: string) {
  const m = useMessages().exchange.board
  const notify = useNotify()
  const create = useCreateDocument()
  const make = useMakeDocument()
  const files = useFileHandover()
  const write = async (kind: 'return_request' | 'return_reminder') => {
    try {
      const { id } = await create.mutateAsync({ kind, subjectId: requestId })
      const file = await make.mutateAsync({ id })
      if (await files.save(file.handle))
        notify.done(kind === 'return_reminder' ? m.reminderDone : m.letterDone)
    } catch (error) {
      notify.failed(error)
    }
  }
  return {
    write: (kind: 'return_request' | 'return_reminder') => void write(kind),
    isWriting: make.isPending,
  }
}
