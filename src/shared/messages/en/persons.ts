/** What is kept on a person: found, shown, handed out, erased. */
import type { PlaceFate, StayReason } from '../../domain/erasure.ts'
import { journalFields } from './journal-fields.ts'

const fates: Record<PlaceFate, string> = {
  whole: 'All data of this person goes',
  reduced: 'Telephone, number of identity and birth date go; what the decision says stays',
  named: 'Name and numbers go out of the text',
  file: 'The original file and what was read of it go for good; it can no longer be opened',
  removed: 'The attached file goes for good',
  stays: 'Has to stay',
}

const reasons: Record<StayReason, string> = {
  issued: 'an issued document, kept by the law on archives',
  duty: 'signs or works for the office: data of the office',
  waiting: 'the file is still to be reviewed',
  dossier: 'dossier of somebody who was commended, kept by the law on archives',
}

const tables: Readonly<Record<string, string>> = { ...journalFields.tables, drafts: 'Draft being typed' }

export const persons = {
  title: 'Personal data',
  open: 'Open Personal data',
  sectionNote:
    'Find a person, see everything the register keeps on them, export it to Excel when they ask, correct it at its record, or erase it under the Law on Personal Data Protection (91/2025/QH15).',
  find: 'Find by name, telephone, number of identity',
  clearFind: 'Clear the search',
  findFirst:
    'Type the name (with or without accents), the telephone or the number of identity of the person.',
  nobody: (text: string) =>
    `The register has nobody called “${text}”. Who is only mentioned in a text is found with Ctrl+K and corrected there.`,
  foundColumns: { name: 'Name', birthYear: 'Birth year', unit: 'Unit', tables: 'Stands in', rows: 'Rows' },
  foundLabel: 'Persons found',
  unknownYear: 'birth year unknown',
  tableName: (table: string) => tables[table] ?? table,
  person: (name: string, birthYear: number | null, unit: string) =>
    [name, birthYear === null ? '' : `born ${birthYear}`, unit].filter((part) => part !== '').join(', '),
  back: 'Find another person',
  placesLabel: 'Where data of this person is kept',
  columns: {
    pick: 'Pick',
    table: 'Kind',
    record: 'Where',
    field: 'Field',
    text: 'Content',
    fate: 'When erased',
  },
  noWords: '(this person is in the file, or in an earlier step)',
  isPast: 'Removed from the register, still in the journal or the bin',
  doubts: {
    other_year: 'Same name, another birth year',
    other_unit: 'Same name, another unit',
    name_only: 'Same name, perhaps somebody else',
  },
  fileRow: (sheet: string, row: number) => `Row ${row}, sheet ${sheet}`,
  goTo: (record: string) => `Open to correct: ${record}`,
  toReview: 'Open to review the file',
  waitingWay: 'Import the file or set it aside; it can be erased after that.',
  pick: (table: string, record: string) => `Pick ${table}: ${record}`,
  fateOf: ({ fate, why }: { fate: PlaceFate; why: StayReason | null }) =>
    why === null ? fates[fate] : `${fates[fate]}: ${reasons[why]}`,
  counts: (picked: number, all: number) => `${picked}/${all} places picked`,
  export: 'Export for this person',
  exported: 'The data of this person was exported.',
  exportTitle: 'Personal data on record',
  exportedPerson: (person: { name: string; birthYear: number | null; unitName: string }) =>
    persons.person(person.name, person.birthYear, person.unitName),
  exportNote:
    'the places picked at the time of export; issued documents and original files are not copied here',
  findingNames: 'Looking for persons in the register and in the files of communes',
  finding: 'Looking for every place that keeps data of a person',
  erasing: 'Erasing the data of a person',
  erase: 'Erase data…',
  eraseTitle: (name: string) => `Erase the data of ${name}?`,
  eraseWhat: (places: number) =>
    `The data of this person in the ${places} places picked is replaced by [***], also in the journal, the bin, the search and what is left over in the file of the register.`,
  eraseFiles: (files: number) =>
    `${files} original files go for good, with the data of everybody else in them; they can no longer be opened.`,
  eraseStays: (places: number) => `${places} places have to stay, for the reason given in each line.`,
  eraseLeft: (files: readonly string[]) =>
    `Not erased now, and still holding this person: ${files.join('; ')}. When such a file is imported later, Nếp asks before it takes the row of an erased person.`,
  eraseCopies: (copies: number, oldest: string) =>
    `${copies} copies (oldest ${oldest}) made before now still hold the data of this person; they run out by the rule of keeping.`,
  eraseForGood:
    'After that, the steps taken before cannot be undone any more either. The journal says that it was erased, not what.',
  eraseAction: 'Erase data',
  eraseWord: 'ERASE',
  erased: (rows: number, files: number, entries: number) =>
    `Erased in ${rows} rows${files > 0 ? `, ${files} files` : ''}; ${entries} steps of the journal were rewritten.`,
  stays: 'What stays after erasing',
  staysActor: (entries: number) =>
    `This person worked in ${entries} steps of the journal: they stay, for a journal has to say who.`,
  copies: (count: number, newest: string, oldest: string) =>
    `${count === 1 ? `1 copy, ${newest}` : `${count} copies, from ${oldest} to ${newest}`}. One made before an erasure still holds whom it erased; after restoring such a copy the erasure is to be repeated.`,
  noCopies: 'There is no copy yet.',
  toCopies: 'Open Backups',
}
