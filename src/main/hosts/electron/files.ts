/** Files through the system's own dialogs: the page gets handles, never paths. */
import { join } from 'node:path'
import { app, type BrowserWindow, dialog } from 'electron'
import type { FileRef, PickOptions } from '#shared/contract/bridge.ts'
import type { FileStore } from '../../file-store.ts'
import type { Logger } from '../../ports.ts'
import { filesBelow, putDiskFile, saveDiskFile } from '../shared/disk-files.ts'

/** Empty when the clerk cancels. `accept` holds endings such as `.xlsx`. */
export const pickFiles = async (
  window: BrowserWindow,
  { files, log }: { files: FileStore; log: Logger },
  options: PickOptions,
  filterName: string,
): Promise<FileRef[]> => {
  const accept = options.accept.map((ending) => ending.toLowerCase())
  const extensions = accept.map((ending) => ending.replace(/^\./u, ''))
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: options.folder
      ? ['openDirectory']
      : ['openFile', ...(options.multiple ? (['multiSelections'] as const) : [])],
    filters: options.folder || extensions.length === 0 ? [] : [{ name: filterName, extensions }],
  })
  const below = options.folder ? filePaths.map((folder) => filesBelow(folder, accept)) : []
  const folders = below.flatMap(({ unreadable }) => unreadable).length
  if (folders > 0) log.error('folders could not be read; their files were left out', { folders })
  const paths = options.folder ? below.flatMap((one) => one.paths) : filePaths
  return paths.map((path) => putDiskFile(files, path))
}

/** False when the clerk cancels. Throws DomainError file_not_writable, disk_full; an old file is then whole. */
export const saveFile = async (window: BrowserWindow, files: FileStore, handle: string): Promise<boolean> => {
  const { name, bytes } = files.take(handle)
  const defaultPath = join(app.getPath('documents'), name)
  const { filePath } = await dialog.showSaveDialog(window, { defaultPath })
  if (!filePath) return false
  saveDiskFile(filePath, bytes)
  return true
}
