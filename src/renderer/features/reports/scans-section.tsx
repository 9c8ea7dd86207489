import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useAddAttachments } from '../../platform/attachments.tsx'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { AttachmentStrip } from '../../ui/attachments/attachment-strip.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useScans } from './queries.ts'

/** Scans of the signed paper. */
export function ScansSection({ id }: { id: string }) {
  const all = useMessages()
  const m = all.reports.scans
  const notify = useNotify()
  const scans = useScans(id).data ?? []
  const add = useAddAttachments('documents', id)
  return (
    <Section
      title={m.title(scans.length)}
      actions={
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} aria-hidden />}
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
          {m.add}
        </Button>
      }
    >
      <AttachmentStrip entity="documents" entityId={id} attachments={scans} empty={m.empty} />
    </Section>
  )
}
