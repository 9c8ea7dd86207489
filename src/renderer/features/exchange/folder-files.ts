/** Files of a whole folder: besides workbooks it holds scans and letters, and the lock files of an open Excel. */

/** Endings of workbooks, also of those that are refused with a sentence of their own. */
export const workbookEndings = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv', '.htm', '.html', '.xml']

const isLock = (name: string): boolean => name.startsWith('~$')

const isWorkbook = (name: string): boolean =>
  !isLock(name) && workbookEndings.some((ending) => name.toLowerCase().endsWith(ending))

/** Of a folder that was picked: without lock files. */
export const withoutLocks = <T extends { name: string }>(files: readonly T[]): T[] =>
  files.filter(({ name }) => !isLock(name))

/** The drop zone notes where in a dropped folder a file lay: `/Xã gửi về/An Mỹ.xlsx`; `./An Mỹ.xlsx` lay in none. */
const isInFolder = (file: { relativePath?: string }): boolean =>
  (file.relativePath ?? '').split('/').filter((step) => step !== '' && step !== '.').length > 1

/** Files dropped one by one are all taken, each with its answer; of folders only workbooks. */
export const droppedFiles = <T extends { name: string; relativePath?: string }>(files: readonly T[]): T[] =>
  files.filter((file) => !isInFolder(file) || isWorkbook(file.name))
