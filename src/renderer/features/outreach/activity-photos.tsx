import type { ActivityDetail } from '#shared/contract/outreach.ts'
import { useMessages } from '../../platform/messages.tsx'
import { AddFilesButton } from '../../ui/attachments/add-files-button.tsx'
import { AttachmentStrip } from '../../ui/attachments/attachment-strip.tsx'
import { PanelHeading } from '../../ui/facts.tsx'

/** Photos of the meeting, the scan of its minutes. */
export function ActivityPhotos({ activity }: { activity: ActivityDetail }) {
  const m = useMessages().outreach
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
        <AddFilesButton entity="outreach_activities" entityId={activity.id} label={m.addPhotos} />
      </div>
    </section>
  )
}
