import { formatNumber } from '../../numbers.ts'
import type { Same } from '../same.ts'
import type { exchangeFiles as vi } from '../vi/exchange-files.ts'

export const exchangeFiles: Same<typeof vi> = {
  groups: {
    ready: 'Ready',
    again: 'Imported, answered since',
    look: 'Need you',
    sent_back: 'Sent back',
    refused: 'Refused',
    imported: 'Imported',
    set_aside: 'Set aside',
  },
  groupLabel: (group, count) => `${group}: ${count} files`,
  filter: 'Find a commune or file',
  clearFilter: 'Clear',
  noneFound: 'No file matches.',
  places: (count) => `${count} places`,
  refused: {
    password: 'password',
    damaged: 'damaged',
    'too-large': 'too large',
    'not-a-spreadsheet': 'not a spreadsheet',
    empty: 'no data',
    'old-format': 'format too old',
    'unsupported-format': 'unknown format',
  },
  stop: 'Stop',
  reading: (done, total) => `Reading ${done}/${total} files`,
  importing: (done, total) => `Importing ${done}/${total} files`,
  importAll: (count) => `Import all ${count}`,
  importAllLabel: (count) => `Import ${count} ready files into the register`,
  askAll: {
    title: (count) => `Import ${count} ready files?`,
    ready: (records, unchanged) =>
      `They hold ${records}${unchanged > 0 ? `, ${formatNumber(unchanged)} of them in the register already and unchanged` : ''}, and nothing in them is left to look at.`,
    removing: (records) => `Besides, ${records} that were ticked are removed from the register:`,
    removed: 'Removed from the register',
    left: (files, places) =>
      `${files} files with ${formatNumber(places)} places to look at are not imported this time.`,
    look: 'Look at those',
    action: (count) => `Import ${count} files`,
    actionRemoving: (count, records) => `Import ${count} files, remove ${records}`,
  },
  received: (total, ready, look, refused) =>
    `${total} files read: ${ready} ready, ${look} need you, ${refused} refused.`,
  elsewhere: (count, requests) =>
    `${count} files belong to another request than the one that is open: ${requests.join('; ')}.`,
  known: (earlier, count) =>
    `${count} files are the very same as files that came before: ${earlier.join(', ')}${count > earlier.length ? ` and ${count - earlier.length} others` : ''}.`,
  sameHere: (first) => `The very same as ${first} of this time.`,
  receiveStopped: (kept) => `Stopped. ${kept} files that were read are kept. Nothing is written yet.`,
  unread: (count, first) =>
    `${count} files were not read, drop them again: ${first.join(', ')}${count > first.length ? '…' : '.'}`,
  unreadRest: (count) => `Show ${count} more`,
  asideDone: (name) => `Set ${name} aside. Ctrl+Z takes it back.`,
  asideBack: (name) => `Took ${name} back.`,
  asideOld: (count) => `Set ${count} old ones aside`,
  asideOldLabel: (count) => `Set aside ${count} files that their commune has sent anew for the same request`,
  asideOldDone: (count) => `${count} old files were set aside. Ctrl+Z takes them back.`,
  asideOldBack: (count) => `${count} old files were taken back.`,
  notTaken: (count) => `${count} files could not be taken`,
  result: {
    title: (imported, total) => `${imported} of ${total} files imported`,
    stopped: 'Stopped half-way; the files imported until then stay in the register.',
    totals: (records, counted) => `${records} are in the register: ${counted}.`,
    undoHint: 'Each file is an import of its own and can be taken back by itself in the journal of returns.',
    leftTitle: (count) => `${count} files not imported`,
    file: 'File',
    outcome: 'Outcome',
    outcomes: {
      imported: (written) => `Imported: ${written}`,
      nothing_new: 'All of it is in the register already',
      needs_look: 'Now needs a look before the import',
    },
    close: 'Close',
  },
}
