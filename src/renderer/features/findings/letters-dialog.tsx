import { Button, NumberInput, Stack } from '@mantine/core'
import { useState } from 'react'
import type { FindingSummary } from '#shared/contract/findings.ts'
import { addDays } from '#shared/dates.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { FormGrid } from '../../ui/fields/form-grid.tsx'
import { useLetters, useToday } from './queries.ts'

export type LettersDialogProps = {
  findings: readonly FindingSummary[]
  onClose: () => void
  onDone: () => void
}

/** How long a unit gets to answer, in days, until the clerk says otherwise. */
const graceDays = 10

/** One letter to each unit about the ticked findings, numbered one after another. */
export function LettersDialog(props: LettersDialogProps) {
  const m = useMessages().findings.letters
  const today = useToday()
  const units = new Set(props.findings.map(({ unitId }) => unitId)).size
  return (
    <Dialog isOpen onClose={props.onClose} title={m.title(props.findings.length, units)} size={520}>
      <QueryView query={today}>
        {(office) => <LettersForm {...props} units={units} today={office.today} />}
      </QueryView>
    </Dialog>
  )
}

function LettersForm(props: LettersDialogProps & { units: number; today: string }) {
  const { findings, units, today, onClose, onDone } = props
  const all = useMessages()
  const m = all.findings.letters
  const notify = useNotify()
  const letters = useLetters(m.task)
  const [first, setFirst] = useState<number | string>('')
  const [issuedOn, setIssuedOn] = useState<string | null>(today)
  const [reportBy, setReportBy] = useState<string | null>(addDays(today, graceDays))
  const errors = fieldMessages(letters.error, all)
  const firstNumber = typeof first === 'number' ? first : null
  const defaultYear = Number(today.slice(0, 4))
  const write = async () => {
    if (issuedOn === null || reportBy === null) return
    try {
      const written = await letters.run({
        ids: findings.map(({ id }) => id),
        firstNumber,
        issuedOn,
        reportBy,
      })
      notify.done(m.done(written.letters.length))
      onDone()
      onClose()
    } catch {
      // Said by the form itself.
    }
  }
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void write()
      }}
    >
      <Stack gap="sm">
        {letters.error !== null && <CallFailure error={letters.error} />}
        <p className="nep-dim nep-letters__hint">{m.hint}</p>
        <NumberInput
          label={m.firstNumber}
          description={
            firstNumber === null
              ? m.firstNumberHint
              : m.range(String(firstNumber), String(firstNumber + units - 1))
          }
          min={1}
          max={99_999}
          allowDecimal={false}
          value={first}
          onChange={setFirst}
          error={errors.firstNumber}
          data-autofocus
        />
        <FormGrid>
          <DateField
            label={m.issuedOn}
            isRequired
            defaultYear={defaultYear}
            value={issuedOn}
            onChange={setIssuedOn}
            error={issuedOn === null ? all.fields.required : undefined}
          />
          <DateField
            label={m.reportBy}
            isRequired
            defaultYear={defaultYear}
            value={reportBy}
            onChange={setReportBy}
            error={reportBy === null ? all.fields.required : undefined}
          />
        </FormGrid>
      </Stack>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button type="submit" loading={letters.isPending}>
          {m.write(units)}
        </Button>
      </DialogActions>
    </form>
  )
}
