/**
 * A register's file written anew as a whole, in a thread of its own, so that the window is served meanwhile: at 200 MB it
 * takes a second or more. Seldom, so that the thread ends with it.
 *
 *   const isDone = await workOnFile({ what: 'sweep', file })
 */
import { Worker } from 'node:worker_threads'
import { type FileKey, heldKeys } from '../locks/held-keys.ts'
import { threadFile } from '../thread-file.ts'
import { keyIdOfFile } from './connect.ts'
import type { FileAnswer, FileRequest, FileWork } from './file-worker.ts'
import { fromThreadError } from './thread-errors.ts'

/** False where another program was in the way and it is to be done again. Throws what the disk or SQLite says. */
export const workOnFile = (work: FileWork): Promise<boolean> =>
  new Promise((resolve, reject) => {
    const worker = new Worker(threadFile(import.meta.url, 'file-worker.ts', 'file-worker.js'), {
      workerData: { work, keys: heldKeys() } satisfies FileRequest,
    })
    worker.on('message', (answer: FileAnswer) => {
      if (answer.ok) resolve(answer.isDone)
      else reject(fromThreadError(answer.error))
    })
    worker.on('error', reject)
    worker.on('exit', () => reject(new Error('the file worker ended')))
  })

/**
 * Brings a file that nobody else has open under another key, or under none. It is written in place and may be left half
 * done: only for a copy. The key that it has must be held. Answers whether it had another. Throws what the disk or SQLite says.
 */
export const bringUnderKeyBeside = async (file: string, key: FileKey | null): Promise<boolean> => {
  if (keyIdOfFile(file) === (key?.id ?? null)) return false
  return workOnFile({ what: 'rekey', file, key })
}
