import { Button } from '@mantine/core'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import type { JournalFilter } from '#shared/contract/journal.ts'
import { formatDate } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useExportJournal } from './queries.ts'

/** What narrows the list, for the head of the sheet. */
const filterWords = (messages: Messages, { text, actor, kind, from, to }: JournalFilter): string =>
  [
    text.trim() && messages.tables.typed(text.trim()),
    actor,
    kind && messages.entities.capital(kind),
    from && `${messages.journal.narrow.from} ${formatDate(from)}`,
    to && `${messages.journal.narrow.to} ${formatDate(to)}`,
  ]
    .filter(Boolean)
    .join('; ')

/** All that fits, not only what is loaded, with a row for each field that changed. */
export function ExportJournal({ filter, isEmpty }: { filter: JournalFilter; isEmpty: boolean }) {
  const messages = useMessages()
  const write = useExportJournal()
  return (
    <Button
      size="xs"
      variant="default"
      leftSection={<IconFileSpreadsheet size={15} stroke={1.6} aria-hidden />}
      loading={write.isPending}
      disabled={isEmpty}
      onClick={() => write.run(filter, filterWords(messages, filter))}
    >
      {messages.common.exportExcel}
    </Button>
  )
}
