import { Button, Select } from '@mantine/core'
import { IconFileText } from '@tabler/icons-react'
import { useState } from 'react'
import type { Attachment } from '#shared/contract/attachments.ts'
import {
  useAttachmentUrl,
  useRemoveAttachment,
  useSaveAttachment,
  useSetCaption,
} from '../../platform/attachments.tsx'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../confirm-destructive.tsx'
import { Dialog, DialogActions } from '../dialog.tsx'
import { AutosaveText } from '../fields/autosave-text.tsx'
import './attachments.css'

export type AttachmentPreviewProps = {
  attachment: Attachment
  criteria: readonly { id: string; code: string; text: string }[] | undefined
  isReadOnly: boolean
  onClose: () => void
}

/** One piece of evidence at its size, with its caption and the criterion it proves. */
export function AttachmentPreview({ attachment, criteria, isReadOnly, onClose }: AttachmentPreviewProps) {
  const all = useMessages()
  const m = all.attachments
  const notify = useNotify()
  const [isAsking, setAsking] = useState(false)
  const save = useSaveAttachment()
  const setCaption = useSetCaption()
  const remove = useRemoveAttachment()
  const { id, caption, criterionId, fileName } = attachment
  return (
    <Dialog isOpen onClose={onClose} title={caption || fileName} size={780}>
      <div className="nep-preview">
        {attachment.isImage ? (
          <LargePicture id={id} alt={caption || fileName} />
        ) : (
          <div className="nep-preview__file">
            <IconFileText size={40} stroke={1.2} aria-hidden />
            {fileName}
          </div>
        )}
        <AutosaveText
          keepAs={`attachments/${id}/caption`}
          label={m.caption}
          value={caption}
          isOneLine
          isReadOnly={isReadOnly}
          onSave={(text) => setCaption.mutateAsync({ id, caption: text }, { onError: notify.failed })}
        />
        {criteria !== undefined && (
          <Select
            label={m.criterion}
            placeholder={m.noCriterion}
            data={criteria.map((criterion) => ({
              value: criterion.id,
              label: `${criterion.code} ${criterion.text}`,
            }))}
            value={criterionId}
            searchable
            clearable
            disabled={isReadOnly}
            onChange={(next) =>
              setCaption.mutate({ id, caption, criterionId: next }, { onError: notify.failed })
            }
          />
        )}
        <DialogActions>
          {!isReadOnly && (
            <Button variant="default" onClick={() => setAsking(true)}>
              {m.remove}
            </Button>
          )}
          <Button variant="default" onClick={() => save.mutate(id, { onError: notify.failed })}>
            {m.save}
          </Button>
          <Button onClick={onClose}>{all.common.close}</Button>
        </DialogActions>
      </div>
      <ConfirmDestructive
        isOpen={isAsking}
        title={m.remove}
        actionLabel={m.remove}
        onCancel={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false)
          remove.mutate(
            { id },
            {
              onSuccess: () => {
                notify.done(m.removed)
                onClose()
              },
              onError: notify.failed,
            },
          )
        }}
      >
        {m.removeQuestion(caption || fileName)}
      </ConfirmDestructive>
    </Dialog>
  )
}

function LargePicture({ id, alt }: { id: string; alt: string }) {
  const m = useMessages().attachments
  const { url, isFailed } = useAttachmentUrl(id)
  if (isFailed) return <div className="nep-preview__file">{m.unreadable}</div>
  return url === null ? null : <img className="nep-preview__image" src={url} alt={alt} />
}
