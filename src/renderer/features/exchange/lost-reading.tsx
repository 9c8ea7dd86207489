import { Button } from '@mantine/core'
import { CallFailed } from '#shared/contract/client.ts'
import type { FileSummary } from '#shared/contract/exchange.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { EmptyState } from '../../ui/state/empty-state.tsx'
import { useRemap } from './queries.ts'

export const isReadingLost = (error: unknown): boolean =>
  error instanceof CallFailed && error.error.code === 'rule' && error.error.params.rule === 'reading_lost'

/** What was read of a file is gone from the disk: its original is read again, as it was read before. */
export function LostReading({ file }: { file: FileSummary }) {
  const all = useMessages()
  const notify = useNotify()
  const remap = useRemap()
  return (
    <EmptyState
      action={
        <Button
          loading={remap.isPending}
          onClick={() =>
            remap.mutate({ fileId: file.id, revision: file.revision, tables: [] }, { onError: notify.failed })
          }
        >
          {all.exchange.review.mapping.reading}
        </Button>
      }
    >
      {all.rules.reading_lost({ rule: 'reading_lost', detail: file.fileName })}
    </EmptyState>
  )
}
