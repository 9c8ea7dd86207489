import { useState } from 'react'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { fieldMessages } from '../../platform/field-messages.ts'
import { useMessages } from '../../platform/messages.tsx'
import { DateField } from '../../ui/fields/date-field.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { emptyFinding, FindingForm } from '../../ui/finding-form.tsx'
import { useCreateFinding, useCriteria, useToday, useUnits } from './queries.ts'

/** A shortcoming found outside a visit: it needs its unit and its day. */
export function NewFinding({ onSaved }: { onSaved: (id: string) => void }) {
  const all = useMessages()
  const m = all.findings.form
  const notify = useNotify()
  const create = useCreateFinding()
  const units = useUnits().data ?? []
  const today = useToday().data?.today ?? null
  const criteria = useCriteria().data ?? []
  const [unitId, setUnitId] = useState<string | null>(null)
  const [chosenDay, setDay] = useState<string | null>(null)
  const day = chosenDay ?? today
  return (
    <>
      {create.error !== null && <CallFailure error={create.error} />}
      <FindingForm
        initial={emptyFinding}
        criteria={criteria}
        defaultYear={Number((today ?? '2018').slice(0, 4))}
        errors={fieldMessages(create.error, all)}
        isPending={create.isPending}
        onSave={(values) =>
          create.mutate(
            { ...values, unitId, foundOn: day },
            {
              onSuccess: ({ id }) => {
                notify.done(m.saved)
                onSaved(id)
              },
            },
          )
        }
        top={
          <>
            <Picker
              label={m.unit}
              isRequired
              options={units.map((unit) => ({
                value: unit.id,
                label: unit.fullName,
                aliases: unit.aliases,
              }))}
              value={unitId}
              onChange={setUnitId}
            />
            <DateField
              label={m.foundOn}
              isRequired
              value={day}
              defaultYear={Number((today ?? '2018').slice(0, 4))}
              onChange={setDay}
            />
          </>
        }
      />
    </>
  )
}
