import { fail } from '#shared/contract/errors.ts'
import type { recovery } from '#shared/contract/recovery.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { Steps } from '#shared/steps.ts'
import { keepAside, keptStates, putBack } from '../backups/kept-aside.ts'
import { type ExportStage, exportReadable } from '../recovery/export-readable.ts'
import { openReadable } from '../recovery/readable-image.ts'
import { restoreCopy } from '../recovery/recovery-copies.ts'
import { awayOf, recoveryState } from '../recovery/recovery-state.ts'
import { type SalvageStage, salvageRegister } from '../recovery/salvage-register.ts'
import type { Operations, RescueContext } from './context.ts'
import { inStretches } from './in-stretches.ts'

/** A register that opens has its own ways: backups, undo, the journal. */
const refuseWhileSound = ({ fault, messages }: RescueContext): void => {
  if (fault === undefined) throw fail('nothing_to_do', { what: messages.recovery.nothingDamaged })
}

const stageWords = ({ recovery: m }: Messages, stage: SalvageStage | ExportStage): string => {
  if (stage.stage === 'prove') return m.salvageProving
  if (stage.stage === 'workbook') return m.exportWriting(stage.part)
  const words = { read: m.salvageReading, write: m.salvageWriting }[stage.stage]
  return words(m.tableName(stage.table))
}

const telling =
  ({ progress, messages }: RescueContext) =>
  (stage: SalvageStage | ExportStage): void =>
    progress(stage.done, stage.total, stageWords(messages, stage))

/** Work that the window follows, and is served beside. */
const stretched = (context: RescueContext) => ({
  told: telling(context),
  run: <T>(steps: Steps<T>): Promise<T> => inStretches(steps, context.signal),
})

export const recoveryOperations = {
  state: ({ dataDir, fault }, { folder }) => recoveryState(dataDir, folder, fault),
  restore: async (context, { name, place, folder, secret }) => {
    refuseWhileSound(context)
    const { dataDir, now } = context
    const named = { name, place, folder: awayOf(dataDir, folder), secret }
    const kept = await restoreCopy(dataDir, named, now)
    context.proven()
    return { kept }
  },
  salvage: async (context) => {
    refuseWhileSound(context)
    const { dataDir, now, signal, proven } = context
    const report = await salvageRegister(dataDir, now, { ...stretched(context), signal })
    proven()
    return report
  },
  export: async (context) => {
    refuseWhileSound(context)
    const { dataDir, now, files, messages, signal } = context
    const image = openReadable(dataDir)
    if (image === null) throw fail('database_damaged', {})
    try {
      const { fileName, workbookTitle: title, tableName } = messages.recovery
      const words = { title, tableName, fileName: (part: number) => fileName(now.slice(0, 10), part) }
      const { name, bytes } = await exportReadable(image, now, words, { ...stretched(context), signal })
      return files.put(name, bytes)
    } finally {
      image.connection.close()
    }
  },
  putBack: async ({ dataDir, now }, { name }) => {
    const state = keptStates(dataDir).find((one) => one.name === name)
    if (state === undefined) throw fail('not_found', { what: 'kept_state' })
    const kept = await keepAside(dataDir, { at: now, why: 'before-put-back' })
    await putBack(dataDir, state)
    return { kept }
  },
} satisfies Operations<typeof recovery>
