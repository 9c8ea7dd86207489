import { Button } from '@mantine/core'
import { useState } from 'react'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { roundName } from '#shared/domain/round.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { useTyped } from '../../ui/fields/follow-record.ts'
import { MultiPicker } from '../../ui/fields/multi-picker.tsx'
import { Section } from '../../ui/page/section.tsx'
import { usePlan, useSetUnits } from './queries.ts'

/** The units of the round, chosen among those of the plan. */
export function RoundUnitsSection({ round }: { round: RoundDetail }) {
  const m = useMessages().rounds.units
  const [isEditing, setEditing] = useState(false)
  return (
    <Section
      title={m.title(round.unitList.length)}
      actions={
        round.status !== 'closed' && (
          <Button variant="subtle" color="gray" size="xs" onClick={() => setEditing(true)}>
            {m.edit}
          </Button>
        )
      }
    >
      <ol className="nep-round__list">
        {round.unitList.map((unit) => (
          <li key={unit.unitId}>{unit.fullName}</li>
        ))}
      </ol>
      {isEditing && <UnitsDialog round={round} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function UnitsDialog({ round, onClose }: { round: RoundDetail; onClose: () => void }) {
  const all = useMessages()
  const m = all.rounds.units
  const notify = useNotify()
  const save = useSetUnits()
  const scope = usePlan(round.plan.id).data?.units ?? []
  const { typed, setTyped } = useTyped({ unitIds: round.unitList.map((unit) => unit.unitId) })
  const { unitIds } = typed
  const setUnitIds = (next: string[]) => setTyped({ unitIds: next })
  const free = scope.filter(
    (unit) => unit.mode === 'on_site' && unit.rounds.length === 0 && !unitIds.includes(unit.unitId),
  )
  return (
    <Dialog isOpen onClose={onClose} title={m.dialog} size={620}>
      <form
        className="nep-confirm"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          save.mutate(
            { id: round.id, revision: round.revision, unitIds },
            { onSuccess: onClose, onError: notify.failed },
          )
        }}
      >
        <MultiPicker
          label={m.label}
          values={unitIds}
          onChange={setUnitIds}
          options={scope.map((unit) => {
            const others = unit.rounds.filter(({ id }) => id !== round.id)
            const notes = [
              ...(unit.mode === 'by_report' ? [m.byReport] : []),
              ...others.map(({ ordinal }) => m.inRound(roundName(ordinal))),
            ]
            return {
              value: unit.unitId,
              label: unit.fullName,
              aliases: [unit.name],
              ...(notes.length > 0 ? { note: notes.join(', ') } : {}),
            }
          })}
        />
        <DialogActions>
          {free.length > 0 && (
            <Button
              variant="default"
              style={{ marginRight: 'auto' }}
              onClick={() => setUnitIds([...unitIds, ...free.map((unit) => unit.unitId)])}
            >
              {m.addRemaining(free.length)}
            </Button>
          )}
          <Button variant="default" onClick={onClose}>
            {all.common.cancel}
          </Button>
          <Button type="submit" loading={save.isPending}>
            {m.save}
          </Button>
        </DialogActions>
      </form>
    </Dialog>
  )
}
