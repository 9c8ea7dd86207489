import type { JournalLine } from '#shared/contract/journal.ts'
import { operationName } from '#shared/contract/writing-operations.ts'
import { formatInstant } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { OfficeTimes } from '#shared/office-times.ts'
import type { Column } from '../../ui/data-table/column.ts'

/** No column sorts: the journal is read in the order of writing, page by page. */
export const journalColumns = (messages: Messages, times: OfficeTimes): Column<JournalLine>[] => {
  const { columns, withOthers } = messages.journal
  return [
    {
      key: 'at',
      header: times.machineHead(columns.at),
      width: 160,
      value: ({ happenedAt }) => happenedAt,
      text: ({ happenedAt }) => formatInstant(happenedAt),
    },
    { key: 'actor', header: columns.actor, width: 150, from: 900, value: ({ actor }) => actor },
    {
      key: 'operation',
      header: columns.operation,
      width: 230,
      value: ({ operation }) => operationName(messages, operation),
    },
    {
      key: 'kind',
      header: columns.kind,
      width: 140,
      from: 760,
      value: ({ entity }) => messages.entities.capital(entity),
    },
    {
      key: 'record',
      header: columns.record,
      width: 220,
      isGrowing: true,
      value: ({ name, others }) => withOthers(name, others),
    },
  ]
}
