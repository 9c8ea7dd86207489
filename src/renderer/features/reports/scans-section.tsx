import { useMessages } from '../../platform/messages.tsx'
import { AddFilesButton } from '../../ui/attachments/add-files-button.tsx'
import { AttachmentStrip } from '../../ui/attachments/attachment-strip.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useScans } from './queries.ts'

/** Scans of the signed paper. */
export function ScansSection({ id }: { id: string }) {
  const m = useMessages().reports.scans
  const scans = useScans(id).data ?? []
  return (
    <Section
      title={m.title(scans.length)}
      actions={<AddFilesButton entity="documents" entityId={id} label={m.add} variant="default" />}
    >
      <AttachmentStrip entity="documents" entityId={id} attachments={scans} empty={m.empty} />
    </Section>
  )
}
