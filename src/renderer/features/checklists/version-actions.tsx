import { Button } from '@mantine/core'
import { useState } from 'react'
import type { VersionDetail } from '#shared/contract/checklists.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { useCreateDraft, usePublish, useRemoveDraft } from './queries.ts'

export type VersionActionsProps = {
  version: VersionDetail
  onOpenVersion: (id: string | null) => void
  onAddCriterion: () => void
}

/** A published version can only become a new one; a draft can grow, be discarded or be published. */
export function VersionActions({ version, onOpenVersion, onAddCriterion }: VersionActionsProps) {
  const m = useMessages().checklists
  const notify = useNotify()
  const [asked, setAsked] = useState<'publish' | 'remove' | null>(null)
  const createDraft = useCreateDraft()
  const publish = usePublish()
  const removeDraft = useRemoveDraft()
  const { id, revision, number } = version

  if (version.status === 'published') {
    return (
      <Button
        loading={createDraft.isPending}
        onClick={() =>
          createDraft.mutate(
            { checklistId: version.checklistId },
            { onSuccess: (draft) => onOpenVersion(draft.id), onError: notify.failed },
          )
        }
      >
        {m.newVersion}
      </Button>
    )
  }
  const confirm = () => {
    setAsked(null)
    if (asked === 'publish') {
      publish.mutate(
        { id, revision },
        { onSuccess: () => notify.done(m.published(number)), onError: notify.failed },
      )
    } else {
      removeDraft.mutate({ id, revision }, { onSuccess: () => onOpenVersion(null), onError: notify.failed })
    }
  }
  return (
    <>
      <Button variant="default" onClick={() => setAsked('remove')}>
        {m.removeDraft}
      </Button>
      <Button variant="default" onClick={onAddCriterion}>
        {m.addCriterion}
      </Button>
      <Button loading={publish.isPending} onClick={() => setAsked('publish')}>
        {m.publish}
      </Button>
      <ConfirmDestructive
        isOpen={asked !== null}
        title={asked === 'publish' ? m.publish : m.removeDraft}
        actionLabel={asked === 'publish' ? m.publish : m.removeDraft}
        onConfirm={confirm}
        onCancel={() => setAsked(null)}
      >
        {asked === 'publish' ? m.publishQuestion(number) : m.removeQuestion(number)}
      </ConfirmDestructive>
    </>
  )
}
