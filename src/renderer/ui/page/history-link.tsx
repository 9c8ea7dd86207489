import { ActionIcon, Tooltip } from '@mantine/core'
import { IconHistory } from '@tabler/icons-react'
import { Link } from 'react-router'
import type { HistoryTable } from '#shared/contract/journal.ts'
import { useMessages } from '../../platform/messages.tsx'

/** A record with a page, as its history is asked for. */
export type HistoryOf = { table: HistoryTable; id: string }

/** “Lịch sử”: who changed this record and its parts, when, and what was there before. */
export function HistoryLink({ table, id }: HistoryOf) {
  const label = useMessages().journal.history.open
  return (
    <Tooltip label={label}>
      <ActionIcon
        component={Link}
        to={`/journal/${table}/${encodeURIComponent(id)}`}
        aria-label={label}
        variant="subtle"
        className="nep-no-print"
      >
        <IconHistory size={16} stroke={1.6} aria-hidden />
      </ActionIcon>
    </Tooltip>
  )
}
