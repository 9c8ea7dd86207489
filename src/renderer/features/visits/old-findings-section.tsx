import { IconCheck, IconClockExclamation } from '@tabler/icons-react'
import type { OldFinding, RecheckOutcome } from '#shared/contract/visits.ts'
import { formatDate } from '#shared/dates.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { AutosaveText } from '../../ui/fields/autosave-text.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useRecheck } from './queries.ts'

export type OldFindingsSectionProps = {
  visitId: string
  findings: readonly OldFinding[]
  isReadOnly: boolean
}

const order = ['done', 'open', 'in_progress'] as const satisfies readonly RecheckOutcome[]

/** Open shortcomings of earlier visits stand first: each is looked at again before anything new. */
export function OldFindingsSection({ visitId, findings, isReadOnly }: OldFindingsSectionProps) {
  const m = useMessages().visits.oldFindings
  if (findings.length === 0) return null
  const seen = findings.filter((finding) => finding.recheck !== null).length
  return (
    <Section
      title={<span id="old-findings">{m.title(seen, findings.length)}</span>}
      icon={
        seen < findings.length ? (
          <IconClockExclamation className="nep-icon-bad" size={17} stroke={1.6} aria-hidden />
        ) : (
          <IconCheck className="nep-icon-ok" size={17} stroke={1.8} aria-hidden />
        )
      }
      isFlush
    >
      {findings.map((finding) => (
        <OldFindingRow key={finding.id} visitId={visitId} finding={finding} isReadOnly={isReadOnly} />
      ))}
    </Section>
  )
}

type RowProps = { visitId: string; finding: OldFinding; isReadOnly: boolean }

function OldFindingRow({ visitId, finding, isReadOnly }: RowProps) {
  const m = useMessages().visits.oldFindings
  const notify = useNotify()
  const recheck = useRecheck()
  const { id: findingId, due, remedyDueOn, foundOn } = finding
  const said = finding.recheck
  const say = (outcome: RecheckOutcome | null, note: string) =>
    recheck.mutateAsync({ id: visitId, findingId, outcome, note }, { onError: notify.failed })
  const isLate = due.kind === 'overdue' && said === null
  return (
    <div className="nep-old-finding">
      {said?.outcome === 'done' ? (
        <IconCheck className="nep-icon-ok" size={17} stroke={1.8} aria-hidden />
      ) : (
        <IconClockExclamation
          className={isLate ? 'nep-icon-bad' : 'nep-dim'}
          size={17}
          stroke={1.6}
          aria-hidden
        />
      )}
      <div className="nep-old-finding__words">
        <div>{finding.description}</div>
        <div className="nep-dim">
          <span className={isLate ? 'nep-text-bad' : undefined}>
            {remedyDueOn === null ? m.noDue : m.dueOn(formatDate(remedyDueOn))}
            {isLate && `, ${m.overdue(due.days)}`}
          </span>
          {`, ${m.foundOn(formatDate(foundOn))}`}
        </div>
        {said !== null && !isReadOnly && (
          <AutosaveText
            keepAs={`visits/${visitId}/recheck/${findingId}`}
            label={m.note}
            isLabelHidden
            isOneLine
            placeholder={m.note}
            value={said.note}
            onSave={(note) => say(said.outcome, note)}
          />
        )}
        {said !== null && isReadOnly && said.note !== '' && <div>{said.note}</div>}
      </div>
      <fieldset className="nep-verdict" aria-label={m.label(finding.description)}>
        {order.map((outcome) => (
          <button
            key={outcome}
            type="button"
            aria-pressed={said?.outcome === outcome}
            disabled={isReadOnly}
            data-verdict={outcome === 'done' ? 'pass' : outcome === 'open' ? 'fail' : 'na'}
            onClick={() =>
              void say(said?.outcome === outcome ? null : outcome, said?.note ?? '').catch(() => undefined)
            }
          >
            {said?.outcome === outcome && <IconCheck size={15} stroke={2} aria-hidden />}
            {m.outcomes[outcome]}
          </button>
        ))}
      </fieldset>
    </div>
  )
}
