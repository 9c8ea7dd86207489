import type { Same } from '../same.ts'
import type { updates as vi } from '../vi/updates.ts'

const wayBackOf = (wayBack: string | null): string =>
  wayBack === null
    ? 'install the old version’s installer (the one used last)'
    : `close Nếp and install ${wayBack}`

export const updates: Same<typeof vi> = {
  title: 'Update from a file',
  present: (version) => `Version ${version} is in use.`,
  hint: 'Choose the update (.nep) that your office sent, on a stick for example. Nếp checks its signature, makes a backup, and only then installs.',
  noKey:
    'This program was built without the office’s key and takes no update file. To change the version, ask whoever looks after the computer to run a new installer.',
  previous: (version, path) => `Version before: ${version}, its installer is kept at ${path}`,
  pick: 'Choose the update…',
  checking: 'Checking the update…',
  offerTitle: (version) => `Update to version ${version}?`,
  offer: (version, madeAt, size) =>
    `Signed by your office: version ${version}, packed ${madeAt}, ${size}\u00a0MB.`,
  steps:
    'Nếp makes a backup first, keeps the installer in the data folder and starts it. The register and its backups are not touched.',
  readyTitle: (version) => `Version ${version} is ready`,
  install: 'Back up and install',
  installing: 'Preparing the update…',
  started: (version) =>
    `The installer of version ${version} has started. Nếp will close itself; open it again afterwards, the register is as it was.`,
  ready: (version, path) =>
    `The register was backed up and the installer of version ${version} checked. Close Nếp and open this file to install: ${path}`,
  refusals: {
    foreign: 'this is no update of Nếp. Ask for the file that ends in .nep',
    unsigned:
      'it does not bear the office’s signature, or was changed. Do not install it; tell whoever looks after the computer',
    damaged: 'it was damaged when copied. Copy it again and choose it again',
    same: (p) => `version ${p.present} is in use already`,
    older: (p) =>
      `it is version ${p.version}, older than ${p.present} in use. To go back: ${wayBackOf(p.wayBack)}; should the old version not open the register, restore the backup “Before an update”`,
    needs_between: (p) =>
      `version ${p.version} goes over ${p.fromVersion} or later, and ${p.present} is in use. Install ${p.fromVersion} first`,
    older_schema: (p) => `version ${p.version} cannot read the present register. Ask for a later one`,
  },
}
