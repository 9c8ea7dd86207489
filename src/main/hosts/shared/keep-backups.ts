/** The host's part of the backups: it knows when time passes and when the house closes. What is due is a rule's word. */
import type { BackupOccasion } from '#shared/domain/backup-rules.ts'
import type { Gate } from './gate.ts'

const tickMilliseconds = 10 * 60_000
/** A busy disk may take its time; a stick that does not answer must not keep the program for ever. */
const patienceMilliseconds = 30_000

export type BackupKeeper = {
  /** Makes the copy on closing; resolves in any case, so that the host can end. */
  end(): Promise<void>
}

/** What cannot be copied is in the log, and on the desk by the age of the last copy. */
export const keepBackups = (gate: Gate): BackupKeeper => {
  const keep = (occasion: BackupOccasion): Promise<unknown> => gate.call('backups.keep', { occasion })
  const timer = setInterval(() => void keep('hourly'), tickMilliseconds)
  timer.unref()
  let ending: Promise<void> | undefined
  const end = async (): Promise<void> => {
    clearInterval(timer)
    let patience: ReturnType<typeof setTimeout> | undefined
    const enough = new Promise<void>((resolve) => {
      patience = setTimeout(resolve, patienceMilliseconds)
    })
    await Promise.race([keep('close'), enough])
    clearTimeout(patience)
  }
  return {
    end: () => {
      ending ??= end()
      return ending
    },
  }
}
