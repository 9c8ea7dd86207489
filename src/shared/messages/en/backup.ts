import type { Same } from '../same.ts'
import type { backup as vi } from '../vi/backup.ts'

const olderCounts = (copies: number, states: number): string =>
  [copies > 0 ? `${copies} backups` : '', states > 0 ? `${states} states put aside` : '']
    .filter((part) => part !== '')
    .join(' and ') || 'the backups in the second place'

export const backup: Same<typeof vi> = {
  title: 'Backups',
  make: 'Back up now',
  making: 'Backing up…',
  all: 'All backups…',
  none: 'No backup yet. Make one, so that there is a copy when the computer fails.',
  last: (when) => `Backup ${when}`,
  lastWith: (when, reason) => `Newest copy: ${when} (${reason}).`,
  never: 'No backup yet',
  byItself:
    'Nếp makes a copy every hour when something changed, on closing and before an import; it keeps the 10 newest, the last of 31 days and of 24 months.',
  listTitle: (count) => `${count} backups, read again and checked`,
  filter: 'Filter backups',
  clearFilter: 'Clear filter',
  columns: { madeAt: 'At', reason: 'Reason', place: 'Place', size: 'Size', rows: 'Rows', name: 'File' },
  reasons: {
    asked: 'Made by hand',
    close: 'On closing',
    hourly: 'Hourly',
    'before-import': 'Before an import',
    'before-restore': 'Before a restore',
    'before-migration': 'Before an upgrade of the register',
    'before-update': 'Before an update',
  },
  places: { here: 'This computer', away: 'Second place' },
  done: (rows) => `Backed up; ${rows} rows read again and checked`,
  kilobytes: (size) => `${size} KB`,
  awayLabel: 'Second place (another disk or a USB stick)',
  awayNone: 'None yet. If the disk of this computer fails, the register and its copies are lost.',
  awayMissing: 'Not plugged in: once it is, Nếp copies the newest backup there.',
  awayFailed: (when: string) =>
    `The copy of ${when} did not arrive: the stick is full, was pulled out or cannot be written. The older ones there are as they were; Nếp goes on once it is plugged in or has room.`,
  awayLeftBehind: (count: number) =>
    `${count} attached files are damaged on this computer and could not be copied. Take them back from an older copy there, or attach them again.`,
  awayNever: 'No copy there yet; Nếp brings one with the next backup.',
  awayLast: (when) => `Newest copy there: ${when}.`,
  lock: {
    open: 'The copies in the second place are not locked: whoever holds the stick reads the names and birth dates in them.',
    locked: 'The copies in the second place are locked by a passphrase.',
    set: 'Lock by a passphrase…',
    change: 'Change the passphrase…',
    remove: 'Stop locking…',
    removeTitle: 'Stop locking the copies in the second place?',
    removeQuestion:
      'From the next copy on, whoever holds the stick can read it. Copies that are locked stay so; the passphrase and the recovery key of today open them.',
    removeAction: 'Stop locking',
    removed: 'The next copies are not locked',
    explain:
      'This computer opens them by itself. Another one needs the passphrase or the recovery key; without both nobody can open them.',
    passphrase: 'Passphrase',
    again: 'Passphrase again',
    tooShort: 'At least 8 characters; four or five words are easy to remember.',
    notSame: 'The two are not the same.',
    keyTitle: 'Recovery key',
    keyHint:
      'Print it or write it down and keep it in a safe, not beside the stick. It opens the copies when the passphrase is forgotten, and is shown only once.',
    print: 'Print the recovery key',
    kept: 'I have laid the recovery key away',
    column: 'Lock',
    state: 'Locked by a passphrase',
    secret: 'Passphrase or recovery key of this copy',
    secretHint: 'This copy was locked on another computer.',
  },
  lossLabel: 'If restored',
  noLoss: 'Nothing is lost: the register has not changed since.',
  loss: (count, first, last) =>
    `The register goes back to this copy: ${count} changes from ${first} to ${last} are lost.`,
  lossUnknown:
    'The register goes back to this copy. What would be lost cannot be counted: this copy does not belong to the present journal.',
  restore: 'Restore this copy…',
  restoreTitle: (when) => `Put the register back to the backup of ${when}?`,
  restoreAction: 'Restore',
  keptFirst: 'The present register is backed up first, so that you can return to it from this list.',
  restoring: 'Restoring…',
  chainLabel: 'Journal in it',
  chainUnknown: 'Not noted',
  chainWhole: (entries) => `Whole, ${entries} entries`,
  chainBroken: 'Does not fit its seals: see the journal',
  older: {
    none: 'backup from before the last erasure',
    holds: (copies, states, when) =>
      `${olderCounts(copies, states)} made before the erasure of ${when} still hold what was erased.`,
    awayMissing: (folder) => `The second place (${folder}) is not plugged in: the copies there hold it too.`,
    renew: 'Make a new copy and remove the older ones…',
    renewing: 'Making a new copy, removing the older ones',
    title: 'Make a new copy and remove the older ones?',
    what: (copies, states) =>
      `Nếp copies the register as it is and reads the copy again first; only then it removes ${olderCounts(copies, states)}.`,
    loss: 'After that only this new copy can be restored: none is left to bring back what was spoilt before the erasure.',
    elsewhere: 'Of copies on another computer or another stick Nếp knows nothing: remove them yourself.',
    action: 'Make the new, remove the old',
    word: 'REMOVE',
    renewed: (removed) => `A new copy was made and ${removed} old ones removed.`,
    left: (count) =>
      `${count} could not be removed: another program holds the file, or the new copy did not reach the second place. Try again later.`,
  },
  restored: (when, kept) =>
    `Restored the backup of ${when}. The register before is kept as the copy of ${kept}.`,
}
