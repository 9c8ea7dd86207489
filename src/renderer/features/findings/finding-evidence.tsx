import type { FindingDetail } from '#shared/contract/findings.ts'
import { useMessages } from '../../platform/messages.tsx'
import { AddFilesButton } from '../../ui/attachments/add-files-button.tsx'
import { AttachmentStrip } from '../../ui/attachments/attachment-strip.tsx'

/** Photos and letters that prove the remedy. */
export function FindingEvidence({ finding }: { finding: FindingDetail }) {
  const m = useMessages().findings.panel
  return (
    <section className="nep-finding__evidence" aria-label={m.evidence(finding.attachmentList.length)}>
      <div className="nep-finding__head">
        <h3>{m.evidence(finding.attachmentList.length)}</h3>
        <AddFilesButton entity="findings" entityId={finding.id} label={m.addEvidence} />
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
