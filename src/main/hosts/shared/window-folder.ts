import { mkdirSync, mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/**
 * Where the browser part of a host keeps its own files: beside the data, so that two data folders are two windows,
 * and apart for each host, since two browsers must not share one; in a passing folder while the data folder is
 * not ours to write into.
 */
export const windowFolder = (host: 'electron' | 'browser', dataDir: string, isOurs: boolean): string => {
  if (!isOurs) return mkdtempSync(join(tmpdir(), 'nep-window-'))
  const folder = join(dataDir, `window-${host}`)
  mkdirSync(folder, { recursive: true })
  return folder
}
