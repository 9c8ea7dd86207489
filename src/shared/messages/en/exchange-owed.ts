import type { Same } from '../same.ts'
import type { exchangeOwed as vi } from '../vi/exchange-owed.ts'

export const exchangeOwed: Same<typeof vi> = {
  title: 'Units that still owe returns',
  open: (count) => `Who is missing (${count})…`,
  listLabel: 'Units that still owe something, and whom to call',
  note: (owing, all) => `${owing} of ${all} units`,
  print: 'Print for calling',
  columns: {
    unit: 'Unit',
    contact: 'Contact',
    phone: 'Telephone',
    owed: 'Still missing',
    due: 'Due',
    reminded: 'Reminded',
    answer: 'Answer by telephone',
  },
  missing: (contents) => `Not sent: ${contents}`,
  blank: (contents) => `Blank form sent: ${contents}`,
  again: (contents) => `To be sent corrected: ${contents}`,
  empty: 'No unit owes anything. What was sent is imported or waits for review.',
  notSelected: 'Tick the units that were called, then note the reminder.',
}
