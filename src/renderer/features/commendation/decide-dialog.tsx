import { Button, Select, Stack, TextInput } from '@mantine/core'
import { useForm } from '@mantine/form'
import type { NominationListDetail } from '#shared/contract/commendation-types.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormGrid, FullWidth } from '../../ui/fields/form-grid.tsx'
import { useRefusedForm } from '../../ui/fields/refused-form.ts'
import { useDecide, useOffice, useRewards, useSaveRounding } from './queries.ts'
import { RewardPreview } from './reward-preview.tsx'

export type DecideDialogProps = {
  list: NominationListDetail
  ids: readonly string[]
  onClose: () => void
  onDone: () => void
}

/** One decision for many: number, day and signer, with the money of that day beside it. */
export function DecideDialog(props: DecideDialogProps) {
  const m = useMessages().commendation
  const office = useOffice()
  return (
    <Dialog isOpen onClose={props.onClose} title={m.decide.title(props.ids.length)} size={680}>
      <QueryView query={office}>{(state) => <DecideForm {...props} office={state} />}</QueryView>
    </Dialog>
  )
}

type DecisionValues = {
  number: string
  symbol: string
  decidedOn: string | null
  issuingBody: string
  signerName: string
  signerTitle: string
}

const roundings = ['up', 'nearest', 'none'] as const

function DecideForm({ list, ids, onClose, onDone, office }: DecideDialogProps & { office: OfficeState }) {
  const all = useMessages()
  const m = all.commendation.decide
  const notify = useNotify()
  const signer = office.profile?.signers.find(({ issuer }) => issuer === 'committee')
  const form = useForm<DecisionValues>({
    mode: 'controlled',
    initialValues: {
      number: '',
      symbol: 'QĐ-UBND',
      decidedOn: office.today,
      issuingBody: office.profile?.superiorName ?? '',
      signerName: signer?.name ?? '',
      signerTitle: signer?.jobTitle ?? '',
    },
  })
  const { formRef, refuse } = useRefusedForm(form)
  const decide = useDecide()
  const saveRounding = useSaveRounding()
  const rewards = useRewards(list.id, form.values.decidedOn)

  const save = form.onSubmit(({ decidedOn, ...values }) => {
    if (decidedOn === null) return refuse({ decidedOn: all.fields.required })
    decide.mutate(
      { ...values, decidedOn, ids: [...ids] },
      {
        onSuccess: ({ count }) => {
          notify.done(m.done(`${values.number}/${values.symbol}`, count))
          onDone()
        },
        onError: (error) => refuse(fieldMessages(error, all)),
      },
    )
  })

  if (ids.length === 0)
    return (
      <>
        <p>{m.nothing}</p>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.close}
          </Button>
        </DialogActions>
      </>
    )
  return (
    <form ref={formRef} onSubmit={save} noValidate>
      <Stack gap="sm">
        {decide.error !== null && <CallFailure error={decide.error} />}
        <FormGrid>
          <TextInput label={m.number} withAsterisk data-autofocus {...form.getInputProps('number')} />
          <TextInput label={m.symbol} {...form.getInputProps('symbol')} />
          <DateField
            label={m.decidedOn}
            isRequired
            defaultYear={Number(office.today.slice(0, 4))}
            value={form.values.decidedOn}
            onChange={(value) => form.setFieldValue('decidedOn', value)}
            error={form.errors.decidedOn}
          />
          <Select
            label={m.rounding}
            allowDeselect={false}
            data={roundings.map((value) => ({ value, label: m.roundings[value] }))}
            value={rewards.data?.rounding.mode ?? 'up'}
            onChange={(value) => {
              const mode = roundings.find((known) => known === value)
              if (mode !== undefined) saveRounding.mutate({ mode }, { onError: notify.failed })
            }}
          />
          <FullWidth>
            <TextInput label={m.issuingBody} {...form.getInputProps('issuingBody')} />
          </FullWidth>
          <TextInput label={m.signerName} {...form.getInputProps('signerName')} />
          <TextInput label={m.signerTitle} {...form.getInputProps('signerTitle')} />
        </FormGrid>
        <QueryView query={rewards}>
          {(sheet) => <RewardPreview list={list} ids={ids} sheet={sheet} />}
        </QueryView>
      </Stack>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button type="submit" loading={decide.isPending}>
          {m.action(ids.length)}
        </Button>
      </DialogActions>
    </form>
  )
}
