import { Button, Menu } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import type { DocumentKind } from '#shared/domain/document.ts'
import { useMessages } from './messages.tsx'
import { useOpenDocument } from './open-document.ts'

export type DocumentsMenuProps = {
  kinds: readonly DocumentKind[]
  /** The record that these kinds are about. */
  subjectId: string
}

/** The papers about one record. Choosing one opens it; what is not there yet is composed. */
export function DocumentsMenu({ kinds, subjectId }: DocumentsMenuProps) {
  const m = useMessages().documents
  const documents = useOpenDocument()
  if (kinds.length === 0) return null
  return (
    <Menu position="top-end">
      <Menu.Target>
        <Button
          variant="default"
          loading={documents.isPending}
          rightSection={<IconChevronDown size={14} stroke={1.8} aria-hidden />}
        >
          {m.compose}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {kinds.map((kind) => (
          <Menu.Item key={kind} onClick={() => documents.open(kind, subjectId)}>
            {m.kinds[kind]}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
