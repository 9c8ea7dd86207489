import { useState } from 'react'
import type { VisitDetail, VisitPerson } from '#shared/contract/visits.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineEditor, type LineRow, newLineRow } from '../../ui/entry-grid/line-editor.tsx'
import { useSetPeople } from './queries.ts'

const rowsOf = (people: readonly VisitPerson[], side: VisitPerson['side']): LineRow[] =>
  people
    .filter((person) => person.side === side)
    .map(({ id, name, jobTitle, role }) => ({ id, cells: { name, jobTitle, role } }))

/** Both sides as two grids, typed or pasted from Excel; a line without a name is left out. */
export function PeopleDialog({ visit, onClose }: { visit: VisitDetail; onClose: () => void }) {
  const m = useMessages().visits.people
  const notify = useNotify()
  const save = useSetPeople()
  const [team, setTeam] = useState(() => rowsOf(visit.people, 'team'))
  const [unit, setUnit] = useState(() => {
    const known = rowsOf(visit.people, 'unit')
    return known.length > 0 ? known : [newLineRow()]
  })
  const columns = [
    { key: 'name', header: m.name, width: 180 },
    { key: 'jobTitle', header: m.jobTitle, width: 220, isGrowing: true },
    { key: 'role', header: m.role, width: 140 },
  ]
  const people = (side: VisitPerson['side'], rows: readonly LineRow[]) =>
    rows
      .filter((row) => (row.cells.name ?? '').trim() !== '')
      .map(({ cells }) => ({
        side,
        name: cells.name ?? '',
        jobTitle: cells.jobTitle ?? '',
        role: cells.role ?? '',
      }))
  return (
    <Dialog isOpen onClose={onClose} title={m.editTitle} size={760}>
      <LineEditor
        id="visit-team"
        title={m.team}
        columns={columns}
        rows={team}
        addLabel={m.addRow}
        onChange={setTeam}
      />
      <LineEditor
        id="visit-unit-people"
        title={m.unit}
        columns={columns}
        rows={unit}
        addLabel={m.addRow}
        onChange={setUnit}
        saveLabel={m.save}
        isPending={save.isPending}
        onSave={() =>
          save.mutate(
            {
              id: visit.id,
              revision: visit.revision,
              people: [...people('team', team), ...people('unit', unit)],
            },
            { onSuccess: onClose, onError: notify.failed },
          )
        }
      />
    </Dialog>
  )
}
