import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { useAnnouncement, useSaveAnnouncement } from './queries.ts'

export type AnnouncementDialogProps = { listId: string; onClose: () => void }

/** What the loudspeaker reads out: seen, changed, copied or saved. */
export function AnnouncementDialog({ listId, onClose }: AnnouncementDialogProps) {
  const m = useMessages().awards.outputs
  const announcement = useAnnouncement(listId)
  return (
    <Dialog isOpen onClose={onClose} title={m.announcementTitle(announcement.data?.count ?? 0)} size={760}>
      <QueryView query={announcement}>
        {({ text }) => <AnnouncementText key={text} listId={listId} composed={text} onClose={onClose} />}
      </QueryView>
    </Dialog>
  )
}

type TextProps = { listId: string; composed: string; onClose: () => void }

function AnnouncementText({ listId, composed, onClose }: TextProps) {
  const all = useMessages()
  const m = all.awards.outputs
  const notify = useNotify()
  const [text, setText] = useState(composed)
  const save = useSaveAnnouncement(m.saving)
  const close = (
    <Button variant="default" onClick={onClose}>
      {all.common.close}
    </Button>
  )
  if (composed === '')
    return (
      <>
        <p>{m.announcementEmpty}</p>
        <DialogActions>{close}</DialogActions>
      </>
    )
  return (
    <>
      <Textarea
        label={m.text}
        description={m.announcementHint}
        autosize
        minRows={10}
        maxRows={16}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      <DialogActions>
        {close}
        <Button
          variant="default"
          onClick={() => navigator.clipboard.writeText(text).then(() => notify.done(m.copied), notify.failed)}
        >
          {m.copy}
        </Button>
        <Button loading={save.isPending} onClick={() => save.run({ listId, text }).catch(notify.failed)}>
          {m.save}
        </Button>
      </DialogActions>
    </>
  )
}
