import { ActionIcon, Autocomplete, Button, NumberInput, SegmentedControl, Stack } from '@mantine/core'
import { IconTrash } from '@tabler/icons-react'
import { useState } from 'react'
import type { TargetScope } from '#shared/domain/outreach-targets.ts'
import { CallFailure, useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { FormGrid } from '../../ui/fields/form-grid.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { useAddTarget, useForms, usePlan, useRemoveTarget } from './queries.ts'
import { targetText } from './target-text.ts'
import { usePlaces } from './use-places.ts'

/** What is wanted of the year: targets there are, each to be taken away, and one more. */
export function TargetsDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const all = useMessages()
  const m = all.outreach.plan
  const notify = useNotify()
  const targets = usePlan(year).data?.targets ?? []
  const places = usePlaces(null)
  const forms = useForms().data ?? []
  const add = useAddTarget()
  const remove = useRemoveTarget()
  const [unitId, setUnitId] = useState<string | null>(null)
  const [per, setPer] = useState<TargetScope>('commune')
  const [form, setForm] = useState('')
  const [wanted, setWanted] = useState<number | string>(1)
  return (
    <Dialog isOpen onClose={onClose} title={m.title(year)} size={560}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          if (typeof wanted === 'number')
            add.mutate({ year, unitId, per, form, wanted }, { onSuccess: () => setForm('') })
        }}
      >
        <Stack gap="sm">
          {add.error !== null && <CallFailure error={add.error} />}
          {targets.length > 0 && (
            <ul className="nep-outreach-targets">
              {targets.map((target) => (
                <li key={target.id}>
                  <span>{targetText(m, target)}</span>
                  <ActionIcon
                    variant="subtle"
                    color="gray"
                    aria-label={m.remove(targetText(m, target))}
                    onClick={() => remove.mutate({ id: target.id }, { onError: notify.failed })}
                  >
                    <IconTrash size={16} aria-hidden />
                  </ActionIcon>
                </li>
              ))}
            </ul>
          )}
          <FormGrid>
            <Picker
              label={m.unit}
              placeholder={m.allUnits}
              options={places.units}
              value={unitId}
              onChange={setUnitId}
            />
            <NumberInput
              label={m.wanted}
              min={1}
              max={1000}
              allowDecimal={false}
              value={wanted}
              onChange={setWanted}
            />
          </FormGrid>
          <Autocomplete label={m.form} placeholder={m.anyForm} data={forms} value={form} onChange={setForm} />
          <SegmentedControl
            aria-label={m.perLabel}
            value={per}
            data={(['commune', 'village'] as const).map((value) => ({ value, label: m.per[value] }))}
            onChange={setPer}
          />
        </Stack>
        <DialogActions>
          <Button variant="default" onClick={onClose}>
            {all.common.close}
          </Button>
          <Button type="submit" loading={add.isPending} disabled={typeof wanted !== 'number'}>
            {m.add}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
