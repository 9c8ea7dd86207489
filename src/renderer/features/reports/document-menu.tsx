import { Button } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { useRemoveDocument } from './queries.ts'

/** Back to the list, and for a draft its removal. */
export function DocumentMenu({ document }: { document: DocumentDetail }) {
  const m = useMessages().reports.page
  const navigate = useNavigate()
  const notify = useNotify()
  const remove = useRemoveDocument()
  const [isAsking, setAsking] = useState(false)
  const { id, revision, title, status } = document
  return (
    <>
      {status === 'draft' && (
        <Button variant="subtle" color="gray" onClick={() => setAsking(true)}>
          {m.remove}
        </Button>
      )}
      <Button variant="default" onClick={() => void navigate('/reports')}>
        {m.back}
      </Button>
      <ConfirmDestructive
        isOpen={isAsking}
        title={m.remove}
        actionLabel={m.remove}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          remove.mutate(
            { id, revision },
            {
              onSuccess: () => {
                notify.done(m.removed)
                void navigate('/reports', { replace: true })
              },
              onError: notify.failed,
            },
          )
        }}
      >
        {m.removeQuestion(title)}
      </ConfirmDestructive>
    </>
  )
}
