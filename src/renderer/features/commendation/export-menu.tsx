import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useExport } from './queries.ts'

export type ExportMenuProps = { listId: string; ids: readonly string[]; onAnnounce: () => void }

/** What leaves the office: the list, the list for the notice board, the text for the loudspeaker, the page on paper. */
export function ExportMenu({ listId, ids, onAnnounce }: ExportMenuProps) {
  const all = useMessages()
  const m = all.awards.outputs
  const words = all.commendation
  const notify = useNotify()
  const exporting = useExport(words.exporting)
  const write = (isMasked: boolean) => exporting.run({ listId, ids: [...ids], isMasked }).catch(notify.failed)
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button
          variant="default"
          disabled={ids.length === 0}
          loading={exporting.isPending}
          rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}
        >
          {m.menu}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => write(false)}>{words.exportList}</Menu.Item>
        <Menu.Item onClick={() => write(true)} title={m.postingHint}>
          {m.posting}
        </Menu.Item>
        <Menu.Item onClick={onAnnounce}>{m.announcement}</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => window.print()}>{words.print}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
