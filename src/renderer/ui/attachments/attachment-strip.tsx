import { Tooltip } from '@mantine/core'
import { IconFileText, IconPhotoOff } from '@tabler/icons-react'
import { type DragEvent, useState } from 'react'
import type { Attachment, AttachmentOwner } from '#shared/contract/attachments.ts'
import { useAddAttachments, useAttachmentUrl } from '../../platform/attachments.tsx'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { AttachmentPreview } from './attachment-preview.tsx'
import './attachments.css'

export type AttachmentStripProps = {
  entity: AttachmentOwner
  entityId: string
  attachments: readonly Attachment[]
  /** What belongs here, when there is nothing yet. */
  empty: string
  isReadOnly?: boolean
  /** To say, and to choose, which criterion a file proves. */
  criteria?: readonly { id: string; code: string; text: string }[]
}

/** Evidence as small pictures; files dropped on it are added, a click opens the preview. */
export function AttachmentStrip(props: AttachmentStripProps) {
  const { entity, entityId, attachments, empty, isReadOnly = false, criteria } = props
  const m = useMessages().attachments
  const notify = useNotify()
  const add = useAddAttachments(entity, entityId)
  const [openId, setOpenId] = useState<string | null>(null)
  const [isOver, setOver] = useState(false)
  const open = attachments.find((attachment) => attachment.id === openId)
  const codeOf = (id: string | null) => criteria?.find((criterion) => criterion.id === id)?.code ?? null

  const onDrop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    const files = [...event.dataTransfer.files]
    if (isReadOnly || files.length === 0) return
    add.mutate(
      { files, criterionId: null },
      { onSuccess: (count) => notify.done(m.added(count)), onError: notify.failed },
    )
  }
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is an extra; the button above does the same by keyboard
    <div
      className="nep-strip"
      data-over={isOver || undefined}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={onDrop}
    >
      {attachments.length === 0 && !add.isPending && <div className="nep-dim">{empty}</div>}
      {attachments.length > 0 && (
        <ul className="nep-strip__list">
          {attachments.map((attachment) => (
            <li key={attachment.id}>
              <Thumbnail
                attachment={attachment}
                code={codeOf(attachment.criterionId)}
                onOpen={() => setOpenId(attachment.id)}
              />
            </li>
          ))}
        </ul>
      )}
      {add.isPending && <div className="nep-dim">{m.adding}</div>}
      {open !== undefined && (
        <AttachmentPreview
          key={open.id}
          attachment={open}
          criteria={criteria}
          isReadOnly={isReadOnly}
          onClose={() => setOpenId(null)}
        />
      )}
    </div>
  )
}

type ThumbnailProps = { attachment: Attachment; code: string | null; onOpen: () => void }

function Thumbnail({ attachment, code, onOpen }: ThumbnailProps) {
  const m = useMessages().attachments
  const name = attachment.caption || attachment.fileName
  const label = code === null ? name : `${code} ${name}`
  return (
    <Tooltip label={label}>
      <button type="button" className="nep-thumb" onClick={onOpen} aria-label={m.open(label)}>
        <span className="nep-thumb__picture">
          {attachment.isImage ? (
            <Picture id={attachment.id} />
          ) : (
            <IconFileText size={22} stroke={1.4} aria-hidden />
          )}
        </span>
        <span className="nep-thumb__name">{label}</span>
      </button>
    </Tooltip>
  )
}

function Picture({ id }: { id: string }) {
  const { url, isFailed } = useAttachmentUrl(id)
  if (isFailed) return <IconPhotoOff size={22} stroke={1.4} aria-hidden />
  return url === null ? null : <img src={url} alt="" />
}
