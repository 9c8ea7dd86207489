import type { Same } from '../same.ts'
import type { lock as vi } from '../vi/lock.ts'

export const lock: Same<typeof vi> = {
  title: 'Lock by passphrase',
  none: 'the register is not locked',
  bringing: 'Moving the register and its copies',
  off: 'Not locked: whoever sits down at this computer can open the register.',
  offHint:
    'With a lock Nếp asks for a passphrase at the start and after a while without use. Encrypted as well, whoever takes the disk or copies the data folder cannot read it either.',
  lockOnly: 'Locked, not encrypted.',
  lockOnlyHint: 'This lock only keeps eyes away: whoever copies the data folder can still read the register.',
  encrypted: 'Locked and encrypted.',
  encryptedHint:
    'The register, the copies on this computer, attached files and states put aside are encrypted. Not encrypted: the technical log in the folder logs, and every Excel, Word or package that you save elsewhere.',
  leaving: 'The lock is half taken off.',
  left: {
    register: 'The register was not moved yet.',
    copies: (count) => `${count} copies could not be moved: damaged, or under another passphrase.`,
    files: (count) => `${count} attached files could not be moved.`,
    states: (count) => `${count} states put aside could not be moved, since they are damaged.`,
    hint: 'Nếp tries again with each unlock.',
  },
  set: 'Lock the register by a passphrase…',
  change: 'Change the passphrase…',
  encrypt: 'Encrypt the data…',
  decrypt: 'Stop encrypting…',
  remove: 'Take the lock off…',
  lockNow: 'Lock now',
  idle: 'Lock by itself when nobody works for (minutes)',
  explain:
    'With both the passphrase and the recovery key lost, nobody can open the register, not its makers either.',
  withEncryption: 'Encrypt the data on this computer',
  withEncryptionHint:
    'The register and the older copies are written anew, and those in the clear removed. Copies in the second place are locked by this passphrase from the next backup on.',
  current: 'Present passphrase or recovery key',
  passphrase: 'New passphrase',
  keyHint:
    'Print it or write it down and lay it in a safe or a cabinet, away from the computer. It opens the register when the passphrase is forgotten, and is shown only once.',
  confirmKey: 'Type the last four characters of the recovery key from the paper',
  confirmWrong: 'These are not the last four characters. Look at the paper again.',
  next: 'Go on',
  turnOn: 'Lock the register',
  working:
    'Moving the register and its copies. Nothing is lost when the computer is switched off meanwhile: Nếp goes on at the next start.',
  done: 'The register is locked by a passphrase',
  changed:
    'The passphrase was changed. The register on this computer no longer opens by the old passphrase or recovery key. Copies made before still ask for the old ones when opened on another computer.',
  encryptedDone: 'The data is encrypted',
  decryptedDone: 'The data is no longer encrypted',
  removed: 'The lock was taken off',
  encryptTitle: 'Encrypt the data on this computer?',
  decryptTitle: 'Stop encrypting the data?',
  decryptQuestion:
    'The register still asks for the passphrase, but whoever takes the disk or copies the data folder can read it.',
  removeTitle: 'Take the lock off?',
  removeQuestion:
    'All data is decrypted; whoever sits down at this computer can open the register. Locked copies in the second place still open by the old passphrase.',
  pageTitle: 'The register is locked',
  pageHint: 'Type the passphrase to open it. If it is forgotten, type the printed recovery key.',
  secret: 'Passphrase or recovery key',
  open: 'Unlock',
  opening: 'Opening: Nếp reads the whole register first; a large one takes a few seconds.',
}
