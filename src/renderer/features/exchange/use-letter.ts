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
  const write = async (kind: 'return_request' | 'return_reminder', unitIds: string[] | null) => {
    try {
      const { id } = await create.mutateAsync({ kind, subjectId: requestId, unitIds })
      const file = await make.mutateAsync({ id })
      if (await files.save(file.handle))
        notify.done(kind === 'return_reminder' ? m.reminderDone : m.letterDone)
    } catch (error) {
      notify.failed(error)
    }
  }
  return {
    writeRequest: () => void write('return_request', null),
    /** To these of the units; those of them that owe nothing are left out. */
    writeReminder: (unitIds: string[]) => void write('return_reminder', unitIds),
    isWriting: make.isPending,
  }
}
