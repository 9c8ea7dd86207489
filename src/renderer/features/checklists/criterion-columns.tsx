import type { Criterion } from '#shared/contract/checklists.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { ClampedText } from '../../ui/clamped-text.tsx'
import type { Column } from '../../ui/data-table/column.ts'
import { StateBadge } from '../../ui/state/state-badge.tsx'

export const criterionColumns = (all: Messages): Column<Criterion>[] => {
  const m = all.checklists
  return [
    { key: 'code', header: m.fields.code, width: 64, value: (criterion) => criterion.code },
    {
      key: 'text',
      header: m.fields.text,
      width: 280,
      isGrowing: true,
      value: (criterion) => criterion.text,
      render: (criterion) => <ClampedText>{criterion.text}</ClampedText>,
    },
    {
      key: 'group',
      header: m.fields.groupName,
      width: 180,
      from: 800,
      value: (criterion) => criterion.groupName,
    },
    { key: 'basis', header: m.fields.basis, width: 220, from: 1100, value: (criterion) => criterion.basis },
    {
      key: 'critical',
      header: m.critical,
      width: 120,
      value: (criterion) => (criterion.isCritical ? m.critical : ''),
      render: (criterion) =>
        criterion.isCritical ? <StateBadge tone="warn">{m.critical}</StateBadge> : null,
    },
    {
      key: 'unitKinds',
      header: m.fields.unitKinds,
      width: 260,
      from: 1000,
      value: (criterion) => criterion.unitKinds.map((kind) => all.units.kinds[kind]).join('; '),
    },
  ]
}
