import { fail } from '#shared/contract/errors.ts'
import type { journal } from '#shared/contract/journal.ts'
import { heldHeads, judgeHead } from '#shared/domain/journal-chain.ts'
import { backupsAway } from '../backups/away-folder.ts'
import { backupsHere } from '../backups/backup-folder.ts'
import { chainHead, sealAt, verifyingChain } from '../db/journal-chain.ts'
import { lastRestore } from '../db/queries/journal.ts'
import { entryOf, historyOfRecord, journalActors, listJournal } from '../db/queries/journal-list.ts'
import { awayFolderOf } from '../db/queries/office.ts'
import type { Operations } from './context.ts'
import { inStretches } from './in-stretches.ts'
import { exportJournal } from './journal-export.ts'

export const journalOperations = {
  list: ({ db, messages }, { before, limit, ...filter }) =>
    listJournal(db, filter, { before, limit }, messages),
  entry: ({ db, messages }, { id }) => {
    const entry = entryOf(db, id, messages)
    if (entry === undefined) throw fail('moved_since_preview', {})
    return entry
  },
  ofRecord: ({ db, messages }, record) => historyOfRecord(db, record, messages),
  actors: ({ db }) => journalActors(db),
  export: exportJournal,
  verify: async ({ db, dataDir, signal, progress, messages }) => {
    const total = chainHead(db)?.position ?? 0
    const told = (done: number): void => progress(done, total, messages.journal.verifying)
    told(0)
    const report = await inStretches(verifyingChain(db, told), signal)
    const away = awayFolderOf(db)
    const held = heldHeads([...backupsHere(dataDir), ...(away === null ? [] : backupsAway(away))])
    const restored = lastRestore(db)
    const verdicts = held.map((head) => ({
      madeAt: head.madeAt,
      verdict: judgeHead(head, (position) => sealAt(db, position), restored),
    }))
    const rewritten = verdicts.filter(({ verdict }) => verdict === 'rewritten').map(({ madeAt }) => madeAt)
    return {
      ...report,
      copies: held.length,
      otherCourses: verdicts.filter(({ verdict }) => verdict === 'other_course').length,
      rewrittenSince: rewritten.sort()[0] ?? null,
    }
  },
} satisfies Operations<typeof journal>
