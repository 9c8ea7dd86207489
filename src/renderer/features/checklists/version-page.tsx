import { SegmentedControl } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { CodeWithVersions, Criterion, VersionDetail } from '#shared/contract/checklists.ts'
import { formatDate } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { DataTable } from '../../ui/data-table/data-table.tsx'
import { ListPage } from '../../ui/page/list-page.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { criterionColumns } from './criterion-columns.tsx'
import { CriterionPanel } from './criterion-panel.tsx'
import { useVersion } from './queries.ts'
import { VersionActions } from './version-actions.tsx'

export type VersionPageProps = {
  codes: CodeWithVersions[]
  versionId: string
  /** Null: back to the newest published one. */
  onOpenVersion: (id: string | null) => void
}

/** One version of a checklist: a published one to read, a draft to edit. */
export function VersionPage({ codes, versionId, onOpenVersion }: VersionPageProps) {
  const version = useVersion(versionId)
  return (
    <QueryView query={version}>
      {(value) => <VersionView codes={codes} version={value} onOpenVersion={onOpenVersion} />}
    </QueryView>
  )
}

function VersionView({
  codes,
  version,
  onOpenVersion,
}: Omit<VersionPageProps, 'versionId'> & { version: VersionDetail }) {
  const all = useMessages()
  const m = all.checklists
  const [openId, setOpenId] = useState<string | 'new' | null>(null)
  const columns = useMemo(() => criterionColumns(all), [all])
  const code = codes.find(({ id }) => id === version.codeId)
  const summary = code?.versions.find(({ id }) => id === version.id)
  const isDraft = version.status === 'draft'
  const open = openId === 'new' ? null : version.criteria.find(({ criterionId }) => criterionId === openId)

  const note = isDraft
    ? m.criteriaCount(version.criteria.length)
    : `${version.publishedOn === null ? '' : `${m.publishedOn(formatDate(version.publishedOn))}. `}${m.usedBy(summary?.visits ?? 0)}`

  return (
    <ListPage
      title={m.versionOf(version.codeSymbol, version.number)}
      history={{ table: 'checklist_versions', id: version.id }}
      badge={<StateBadge tone={isDraft ? 'warn' : 'ok'}>{m.states[version.status]}</StateBadge>}
      note={note}
      actions={
        <VersionActions
          version={version}
          onOpenVersion={onOpenVersion}
          onAddCriterion={() => setOpenId('new')}
        />
      }
      filters={
        <>
          <SegmentedControl
            aria-label={m.codes}
            value={version.codeId}
            data={codes.map(({ id, symbol, shortName }) => ({
              value: id,
              label: `${shortName} (${symbol})`,
            }))}
            onChange={(id) => onOpenVersion(codes.find((other) => other.id === id)?.versions[0]?.id ?? null)}
          />
          {(code?.versions.length ?? 0) > 1 && (
            <SegmentedControl
              aria-label={m.version(version.number)}
              value={version.id}
              data={(code?.versions ?? []).map(({ id, number }) => ({ value: id, label: m.version(number) }))}
              onChange={onOpenVersion}
            />
          )}
        </>
      }
      filtersEnd={isDraft ? null : <span className="nep-dim">{m.frozenHint}</span>}
      detail={
        openId !== null && open !== undefined ? (
          <CriterionPanel key={openId} version={version} criterion={open} onClose={() => setOpenId(null)} />
        ) : undefined
      }
    >
      <DataTable<Criterion>
        id="criteria"
        label={m.listLabel}
        columns={columns}
        rows={version.criteria}
        rowId={({ criterionId }) => criterionId}
        filterWords={[m.versionOf(version.codeSymbol, version.number)]}
        onOpen={({ criterionId }) => setOpenId(criterionId)}
        empty={<EmptyState>{m.noCriteria}</EmptyState>}
      />
    </ListPage>
  )
}
