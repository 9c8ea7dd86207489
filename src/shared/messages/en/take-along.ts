import { formatInstant } from '../../dates.ts'
import type { Same } from '../same.ts'
import type { takeAlong as vi } from '../vi/take-along.ts'

export const takeAlong: Same<typeof vi> = {
  title: 'Take the whole register along',
  hint: 'One zip with every table as Excel and every attached file. Opens in Excel, and comes back whole into an empty register on another computer.',
  write: 'Save the package…',
  writing: 'Packing…',
  written: (rows, files) => `${rows} rows and ${files} files were packed.`,
  readTitle: 'Receive a register from another computer',
  readHint:
    'Choose the package (.zip) that Nếp saved on the old computer. All data, the journal and attached files come back.',
  read: 'Choose the package…',
  reading: 'Receiving…',
  fileName: (day) => `Nep_mang-theo_${day}.zip`,
  refusals: {
    foreign: 'this file is no package of Nếp',
    damaged: 'the package is damaged or was changed; it does not fit its own list',
  },
  readMe: (madeAt) =>
    [
      `Saved by Nếp at ${formatInstant(madeAt)}.`,
      '',
      'so/           one workbook per table, its columns in the first row; a long table in several.',
      'tep/          attached and received files, named by their SHA-256; tables attachments and received_files hold their names.',
      'van-ban-dai/  texts longer than a cell; the cell holds @ and the hash.',
      'goi.json      the list by which Nếp proves the package when it comes back.',
      '',
      'A cell that begins with " is a text written as JSON (line ends, special characters, or empty).',
      'To receive it: open Nếp with an empty register and choose the package on the first screen. Do not change its files before.',
      '',
    ].join('\r\n'),
}
