import { Button } from '@mantine/core'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { numberOf } from './document-columns.tsx'
import { HeaderFields } from './header-fields.tsx'
import { useIssue, useSetHeader } from './queries.ts'
import { useHeaderForm } from './use-header-form.ts'

export type IssueDialogProps = { isOpen: boolean; document: DocumentDetail; onClose: () => void }

/** Number and date, what will be frozen, and the issue itself. */
export function IssueDialog(props: IssueDialogProps) {
  const m = useMessages().reports.issueDialog
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={m.title}>
      <IssueForm {...props} />
    </Dialog>
  )
}

function IssueForm({ document, onClose }: IssueDialogProps) {
  const all = useMessages()
  const m = all.reports.issueDialog
  const notify = useNotify()
  const setHeader = useSetHeader()
  const issue = useIssue()
  const fields = useHeaderForm(document)
  const { id, kind, symbol } = document
  const failure = setHeader.error ?? issue.error

  const submit = async () => {
    try {
      const { revision } = await setHeader.mutateAsync({ id, revision: document.revision, ...fields.form })
      await issue.mutateAsync({ id, revision })
      notify.done(m.done(numberOf({ kind, number: fields.form.number, symbol })))
      onClose()
    } catch {
      // Its sentence stands in the form.
    }
  }
  return (
    <form
      className="nep-confirm"
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      {failure !== null && <CallFailure error={failure} />}
      <div>{m.hint}</div>
      <HeaderFields {...fields} kind={kind} symbol={symbol} errors={fieldMessages(failure, all)} isRequired />
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button type="submit" loading={setHeader.isPending || issue.isPending}>
          {m.action}
        </Button>
      </DialogActions>
    </form>
  )
}
