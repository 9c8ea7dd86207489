import type { UnitDetail } from '#shared/contract/units.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { useUnit } from './queries.ts'
import { UnitForm } from './unit-form.tsx'

export type UnitPanelProps = { id: string; onClose: () => void; onSaved: (id: string) => void }

/** One unit beside the list: a new one, or a known one with its lineage. */
export function UnitPanel({ id, onClose, onSaved }: UnitPanelProps) {
  const m = useMessages().units
  if (id !== 'new') return <KnownUnitPanel id={id} onClose={onClose} onSaved={onSaved} />
  return (
    <SidePanel title={m.newUnit} onClose={onClose}>
      <UnitForm unit={null} onSaved={onSaved} onRemoved={onClose} />
    </SidePanel>
  )
}

function KnownUnitPanel({ id, onClose, onSaved }: UnitPanelProps) {
  const unit = useUnit(id)
  return (
    <SidePanel
      title={unit.data?.fullName ?? ''}
      onClose={onClose}
      history={unit.data && { table: 'units', id: unit.data.id }}
    >
      <QueryView query={unit}>
        {(value: UnitDetail) => (
          <UnitForm key={value.id} unit={value} onSaved={onSaved} onRemoved={onClose} />
        )}
      </QueryView>
    </SidePanel>
  )
}
