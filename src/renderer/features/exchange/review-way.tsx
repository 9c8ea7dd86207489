import { Anchor, Button } from '@mantine/core'
import { IconArrowBackUp, IconDatabaseImport, IconFileCheck, IconFiles } from '@tabler/icons-react'
import type { Review } from '#shared/contract/exchange-review.ts'
import { formatDate } from '#shared/dates.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { useSentFiles } from './queries.ts'
import { useSaveSent } from './use-save-sent.ts'
import { WrittenLinks } from './written-links.tsx'

export type ReviewWayProps = { review: Review; onOpen: (fileId: string) => void }

/** A file's way to and fro: where its import went, when it was sent back, what came for it, what it is the correction of. */
export function ReviewWay({ review, onOpen }: ReviewWayProps) {
  const all = useMessages().exchange
  const m = all.sendBack
  const notify = useNotify()
  const times = useOfficeTimes()
  const sent = useSentFiles()
  const saveSent = useSaveSent()
  const { corrects, correctedBy, sentBack, sending } = review
  const other = sending?.replacedBy ?? sending?.replaces ?? null
  const day = (date: string | null) => (date === null ? null : formatDate(date))
  const saveAgain = () =>
    sent.mutate(
      { fileId: review.fileId },
      { onSuccess: ({ files }) => void saveSent(files), onError: notify.failed },
    )
  return (
    <>
      {review.batch !== null && (
        <div className="nep-review-way">
          <IconDatabaseImport size={16} aria-hidden />
          {review.batch.written.length === 0 ? (
            <span>{all.review.importedAt(times.time(review.batch.importedAt))}</span>
          ) : (
            <WrittenLinks
              places={review.batch.written}
              lead={all.review.importedInto(times.time(review.batch.importedAt))}
            />
          )}
        </div>
      )}
      {sending !== null && (
        <div className="nep-review-way" data-tone={sending.replacedBy === null ? undefined : 'warn'}>
          <IconFiles size={16} aria-hidden />
          <span>
            {all.review.sending.place(sending.number, sending.of)}{' '}
            {sending.replacedBy !== null
              ? all.review.sending.replacedBy(
                  sending.replacedBy.number,
                  sending.number,
                  sending.replacedBy.fileName,
                )
              : sending.replaces !== null &&
                all.review.sending.replaces(
                  sending.replaces.number,
                  sending.number,
                  sending.replaces.fileName,
                )}{' '}
            {sending.replacedBy !== null && review.status === 'waiting' && all.review.sending.betterAside}
          </span>
          {other !== null && (
            <Anchor component="button" type="button" onClick={() => onOpen(other.fileId)}>
              {m.open}
            </Anchor>
          )}
        </div>
      )}
      {corrects !== null && (
        <div className="nep-review-way">
          <IconFileCheck size={16} aria-hidden />
          <span>
            {m.corrects(corrects.fileName, formatDate(corrects.sentOn))}{' '}
            {corrects.progress !== null &&
              corrects.progress.asked > 0 &&
              m.progress(corrects.progress.corrected, corrects.progress.asked)}
          </span>
          <Anchor component="button" type="button" onClick={() => onOpen(corrects.fileId)}>
            {m.open}
          </Anchor>
        </div>
      )}
      {sentBack !== null && (
        <div className="nep-review-way">
          <IconArrowBackUp size={16} aria-hidden />
          <span>
            {m.sentLine(formatDate(sentBack.on), sentBack.asked, day(sentBack.replyBy))}{' '}
            {correctedBy !== null && m.correctedBy(correctedBy.fileName)}
          </span>
          {correctedBy === null ? (
            <Button size="xs" variant="default" loading={sent.isPending} onClick={saveAgain}>
              {m.again}
            </Button>
          ) : (
            <Anchor component="button" type="button" onClick={() => onOpen(correctedBy.fileId)}>
              {m.open}
            </Anchor>
          )}
        </div>
      )}
    </>
  )
}
