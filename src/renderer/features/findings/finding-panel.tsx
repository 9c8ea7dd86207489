import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import { Link } from 'react-router'
import type { FindingDetail } from '#shared/contract/findings.ts'
import { formatDate } from '#shared/dates.ts'
import { roundName } from '#shared/domain/round.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { EditFinding } from './edit-finding.tsx'
import { FindingEvidence } from './finding-evidence.tsx'
import { FindingHistory } from './finding-history.tsx'
import { FindingMoves } from './finding-moves.tsx'
import { FindingState } from './finding-state.tsx'
import { NewFinding } from './new-finding.tsx'
import { useFinding } from './queries.ts'
import './findings.css'

export type FindingPanelProps = { id: string; onClose: () => void; onSaved: (id: string) => void }

/** One finding beside the list: its words, its steps, its evidence and its history; or a new one. */
export function FindingPanel({ id, onClose, onSaved }: FindingPanelProps) {
  const m = useMessages().findings.panel
  if (id !== 'new') return <KnownFindingPanel id={id} onClose={onClose} />
  return (
    <SidePanel title={m.newTitle} onClose={onClose}>
      <div className="nep-finding">
        <NewFinding onSaved={onSaved} />
      </div>
    </SidePanel>
  )
}

function KnownFindingPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const finding = useFinding(id)
  const [isEditing, setEditing] = useState(false)
  return (
    <SidePanel
      title={finding.data?.unitName ?? ''}
      history={finding.data && { table: 'findings', id: finding.data.id }}
      badge={finding.data && <FindingState finding={finding.data} isTinted />}
      onClose={onClose}
    >
      <QueryView query={finding}>
        {(value) => (
          <div className="nep-finding">
            {isEditing ? (
              <EditFinding
                key={value.id}
                finding={value}
                onDone={() => setEditing(false)}
                onRemoved={onClose}
              />
            ) : (
              <FindingView finding={value} onEdit={() => setEditing(true)} />
            )}
          </div>
        )}
      </QueryView>
    </SidePanel>
  )
}

function FindingView({ finding, onEdit }: { finding: FindingDetail; onEdit: () => void }) {
  const all = useMessages()
  const m = all.findings
  const round =
    finding.roundOrdinal === null ? '' : `${roundName(finding.roundOrdinal)} ${finding.planNumber ?? ''}`
  const facts: [string, string][] = [
    [
      m.columns.criterion,
      finding.criterionCode === null ? '' : `${finding.criterionCode} ${finding.criterionText ?? ''}`,
    ],
    [m.columns.severity, m.severities[finding.severity]],
    [m.columns.dueOn, finding.remedyDueOn === null ? m.due.none : formatDate(finding.remedyDueOn)],
    [m.panel.cause, finding.cause],
    [m.panel.recommendation, finding.recommendation],
    [m.panel.responsible, finding.responsible],
  ]
  return (
    <>
      <p className="nep-finding__text">{finding.description}</p>
      <p className="nep-dim">
        {m.panel.found(formatDate(finding.foundOn), round)}, {m.panel.ages(finding.ageDays)}
        {finding.visitId !== null && (
          <>
            {'. '}
            <Anchor component={Link} to={`/visits/${finding.visitId}`} size="sm">
              {m.panel.openVisit}
            </Anchor>
          </>
        )}
      </p>
      {finding.recurrences.map(({ id, doneOn }) => (
        <p key={id} className="nep-finding__warn">
          <Anchor component={Link} to={`/findings?finding=${id}`} size="sm" c="inherit">
            {m.panel.recurrence(doneOn === null ? '' : formatDate(doneOn))}
          </Anchor>
        </p>
      ))}
      <dl className="nep-finding__facts">
        {facts
          .filter(([, value]) => value !== '')
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
      <Button variant="default" size="xs" onClick={onEdit}>
        {m.panel.edit}
      </Button>
      <FindingMoves finding={finding} />
      <FindingEvidence finding={finding} />
      <FindingHistory finding={finding} />
    </>
  )
}
