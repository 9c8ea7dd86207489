import { Checkbox } from '@mantine/core'
import type { NominationDetail } from '#shared/contract/commendation-types.ts'
import { formatDate } from '#shared/dates.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { AddFilesButton } from '../../ui/attachments/add-files-button.tsx'
import { AttachmentStrip } from '../../ui/attachments/attachment-strip.tsx'
import { Facts, PanelHeading } from '../../ui/facts.tsx'
import { useSetPaper } from './queries.ts'

/** What the appraising body said, and the report of achievements; praise has neither. */
export function NominationDossier({ nomination }: { nomination: NominationDetail }) {
  if (nomination.isPraise) return null
  return (
    <>
      <AppraisalFacts nomination={nomination} />
      <Report nomination={nomination} />
    </>
  )
}

function AppraisalFacts({ nomination }: { nomination: NominationDetail }) {
  const m = useMessages().awards.appraisal
  const { appraisal, status } = nomination
  if (appraisal === null && status !== 'appraisal') return null
  return (
    <section aria-label={m.heading}>
      <PanelHeading>{m.heading}</PanelHeading>
      {appraisal === null ? (
        <p className="nep-commendation-note nep-dim">{m.none}</p>
      ) : (
        <Facts
          facts={[
            {
              label: m.verdict,
              value: appraisal.isAgreed ? m.agreed : m.notAgreed,
              note: m.by(appraisal.body, formatDate(appraisal.appraisedOn)),
            },
            ...(appraisal.opinion === '' ? [] : [{ label: m.opinion, value: appraisal.opinion }]),
          ]}
        />
      )}
    </section>
  )
}

function Report({ nomination }: { nomination: NominationDetail }) {
  const all = useMessages()
  const m = all.awards.dossier
  const notify = useNotify()
  const paper = useSetPaper()
  return (
    <section aria-label={m.report}>
      <PanelHeading>{m.report}</PanelHeading>
      <div className="nep-nomination-report">
        <AttachmentStrip
          entity="nominations"
          entityId={nomination.id}
          attachments={nomination.attachments}
          empty={nomination.hasPaperReport ? m.reportOnPaper : m.noReport}
        />
        <div className="nep-nomination-report__actions">
          <Checkbox
            size="xs"
            label={m.hasPaper}
            checked={nomination.hasPaperReport}
            onChange={(event) =>
              paper.mutate(
                {
                  entity: 'nominations',
                  ids: [nomination.id],
                  part: 'achievement_report',
                  isThere: event.currentTarget.checked,
                },
                { onError: notify.failed },
              )
            }
          />
          <AddFilesButton entity="nominations" entityId={nomination.id} label={m.addFileShort} />
        </div>
      </div>
    </section>
  )
}
