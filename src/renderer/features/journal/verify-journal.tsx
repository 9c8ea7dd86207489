import { Alert, Button } from '@mantine/core'
import type { JournalState } from '#shared/contract/journal.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { formatNumber } from '#shared/numbers.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useVerifyJournal } from './queries.ts'

/** The first thing that is wrong, in a sentence; undefined when all fits. */
const trouble = (messages: Messages, { firstBreak, rewrittenSince }: JournalState): string | undefined => {
  if (firstBreak !== null) return errorSentence(messages, { code: 'journal_broken', params: firstBreak })
  if (rewrittenSince !== null)
    return errorSentence(messages, { code: 'journal_rewritten', params: { madeAt: rewrittenSince } })
  return undefined
}

/** Computes the seals anew and says in lasting words what was found. */
export function VerifyJournal() {
  const messages = useMessages()
  const m = messages.journal
  const notify = useNotify()
  const verify = useVerifyJournal()
  const { data } = verify
  const wrong = data && trouble(messages, data)
  return (
    <>
      {data !== undefined && (
        <Alert role="status" color={wrong === undefined ? 'green' : 'red'} p="4px 10px">
          {wrong ?? m.whole(formatNumber(data.sealed), data.copies)}
          {data.otherCourses > 0 && ` ${m.otherCourses(data.otherCourses)}`}
        </Alert>
      )}
      <Button
        variant="default"
        loading={verify.isPending}
        onClick={() => verify.mutate({}, { onError: notify.failed })}
      >
        {m.verify}
      </Button>
    </>
  )
}
