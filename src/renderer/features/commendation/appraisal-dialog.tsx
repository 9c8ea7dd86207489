import { Button, Checkbox, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import type { NominationListDetail } from '#shared/contract/commendation-types.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import { type AppraisalVerdict, appraisalVerdicts } from '#shared/domain/nomination.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormGrid } from '../../ui/fields/form-grid.tsx'
import { displayName } from './nomination-words.ts'
import { useAppraise, useOffice } from './queries.ts'

export type AppraisalDialogProps = {
  list: NominationListDetail
  ids: readonly string[]
  onClose: () => void
  onDone: () => void
}

/** What the appraising body said of those that lie before it: who, when, agrees, in part or not, in its words. */
export function AppraisalDialog(props: AppraisalDialogProps) {
  const m = useMessages().awards.appraisal
  const office = useOffice()
  return (
    <Dialog isOpen onClose={props.onClose} title={m.title(props.ids.length)} size={620}>
      <QueryView query={office}>{(state) => <AppraisalForm {...props} office={state} />}</QueryView>
    </Dialog>
  )
}

function AppraisalForm({
  list,
  ids,
  onClose,
  onDone,
  office,
}: AppraisalDialogProps & { office: OfficeState }) {
  const all = useMessages()
  const m = all.awards.appraisal
  const notify = useNotify()
  const appraise = useAppraise()
  const isDistrict = office.profile?.level === 'district'
  const [body, setBody] = useState(isDistrict ? m.bodyDistrict : m.bodyOther)
  const [appraisedOn, setDay] = useState<string | null>(office.today)
  const [reference, setReference] = useState('')
  const [verdict, setVerdict] = useState<AppraisalVerdict>('agree')
  const [opinion, setOpinion] = useState('')
  const [disagreedIds, setDisagreed] = useState<string[]>([])
  const [dayProblem, setDayProblem] = useState<string | undefined>(undefined)
  const errors = fieldMessages(appraise.error, all)
  const members = list.nominations.filter(({ id }) => ids.includes(id))
  const save = () => {
    if (appraisedOn === null) return setDayProblem(all.fields.required)
    appraise.mutate(
      { ids: [...ids], body, appraisedOn, reference, verdict, opinion, disagreedIds },
      {
        onSuccess: ({ count }) => {
          notify.done(m.saved(count))
          onDone()
        },
      },
    )
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
    >
      <Stack gap="sm">
        {appraise.error !== null && <CallFailure error={appraise.error} />}
        <p className="nep-dim nep-appraisal__hint">{m.hint}</p>
        <FormGrid>
          <TextInput
            label={m.body}
            withAsterisk
            value={body}
            onChange={(event) => setBody(event.currentTarget.value)}
            error={errors.body}
          />
          <DateField
            label={m.appraisedOn}
            isRequired
            defaultYear={Number(office.today.slice(0, 4))}
            value={appraisedOn}
            onChange={(day) => {
              setDay(day)
              setDayProblem(undefined)
            }}
            error={dayProblem ?? errors.appraisedOn}
          />
        </FormGrid>
        <SegmentedControl
          aria-label={m.verdict}
          fullWidth
          value={verdict}
          data={appraisalVerdicts.map((value) => ({ value, label: m.verdicts[value] }))}
          onChange={setVerdict}
        />
        {verdict === 'partly' && (
          <Checkbox.Group
            label={m.disagreed}
            value={disagreedIds}
            onChange={setDisagreed}
            error={errors.disagreedIds}
          >
            <div className="nep-appraisal__names">
              {members.map((one) => (
                <Checkbox key={one.id} value={one.id} label={displayName(all.commendation, one)} size="xs" />
              ))}
            </div>
          </Checkbox.Group>
        )}
        <Textarea
          label={m.opinion}
          autosize
          minRows={2}
          maxRows={6}
          value={opinion}
          error={errors.opinion}
          data-autofocus
          onChange={(event) => setOpinion(event.currentTarget.value)}
        />
        <TextInput
          label={m.reference}
          value={reference}
          error={errors.reference}
          onChange={(event) => setReference(event.currentTarget.value)}
        />
      </Stack>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button type="submit" loading={appraise.isPending}>
          {m.save}
        </Button>
      </DialogActions>
    </form>
  )
}
