/** The columns of the list of documents, as data. */

import type { DocumentSummary } from '#shared/contract/documents.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import type { DocumentStatus } from '#shared/domain/document-state.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { OfficeTimes } from '#shared/office-times.ts'
import type { Column } from '../../ui/data-table/column.ts'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import type { StateTone } from '../../ui/state-tone.ts'

export const toneOf: Record<DocumentStatus, StateTone> = { draft: 'info', issued: 'ok', replaced: 'none' }

/** `08/BC-VHTT`; with dots while it has no number, empty for a kind that goes out without one. */
export const numberOf = ({
  kind,
  number,
  symbol,
}: Pick<DocumentSummary, 'kind' | 'number' | 'symbol'>): string => {
  if (kindFacts[kind].numbering === 'none') return ''
  if (number.includes('/')) return number
  return `${number === '' ? '……' : number.replace(/^\d$/u, '0$&')}/${symbol}`
}

export const documentColumns = (all: Messages, times: OfficeTimes): Column<DocumentSummary>[] => {
  const m = all.reports.columns
  return [
    {
      key: 'kind',
      header: m.kind,
      width: 200,
      value: (one) => all.documents.kinds[one.kind],
      sort: 'text',
    },
    {
      key: 'subject',
      header: m.subject,
      width: 220,
      isGrowing: true,
      value: (one) => one.subject.name,
      sort: 'text',
    },
    { key: 'title', header: m.title, width: 420, from: 1350, value: (one) => one.title, sort: 'text' },
    { key: 'number', header: m.number, width: 130, value: numberOf, sort: 'text' },
    { key: 'date', header: m.date, width: 100, value: (one) => one.date, sort: 'date' },
    {
      key: 'status',
      header: m.status,
      width: 140,
      value: (one) => all.documents.statuses[one.status],
      render: (one) => (
        <StateBadge tone={toneOf[one.status]}>{all.documents.statuses[one.status]}</StateBadge>
      ),
      sort: 'text',
    },
    { key: 'version', header: m.version, width: 60, from: 1000, value: (one) => one.version, sort: 'number' },
    {
      key: 'updated',
      header: m.updated,
      width: 120,
      from: 1400,
      value: (one) => times.day(one.updatedAt),
      sort: 'date',
    },
  ]
}
