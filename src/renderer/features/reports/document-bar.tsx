import { Button } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypeDocx, IconPrinter } from '@tabler/icons-react'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { IssueDialog } from './issue-dialog.tsx'
import { useReissue, useSaveAnnex, useSaveWord } from './queries.ts'

/** What a document becomes: a Word file, an Excel annex, paper; and its issue. */
export function DocumentBar({ document }: { document: DocumentDetail }) {
  const all = useMessages()
  const m = all.reports.page
  const notify = useNotify()
  const word = useSaveWord(m.toWord)
  const annex = useSaveAnnex(m.toExcel)
  const [isIssuing, setIssuing] = useState(false)
  const { id, status } = document
  const saved = {
    onSuccess: (isSaved: boolean) => isSaved && notify.done(m.saved),
    onError: notify.failed,
  }
  return (
    <BottomBar
      facts={<span className="nep-dim">{status === 'draft' ? m.composedFrom : all.reports.edit.frozen}</span>}
      actions={
        <>
          <Button
            variant="default"
            leftSection={<IconPrinter size={16} aria-hidden />}
            onClick={() => window.print()}
          >
            {m.print}
          </Button>
          {document.hasAnnex && (
            <Button
              variant="default"
              loading={annex.isPending}
              leftSection={<IconFileSpreadsheet size={16} aria-hidden />}
              onClick={() => annex.mutate(id, saved)}
            >
              {m.toExcel}
            </Button>
          )}
          <Button
            variant="default"
            loading={word.isPending}
            leftSection={<IconFileTypeDocx size={16} aria-hidden />}
            onClick={() => word.mutate(id, saved)}
          >
            {m.toWord}
          </Button>
          {status === 'draft' && <Button onClick={() => setIssuing(true)}>{m.issue}</Button>}
          {status === 'issued' && document.replacedBy === null && <Reissue document={document} />}
          <IssueDialog isOpen={isIssuing} document={document} onClose={() => setIssuing(false)} />
        </>
      }
    />
  )
}

function Reissue({ document }: { document: DocumentDetail }) {
  const all = useMessages().reports
  const m = all.reissueDialog
  const navigate = useNavigate()
  const notify = useNotify()
  const reissue = useReissue()
  const [isAsking, setAsking] = useState(false)
  const { id, revision } = document
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {all.page.reissue}
      </Button>
      <ReasonDialog
        isOpen={isAsking}
        title={m.title}
        label={m.reason}
        actionLabel={m.action}
        isRequired
        isPending={reissue.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) =>
          reissue.mutate(
            { id, revision, reason },
            {
              onSuccess: (made) => {
                setAsking(false)
                void navigate(`/reports/${made.id}`)
              },
              onError: notify.failed,
            },
          )
        }
      >
        <div>{m.hint}</div>
      </ReasonDialog>
    </>
  )
}
