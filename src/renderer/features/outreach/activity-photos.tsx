import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { ActivityDetail } from '#shared/contract/outreach.ts'
import { useAddAttachments } from '../../platform/attachments.tsx'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { AttachmentStrip } from '../../ui/attachments/attachment-strip.tsx'
import { PanelHeading } from '../../ui/facts.tsx'

/** Photos of the meeting, the scan of its minutes. */
export function ActivityPhotos({ activity }: { activity: ActivityDetail }) {
  const all = useMessages()
  const m = all.outreach
  const notify = useNotify()
  const add = useAddAttachments('outreach_activities', activity.id)
  return (
    <section aria-label={m.photos(activity.attachments.length)}>
      <PanelHeading>{m.photos(activity.attachments.length)}</PanelHeading>
      <div className="nep-outreach-photos">
        <AttachmentStrip
          entity="outreach_activities"
          entityId={activity.id}
          attachments={activity.attachments}
          empty={m.noPhotos}
        />
        <Button
          variant="subtle"
          color="gray"
          size="xs"
          leftSection={<IconPlus size={14} aria-hidden />}
          loading={add.isPending}
          onClick={() =>
            add.mutate(
              { files: null, criterionId: null },
              {
                onSuccess: (count) => count > 0 && notify.done(all.attachments.added(count)),
                onError: notify.failed,
              },
            )
          }
        >
          {m.addPhotos}
        </Button>
      </div>
    </section>
  )
}
