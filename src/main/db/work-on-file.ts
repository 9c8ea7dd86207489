/**
 * A register's file read or written anew as a whole, in a thread of its own, so that the window is served meanwhile: at
 * 200 MB it takes a second or more. Seldom, so that the thread ends with it.
 *
 *   const isDone = await workOnFile({ what: 'sweep', file })
 */
import { Worker } from 'node:worker_threads'
import { type FileKey, heldKeys } from '../locks/held-keys.ts'
import { onlyAnswer, threadFile } from '../thread-file.ts'
import { isWholeFile } from './check-file.ts'
import { keyIdOfFile } from './connect.ts'
import { sizeOfFile, walOf } from './file-header.ts'
import type { FileAnswer, FileRequest, FileWork } from './file-worker.ts'
import { fromThreadError } from './thread-errors.ts'

/** False where another program was in the way and it is to be done again. Throws what the disk or SQLite says. */
export const workOnFile = async (work: FileWork): Promise<boolean> => {
  const worker = new Worker(threadFile(import.meta.url, 'file-worker.ts', 'file-worker.js'), {
    workerData: { work, keys: heldKeys() } satisfies FileRequest,
  })
  const answer = await onlyAnswer<FileAnswer>(worker)
  if (!answer.ok) throw fromThreadError(answer.error)
  return answer.isDone
}

/** A smaller one is read in 20 ms, encrypted too; the thread alone takes three times as long to start. */
const leastBytesBeside = 8 * 2 ** 20

/** Whether to read a register whole would hold the window up. */
export const isLongToRead = (file: string): boolean =>
  sizeOfFile(file) + sizeOfFile(walOf(file)) > leastBytesBeside

/** Whether every page of a register holds; false also where it cannot be read: whoever opens it is told why. */
export const isWholeBeside = async (file: string): Promise<boolean> => {
  try {
    return isLongToRead(file) ? await workOnFile({ what: 'check', file }) : isWholeFile(file)
  } catch {
    return false
  }
}

/**
 * Brings a file that nobody else has open under another key, or under none. It is written in place and may be left half
 * done: only for a copy. The key that it has must be held. Answers whether it had another. Throws what the disk or SQLite says.
 */
export const bringUnderKeyBeside = async (file: string, key: FileKey | null): Promise<boolean> => {
  if (keyIdOfFile(file) === (key?.id ?? null)) return false
  return workOnFile({ what: 'rekey', file, key })
}
