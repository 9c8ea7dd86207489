import { Button, Menu } from '@mantine/core'
import {
  IconClipboardCheck,
  IconClipboardText,
  IconEdit,
  IconListDetails,
  IconPlus,
} from '@tabler/icons-react'
import { Link } from 'react-router'
import { useMessages } from '../../platform/messages.tsx'

export type AddMenuProps = {
  listId: string
  onAdd: () => void
  onPropose: () => void
  onEditList: () => void
  onNewList: () => void
}

/** Thêm…: a nomination, a block from Excel, another list. */
export function AddMenu({ listId, onAdd, onPropose, onEditList, onNewList }: AddMenuProps) {
  const m = useMessages().commendation
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default">{m.add}</Button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item leftSection={<IconPlus size={15} aria-hidden />} onClick={onAdd}>
          {m.addOne}
        </Menu.Item>
        <Menu.Item
          component={Link}
          to={`/commendations/paste?list=${listId}`}
          leftSection={<IconClipboardText size={15} aria-hidden />}
        >
          {m.paste}
        </Menu.Item>
        <Menu.Item leftSection={<IconClipboardCheck size={15} aria-hidden />} onClick={onPropose}>
          {m.fromResults}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Item leftSection={<IconEdit size={15} aria-hidden />} onClick={onEditList}>
          {m.editList}
        </Menu.Item>
        <Menu.Item leftSection={<IconListDetails size={15} aria-hidden />} onClick={onNewList}>
          {m.newList}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
