import { useForm } from '@mantine/form'
import { useEffect } from 'react'
import { useNotify } from '../../platform/call-failure.tsx'
import { useDraftStore } from '../../platform/draft-store.ts'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useFollowRecord } from '../../ui/fields/follow-record.ts'
import { useDraft } from '../../ui/fields/use-draft.ts'
import type { PlanFormValues } from './plan-form-values.ts'

/**
 * A plan form that keeps what is typed: a draft that was left behind comes back into the fields, and goes when the
 * plan itself is saved. `send` rejects with the failed call, whose fields land on the inputs.
 */
export const usePlanForm = (
  key: string,
  initialValues: PlanFormValues,
  send: (values: PlanFormValues) => Promise<unknown>,
) => {
  const m = useMessages()
  const notify = useNotify()
  const draft = useDraft<PlanFormValues>(useDraftStore<PlanFormValues>(`plan:${key}`))
  const form = useForm<PlanFormValues>({
    mode: 'controlled',
    initialValues,
    onValuesChange: (values) => draft.change(values),
  })
  useFollowRecord(form, initialValues)
  const { restored } = draft
  const { setValues } = form
  useEffect(() => {
    if (restored !== null) setValues(restored)
  }, [restored, setValues])
  const save = form.onSubmit(async (values) => {
    try {
      await send(values)
      form.resetDirty(values)
      await draft.discard()
      notify.done(m.plans.saved)
    } catch (error) {
      form.setErrors(fieldMessages(error, m))
      notify.failed(error)
    }
  })
  return { form, save }
}
