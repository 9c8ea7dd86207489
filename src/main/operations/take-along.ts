import { topics } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { takeAlong } from '#shared/contract/take-along.ts'
import { proveInWorker } from '../backups/prove-in-worker.ts'
import { NotAPackage, type ReadPackage, readPackage } from '../take-along/read-package.ts'
import { writePackage } from '../take-along/write-package.ts'
import { copyHere } from './backups.ts'
import type { Operations, TaskContext } from './context.ts'
import { refuseUnlessEmpty } from './office.ts'

const open = ({ files, dataDir, messages }: TaskContext, handle: string): ReadPackage => {
  const { name, bytes } = files.take(handle)
  try {
    return readPackage(bytes, dataDir)
  } catch (error) {
    if (!(error instanceof NotAPackage)) throw error
    throw fail('file_refused', { fileName: name, reason: messages.takeAlong.refusals[error.why] })
  }
}

export const takeAlongOperations = {
  write: async (context) => {
    const { messages, now: madeAt, today } = context
    const made = await writePackage({ ...context, madeAt, readMe: messages.takeAlong.readMe(madeAt) })
    return {
      file: context.files.put(messages.takeAlong.fileName(today), made.bytes),
      rows: made.rows,
      files: made.files,
    }
  },
  read: async (context, { file }) => {
    refuseUnlessEmpty(context.db)
    const source = open(context, file)
    try {
      let files = 0
      for (const bytes of source.files) {
        await context.files.stow(bytes)
        files++
      }
      await context.replaceDatabase(async (coming) => {
        await copyHere(context, 'before-restore')
        source.moveTo(coming)
        await proveInWorker({ what: 'new', file: coming })
      })
      context.announce([...topics])
      return { rows: source.rows, files, madeAt: source.madeAt }
    } finally {
      source.close()
    }
  },
} satisfies Operations<typeof takeAlong>
