import { Button, Select } from '@mantine/core'
import { useState } from 'react'
import { useNavigate } from 'react-router'
import { type DocumentKind, documentKinds } from '#shared/domain/document.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { useSubjects } from './use-subjects.ts'

export type NewDocumentDialogProps = { isOpen: boolean; planId: string; onClose: () => void }

/** Which document, and about what. */
export function NewDocumentDialog(props: NewDocumentDialogProps) {
  const m = useMessages().reports.dialog
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={m.title}>
      <NewDocumentForm {...props} />
    </Dialog>
  )
}

function NewDocumentForm({ planId, onClose }: NewDocumentDialogProps) {
  const all = useMessages()
  const m = all.reports.dialog
  const navigate = useNavigate()
  const [kind, setKind] = useState<DocumentKind>('minutes')
  const [chosen, setChosen] = useState<string | null>(null)
  const { options, first, isKnown } = useSubjects(kind, planId)
  const subject = options.some(({ value }) => value === chosen) ? chosen : first
  return (
    <form
      className="nep-confirm"
      onSubmit={(event) => {
        event.preventDefault()
        if (subject === null) return
        onClose()
        void navigate(`/reports/new?kind=${kind}&subject=${subject}`)
      }}
    >
      <Select
        label={m.kind}
        value={kind}
        allowDeselect={false}
        data-autofocus
        data={documentKinds.map((value) => ({ value, label: all.documents.kinds[value] }))}
        onChange={(value) => {
          setKind(documentKinds.find((known) => known === value) ?? kind)
          setChosen(null)
        }}
      />
      {isKnown && options.length === 0 ? (
        <div className="nep-dim">{m.none}</div>
      ) : (
        <Picker
          label={m.subject[kind]}
          options={options}
          value={subject}
          onChange={setChosen}
          isRequired
          isDisabled={!isKnown}
        />
      )}
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button type="submit" disabled={subject === null}>
          {m.compose}
        </Button>
      </DialogActions>
    </form>
  )
}
