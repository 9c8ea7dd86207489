import { Button } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { FindingDetail } from '#shared/contract/findings.ts'
import { useAddAttachments } from '../../platform/attachments.tsx'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { AttachmentStrip } from '../../ui/attachments/attachment-strip.tsx'

/** Photos and letters that prove the remedy. */
export function FindingEvidence({ finding }: { finding: FindingDetail }) {
  const all = useMessages()
  const m = all.findings.panel
  const notify = useNotify()
  const add = useAddAttachments('findings', finding.id)
  return (
    <section className="nep-finding__evidence" aria-label={m.evidence(finding.attachmentList.length)}>
      <div className="nep-finding__head">
        <h3>{m.evidence(finding.attachmentList.length)}</h3>
        <Button
          variant="subtle"
          color="gray"
          size="xs"
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
          {m.addEvidence}
        </Button>
      </div>
      <AttachmentStrip
        entity="findings"
        entityId={finding.id}
        attachments={finding.attachmentList}
        empty={m.noEvidence}
      />
    </section>
  )
}
