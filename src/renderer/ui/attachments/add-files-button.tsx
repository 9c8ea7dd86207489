import { Button, type ButtonProps } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import type { AttachmentOwner } from '#shared/contract/attachments.ts'
import { useAddAttachments } from '../../platform/attachments.tsx'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'

export type AddFilesButtonProps = Pick<ButtonProps, 'variant' | 'color'> & {
  entity: AttachmentOwner
  entityId: string
  label: string
}

/** Picks files for a record, keeps them and says how many: the keyboard's way to what a strip takes by dropping. */
export function AddFilesButton({
  entity,
  entityId,
  label,
  variant = 'subtle',
  color = 'gray',
}: AddFilesButtonProps) {
  const m = useMessages().attachments
  const notify = useNotify()
  const add = useAddAttachments(entity, entityId)
  const pick = () =>
    add.mutate(
      { files: null, criterionId: null },
      { onSuccess: (count) => count > 0 && notify.done(m.added(count)), onError: notify.failed },
    )
  return (
    <Button
      variant={variant}
      color={color}
      size="xs"
      leftSection={<IconPlus size={14} aria-hidden />}
      loading={add.isPending}
      onClick={pick}
    >
      {label}
    </Button>
  )
}
