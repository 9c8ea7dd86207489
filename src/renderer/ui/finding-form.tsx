import { Button, Select, Textarea, TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { type Severity, severities } from '#shared/domain/finding.ts'
import { useMessages } from '../platform/messages.tsx'
import { DialogActions } from './dialog.tsx'
import { DateField } from './fields/date-field.tsx'
import { useTyped } from './fields/follow-record.ts'
import { FormGrid, FullWidth } from './fields/form-grid.tsx'

export type FindingValues = {
  criterionId: string | null
  description: string
  severity: Severity
  cause: string
  recommendation: string
  remedyDueOn: string | null
  responsible: string
}

export const emptyFinding: FindingValues = {
  criterionId: null,
  description: '',
  severity: 'minor',
  cause: '',
  recommendation: '',
  remedyDueOn: null,
  responsible: '',
}

export type FindingFormProps = {
  initial: FindingValues
  criteria: readonly { id: string; code: string; text: string }[]
  /** The year of a date typed without one. */
  defaultYear: number
  /** What the call answered about the fields. */
  errors: Record<string, string>
  isPending: boolean
  onSave: (values: FindingValues) => void
  /** Further fields at the top, further buttons on the left. */
  top?: ReactNode
  left?: ReactNode
}

/** A shortcoming: what, how grave, by when; only the description is needed to save. Ctrl+Enter saves. */
export function FindingForm(props: FindingFormProps) {
  const { initial, criteria, defaultYear, errors, isPending, onSave, top, left } = props
  const all = useMessages()
  const m = all.findings
  const { typed: values, setTyped: setValues } = useTyped(initial)
  const [attempts, setAttempts] = useState(0)
  const set = (changed: Partial<FindingValues>) => setValues((before) => ({ ...before, ...changed }))
  const isMissing = values.description.trim() === ''
  const save = () => {
    setAttempts((count) => count + 1)
    if (!isMissing) onSave(values)
  }
  const codes = criteria.map(({ id, code, text }) => ({ value: id, label: `${code} ${text}` }))
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' || !event.ctrlKey) return
        event.preventDefault()
        event.stopPropagation()
        event.currentTarget.requestSubmit()
      }}
    >
      <FormGrid>
        {top}
        <FullWidth>
          <Textarea
            label={m.form.description}
            withAsterisk
            data-autofocus
            value={values.description}
            error={errors.description ?? (attempts > 0 && isMissing ? all.fields.required : null)}
            onChange={(event) => set({ description: event.currentTarget.value })}
          />
        </FullWidth>
        {codes.length > 0 && (
          <FullWidth>
            <Select
              label={m.form.criterion}
              placeholder={m.form.noCriterion}
              data={codes}
              searchable
              clearable
              value={values.criterionId}
              onChange={(criterionId) => set({ criterionId })}
            />
          </FullWidth>
        )}
        <Select
          label={m.form.severity}
          data={severities.map((value) => ({ value, label: m.severities[value] }))}
          allowDeselect={false}
          value={values.severity}
          onChange={(severity) => severity !== null && set({ severity })}
        />
        <DateField
          label={m.form.remedyDueOn}
          defaultYear={defaultYear}
          value={values.remedyDueOn}
          error={errors.remedyDueOn}
          onChange={(remedyDueOn) => set({ remedyDueOn })}
        />
        <FullWidth>
          <Textarea
            label={m.form.recommendation}
            value={values.recommendation}
            error={errors.recommendation}
            onChange={(event) => set({ recommendation: event.currentTarget.value })}
          />
        </FullWidth>
        <TextInput
          label={m.form.cause}
          value={values.cause}
          error={errors.cause}
          onChange={(event) => set({ cause: event.currentTarget.value })}
        />
        <TextInput
          label={m.form.responsible}
          value={values.responsible}
          error={errors.responsible}
          onChange={(event) => set({ responsible: event.currentTarget.value })}
        />
      </FormGrid>
      <DialogActions>
        {left && <div style={{ marginRight: 'auto' }}>{left}</div>}
        <Button type="submit" loading={isPending}>
          {m.form.save}
        </Button>
      </DialogActions>
    </form>
  )
}
