import { ActionIcon, Anchor, Button, Checkbox } from '@mantine/core'
import { IconAlertTriangle, IconCheck, IconPaperclip } from '@tabler/icons-react'
import type { Dossier, DossierLine } from '#shared/contract/commendation-dossier.ts'
import { formatDate } from '#shared/dates.ts'
import { type DossierPart, isLacking } from '#shared/domain/award-dossier.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import { useAddAttachments } from '../../platform/attachments.tsx'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOpenDocument } from '../../platform/open-document.ts'
import { QueryView } from '../../platform/query-view.tsx'
import { AttachmentStrip } from '../../ui/attachments/attachment-strip.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { useDossier, useSetPaper } from './queries.ts'

export type DossierDialogProps = { listId: string; onClose: () => void }

/** How many names are said before "and n more". */
const namesSaid = 6

const kindOf: Partial<Record<DossierPart, DocumentKind>> = {
  submission_letter: 'submission',
  list: 'commendation_list',
  meeting_minutes: 'award_meeting',
}

/** What the law of the day wants in the dossier, what is there, and the way to what is missing. */
export function DossierDialog({ listId, onClose }: DossierDialogProps) {
  const all = useMessages()
  const m = all.awards.dossier
  const dossier = useDossier(listId)
  return (
    <Dialog isOpen onClose={onClose} title={m.title} size={720}>
      <QueryView query={dossier}>{(value) => <Parts listId={listId} dossier={value} />}</QueryView>
      <DialogActions>
        <Button onClick={onClose}>{all.common.close}</Button>
      </DialogActions>
    </Dialog>
  )
}

function Parts({ listId, dossier }: { listId: string; dossier: Dossier }) {
  const m = useMessages().awards.dossier
  return (
    <>
      <p className="nep-dossier__state">
        {dossier.missing === 0 ? (
          <StateBadge tone="ok" icon={IconCheck}>
            {m.complete}
          </StateBadge>
        ) : (
          <StateBadge tone="warn" icon={IconAlertTriangle}>
            {m.missing(dossier.missing)}
          </StateBadge>
        )}
        <span className="nep-dim">
          {dossier.legalBasis === '' ? m.praiseOnly : m.basis(formatDate(dossier.day), dossier.legalBasis)}{' '}
          {m.neverBlocks}
        </span>
      </p>
      <ul className="nep-dossier">
        {dossier.lines.map((line) => (
          <Part key={line.part} listId={listId} line={line} />
        ))}
        {dossier.reports !== null && <Reports listId={listId} reports={dossier.reports} />}
      </ul>
    </>
  )
}

function Part({ listId, line }: { listId: string; line: DossierLine }) {
  const m = useMessages().awards.dossier
  const notify = useNotify()
  const documents = useOpenDocument()
  const paper = useSetPaper()
  const kind = kindOf[line.part]
  return (
    <li>
      <div className="nep-dossier__head">
        <strong>{m.parts[line.part]}</strong>
        <StateBadge
          tone={isLacking(line.state) ? 'warn' : 'ok'}
          icon={isLacking(line.state) ? IconAlertTriangle : IconCheck}
        >
          {m.states[line.state]}
        </StateBadge>
        <span className="nep-dossier__actions">
          {kind !== undefined && (
            <Anchor component="button" type="button" size="sm" onClick={() => documents.open(kind, listId)}>
              {line.documentId === null ? m.compose : m.openDocument}
            </Anchor>
          )}
          <Checkbox
            size="xs"
            label={m.hasPaper}
            aria-label={m.hasPaperOf(m.parts[line.part])}
            checked={line.hasPaper}
            onChange={(event) =>
              paper.mutate(
                {
                  entity: 'nomination_lists',
                  ids: [listId],
                  part: line.part,
                  isThere: event.currentTarget.checked,
                },
                { onError: notify.failed },
              )
            }
          />
          <AddFile listId={listId} part={line.part} />
        </span>
      </div>
      {line.files.length > 0 && (
        <AttachmentStrip entity="nomination_lists" entityId={listId} attachments={line.files} empty="" />
      )}
    </li>
  )
}

function AddFile({ listId, part }: { listId: string; part: DossierPart }) {
  const all = useMessages()
  const m = all.awards.dossier
  const notify = useNotify()
  const add = useAddAttachments('nomination_lists', listId)
  return (
    <ActionIcon
      variant="subtle"
      color="gray"
      size={26}
      aria-label={m.addFile(m.parts[part])}
      title={m.addFileShort}
      loading={add.isPending}
      onClick={() =>
        add.mutate(
          { files: null, criterionId: null, part },
          {
            onSuccess: (count) => count > 0 && notify.done(all.attachments.added(count)),
            onError: notify.failed,
          },
        )
      }
    >
      <IconPaperclip size={16} aria-hidden />
    </ActionIcon>
  )
}

/** The reports of all subjects: who has none yet, and one tick for all that lie in the folder. */
function Reports({ listId, reports }: { listId: string; reports: NonNullable<Dossier['reports']> }) {
  const m = useMessages().awards.dossier
  const notify = useNotify()
  const paper = useSetPaper()
  const { needed, lacking, files } = reports
  const isMissing = lacking.length > 0
  const names = lacking.slice(0, namesSaid).map(({ name }) => name)
  return (
    <li>
      <div className="nep-dossier__head">
        <strong>{m.parts.achievement_report}</strong>
        <StateBadge tone={isMissing ? 'warn' : 'ok'} icon={isMissing ? IconAlertTriangle : IconCheck}>
          {m.reportsOf(needed - lacking.length, needed)}
        </StateBadge>
        <span className="nep-dossier__actions">
          {isMissing && (
            <Anchor
              component="button"
              type="button"
              size="sm"
              onClick={() =>
                paper.mutate(
                  {
                    entity: 'nominations',
                    ids: lacking.map(({ id }) => id),
                    part: 'achievement_report',
                    isThere: true,
                  },
                  { onSuccess: ({ count }) => notify.done(m.reportNoted(count)), onError: notify.failed },
                )
              }
            >
              {m.allReportsOnPaper}
            </Anchor>
          )}
          <AddFile listId={listId} part="achievement_report" />
        </span>
      </div>
      {isMissing && (
        <div className="nep-dim">
          {m.lacking(
            [names.join(', '), lacking.length > namesSaid ? m.more(lacking.length - namesSaid) : '']
              .filter((part) => part !== '')
              .join(' '),
          )}
        </div>
      )}
      {files.length > 0 && (
        <AttachmentStrip entity="nomination_lists" entityId={listId} attachments={files} empty="" />
      )}
    </li>
  )
}
