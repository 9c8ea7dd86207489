import { useEffect } from 'react'
import { useNavigate, useSearchParams } from 'react-router'
import { documentKinds } from '#shared/domain/document.ts'
import { CallFailure } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { BoardPage } from '../../ui/page/board-page.tsx'
import { LoadingSkeleton } from '../../ui/state/loading-skeleton.tsx'
import { useCreateDocument } from './queries.ts'

/** `/reports/new?kind=…&subject=…`: makes the draft, or finds the one that is there, and opens it. */
export function NewDocumentPage() {
  const m = useMessages().reports
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const kind = documentKinds.find((known) => known === params.get('kind'))
  const subjectId = params.get('subject')
  const { mutate, error } = useCreateDocument()
  useEffect(() => {
    if (kind === undefined || subjectId === null) {
      void navigate('/reports', { replace: true })
      return
    }
    mutate({ kind, subjectId }, { onSuccess: ({ id }) => void navigate(`/reports/${id}`, { replace: true }) })
  }, [kind, subjectId, mutate, navigate])
  return (
    <BoardPage title={m.composing}>
      {error === null ? <LoadingSkeleton /> : <CallFailure error={error} />}
    </BoardPage>
  )
}
