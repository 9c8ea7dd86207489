import { Anchor } from '@mantine/core'
import type { FindingDetail, FindingEvent } from '#shared/contract/findings.ts'
import { formatDate } from '#shared/dates.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { RecordTrace } from '../../ui/record-trace.tsx'
import { useSaveLetter } from './queries.ts'

/** What happened, newest first: steps, reminders, rechecks, what the unit reported. */
export function FindingHistory({ finding }: { finding: FindingDetail }) {
  const times = useOfficeTimes()
  const all = useMessages()
  const m = all.findings
  const letter = useSaveLetter()
  const notify = useNotify()
  const stepOf = ({ fromStatus, toStatus }: FindingEvent) =>
    fromStatus === null || toStatus === null || fromStatus === toStatus
      ? ''
      : m.panel.step(m.statuses[fromStatus], m.statuses[toStatus])
  return (
    <section aria-label={m.panel.history}>
      <h3>{m.panel.history}</h3>
      {finding.events.length === 0 && <p className="nep-dim">{m.panel.noHistory}</p>}
      <ol className="nep-finding__history">
        {finding.events.map((event) => (
          <li key={event.id}>
            <span className="nep-finding__history__day">{formatDate(event.happenedOn)}</span>
            <span>
              <strong>{m.events[event.kind]}</strong>
              {stepOf(event) !== '' && `: ${stepOf(event)}`}
              {event.note !== '' && <span className="nep-finding__history__note">{event.note}</span>}
              {event.letterId !== null && (
                <Anchor
                  component="button"
                  type="button"
                  size="sm"
                  onClick={() => letter.mutate(event.letterId ?? '', { onError: notify.failed })}
                >
                  {m.letters.save}
                </Anchor>
              )}
            </span>
          </li>
        ))}
      </ol>
      {finding.remedyReports.length > 0 && (
        <>
          <h3>{m.panel.reports}</h3>
          <ol className="nep-finding__history">
            {finding.remedyReports.map((report) => (
              <li key={report.id}>
                <span className="nep-finding__history__day">{formatDate(times.day(report.reportedAt))}</span>
                <span>
                  {[report.measure, report.result, report.note].filter((part) => part !== '').join('. ')}
                </span>
              </li>
            ))}
          </ol>
          <RecordTrace traces={finding.remedyReports.flatMap(({ traces }) => traces)} />
        </>
      )}
    </section>
  )
}
