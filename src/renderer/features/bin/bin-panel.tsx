import { Button } from '@mantine/core'
import type { BinLine } from '#shared/contract/history.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { Facts } from '../../ui/facts.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { useRestoreRecord } from './queries.ts'

/** One removed record: what it was, what went with it, and the way back. */
export function BinPanel({ line, onClose }: { line: BinLine; onClose: () => void }) {
  const times = useOfficeTimes()
  const { history, entities } = useMessages()
  const m = history.bin
  const notify = useNotify()
  const restore = useRestoreRecord()
  const run = () =>
    restore.mutate(
      { id: line.id },
      {
        onSuccess: ({ name }) => {
          onClose()
          notify.done(m.restored(name))
        },
        onError: notify.failed,
      },
    )
  return (
    <SidePanel
      title={line.name || entities.capital(line.entity)}
      onClose={onClose}
      footer={
        <Button loading={restore.isPending} onClick={run}>
          {m.restore}
        </Button>
      }
    >
      <Facts
        facts={[
          { label: m.columns.entity, value: entities.capital(line.entity) },
          { label: m.columns.removedAt, value: times.time(line.removedAt) },
          { label: m.columns.actor, value: line.actor },
          { label: m.columns.parts, value: m.partsWhole(line.parts), note: m.hint },
        ]}
      />
    </SidePanel>
  )
}
