import type { ErrorCode, ErrorParams } from '../../contract/errors.ts'
import { entities } from './entities.ts'
import { journalBreak, journalRewritten } from './journal-chain.ts'
import { rules } from './rules.ts'

export const errors: { [C in ErrorCode]: (params: ErrorParams[C]) => string } = {
  invalid_input: () => 'Some fields are not right. Nothing was saved. Look at the marked fields.',
  unknown_operation: (p) => `Nếp has no operation “${p.name}”. Nothing changed.`,
  not_found: (p) =>
    `This ${entities[p.what]} is no longer in the register. Nothing else changed. Reopen the list.`,
  conflict: (p) =>
    `This ${entities[p.what]} was changed elsewhere. What you typed is still on the screen, not saved. Look at the new version, then save again.`,
  illegal_move: (p) => `The ${entities[p.what]} cannot go from “${p.from}” to “${p.to}”. Nothing changed.`,
  missing_for_move: (p) =>
    `To move the ${entities[p.what]} to “${p.to}”, ${p.missing} is needed. Nothing changed.`,
  in_use: (p) => `The ${entities[p.what]} cannot be deleted: ${p.usedBy} uses it. Nothing changed.`,
  later_change: (p) =>
    `This was not undone: the ${entities[p.what]}${p.name && ` “${p.name}”`} was changed after this step. Nothing changed. Open it and change it by hand.`,
  parent_gone: (p) =>
    `“${p.name}” was not restored: the ${entities[p.of]} that held it was removed too. Nothing changed. Restore the ${entities[p.of]} first.`,
  already_exists: (p) => `There is already a ${entities[p.what]} “${p.name}”. Nothing was saved.`,
  published_is_frozen: () =>
    'A published version cannot be changed, so that old visits stay as they were. Make a new version.',
  issued_is_frozen: () => 'An issued document cannot be changed. Make a new version.',
  round_has_unfinished: (p) =>
    `The round still has ${p.count} unfinished visits. It stays open. Conclude, postpone or cancel them.`,
  unknown_file: () => 'This file is not in the register. Nothing changed. Choose the file again.',
  file_refused: (p) => `${p.fileName} was refused: ${p.reason}. The register is unchanged.`,
  template_broken: (p) => p.sentences.join(' '),
  moved_since_preview: () => 'The register changed since the preview. Nothing was written. Review again.',
  nothing_to_do: (p) => `There is no ${p.what}. Nothing changed.`,
  not_empty: () => 'This register already has data. Nothing changed.',
  cancelled: () => 'Stopped as asked. The unfinished part was not written.',
  rule: (p) => rules[p.rule](p),
  disk_full: () =>
    'The disk is full, so nothing was saved. What was saved before is intact. Free some space and try again.',
  disk_failing: () =>
    'The disk cannot be read or written; it may be failing or was pulled out. The last step was not saved, what was saved before was not touched. Plug it in and try again; else copy a backup to another computer and have the disk looked at.',
  data_read_only: () => 'The data folder is read-only, so nothing was saved. Old data is intact.',
  no_memory: () =>
    'The computer has too little memory for this, so it was not done. What was saved before is intact. Close other programs and try again.',
  database_damaged: () =>
    'The data file is damaged. Nếp writes nothing more into it. Restore the newest backup; the damaged file is kept.',
  database_newer: (p) =>
    `The data is of version ${p.file}, newer than version ${p.program} of this program. Nothing changed. Install a newer Nếp.`,
  database_missing: (p) =>
    `The folder ${p.folder} once held a register of Nếp, but its file (nep.db) is gone. Nếp makes no new one over it. Choose a backup below to restore.`,
  migration_failed: (p) =>
    `The register could not be brought from version ${p.from} to version ${p.to}. It is as it was before, and there is a backup. Use the former Nếp, or choose a way below.`,
  folder_not_writable: (p) =>
    `The data folder ${p.folder} cannot be written. Nothing changed. Choose another folder.`,
  folder_unsuitable: (p) =>
    `The folder ${p.folder} is not on a local disk (${p.why}); live data could be damaged there. Choose a local folder.`,
  file_not_writable: (p) =>
    `${p.fileName} could not be saved: it is open in another program, or its folder cannot be written. The old file and the register are intact. Close the file and save again, or choose another name or folder.`,
  data_locked: (p) =>
    `Another Nếp has this data open (process ${p.pid}). Nothing changed. Use that window, or close it first.`,
  locked: () =>
    'The register is locked. Nothing changed. Enter the passphrase or the recovery key to open it.',
  host_gone: () =>
    'Nếp was closed, so this was not saved. What was saved before is there. Keep this page to copy what you just typed, start Nếp again and use the new window.',
  answer_lost: () =>
    'It was written, but the details of the result were lost. Look at this page again; do not repeat it.',
  busy: () => 'The data is busy. Nothing was saved. Wait a few seconds and try again.',
  no_data: (p) =>
    `The folder ${p.folder} holds no Nếp data yet. Nothing changed. Name the right folder with --data.`,
  kept_files_lost: (p) =>
    `${p.count} kept files are missing or damaged. The register itself is intact. Restore the newest backup.`,
  journal_broken: journalBreak,
  journal_rewritten: journalRewritten,
  not_from_window: () =>
    'This request did not come from the open Nếp window and was refused. Nothing changed. Open Nếp again.',
  window_replaced: () =>
    'Nếp was opened in another window, so this one takes no more work. What was saved is intact. Go on in the other window, or reload this page.',
  malformed_request: () => 'The request could not be read. Nothing changed. Reload the page and try again.',
  request_too_large: (p) =>
    `The request is larger than ${p.megabytes} MB and was refused. Nothing changed. Use smaller files.`,
  bad_arguments: (p) =>
    `The command line was not understood: ${p.detail}. Nothing changed. See “npm run -s nep -- help”.`,
  internal: () =>
    'Nếp met an unexpected error. What was saved is intact. Try again; if it stays, send the id in “Details” to support.',
}
