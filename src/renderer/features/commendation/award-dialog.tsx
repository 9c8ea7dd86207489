import { Button } from '@mantine/core'
import { useState } from 'react'
import type { NominationListDetail } from '#shared/contract/commendation-types.ts'
import { formatDate } from '#shared/dates.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { useSetAward } from './queries.ts'
import { useAwardOptions } from './use-award-options.ts'

export type AwardDialogProps = {
  list: NominationListDetail
  ids: readonly string[]
  onClose: () => void
  onDone: () => void
}

/** One form or title for all that are ticked. */
export function AwardDialog({ list, ids, onClose, onDone }: AwardDialogProps) {
  const all = useMessages()
  const m = all.commendation
  const notify = useNotify()
  const [formId, setFormId] = useState<string | null>(null)
  const [titleId, setTitleId] = useState<string | null>(null)
  const kind = list.nominations.find(({ id }) => ids.includes(id))?.subjectKind ?? 'individual'
  const awards = useAwardOptions(null, kind)
  const setAward = useSetAward()
  const isChosen = formId !== null || titleId !== null
  const save = () =>
    setAward.mutate(
      { ids: [...ids], formId, titleId },
      {
        onSuccess: ({ count }) => {
          notify.done(m.awardSet(count))
          onDone()
        },
        onError: notify.failed,
      },
    )
  return (
    <Dialog isOpen onClose={onClose} title={m.awardTitle(ids.length)}>
      <form
        className="nep-confirm"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (isChosen) save()
        }}
      >
        <Picker
          label={m.fields.formId}
          description={awards.day === '' ? undefined : m.validOn(formatDate(awards.day))}
          options={awards.forms}
          value={formId}
          onChange={(value) => {
            setFormId(value)
            if (value !== null) setTitleId(null)
          }}
        />
        <Picker
          label={m.fields.titleId}
          options={awards.titles}
          value={titleId}
          onChange={(value) => {
            setTitleId(value)
            if (value !== null) setFormId(null)
          }}
        />
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button type="submit" disabled={!isChosen} loading={setAward.isPending}>
            {all.common.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
