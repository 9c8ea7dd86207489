/** Every table of the register, row by row: what may not change is compared as a whole. */
import type { ExchangeOffice } from './exchange-office.ts'

/** What taking a file in and looking at it may touch: the file itself, and the journal of that; files are searched for, too. */
const booksOfIntake = /^(?:received_files|journal|journal_seals|changes|search_\w+)$/u

export const wholeRegister = (office: Pick<ExchangeOffice, 'rows'>): Record<string, unknown[]> => {
  const tables = office
    .rows<{ name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
    )
    .map(({ name }) => name)
    .filter((name) => !booksOfIntake.test(name))
  return Object.fromEntries(tables.map((name) => [name, office.rows(`SELECT * FROM ${name}`)]))
}
