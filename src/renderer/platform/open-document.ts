import { useNavigate } from 'react-router'
import type { DocumentKind } from '#shared/domain/document.ts'
import { useNotify } from './call-failure.tsx'
import { useCallMutation } from './client.tsx'

/** Opens the document of a kind about a record; its draft is composed when there is none yet. */
export const useOpenDocument = () => {
  const navigate = useNavigate()
  const notify = useNotify()
  const create = useCallMutation('documents.create')
  return {
    isPending: create.isPending,
    open: (kind: DocumentKind, subjectId: string) =>
      create.mutate(
        { kind, subjectId },
        { onSuccess: ({ id }) => void navigate(`/reports/${id}`), onError: notify.failed },
      ),
  }
}
