/**
 * A long write in a thread of its own, so that the window is served meanwhile: an import of 3,000 rows takes a second and
 * more. Nobody else may write to the register until it ends (`dispatch.ts` sees to that); reading goes on.
 */
import type { Topic } from '#shared/contract/define.ts'
import type { Commit } from './commit.ts'
import type { CommitAnswer, CommitRequest } from './commit-worker.ts'
import { fromThreadError } from './db/thread-errors.ts'
import { heldKeys } from './locks/held-keys.ts'
import type { LongWrite } from './operations/long-writes.ts'
import { threadFile } from './thread-file.ts'
import { logNoted } from './thread-log.ts'
import { warmThread } from './warm-thread.ts'

const writer = warmThread<CommitRequest, CommitAnswer>(() =>
  threadFile(import.meta.url, 'commit-worker.ts', 'commit-worker.js'),
)

/**
 * Throws what the write throws, and what SQLite says; nothing is written then. A thread that dies says nothing: whether it
 * wrote, the journal says.
 */
export const commitBeside = async (
  { connection, base, journalId, actor, name, input }: Omit<Commit, 'newId'>,
  write: LongWrite,
): Promise<{ value: unknown; topics: Topic[]; isErasure: boolean }> => {
  const { now, today, dataDir, resourcesDir, program, log } = base
  const answer = await writer.ask({
    file: connection.name,
    keys: heldKeys(),
    write,
    base: { now, today, dataDir, resourcesDir, version: program.version },
    journalId,
    actor,
    name,
    input,
  })
  logNoted(answer.logged, log)
  if (!answer.ok) throw fromThreadError(answer.error)
  const { value, topics, isErasure } = answer
  return { value, topics, isErasure }
}
