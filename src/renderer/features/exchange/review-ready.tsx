import { Button } from '@mantine/core'
import { useState } from 'react'
import type { FileSummary } from '#shared/contract/exchange.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useReviewCalls } from './queries.ts'

/** Imports every file that asks for nothing, one after another; a file that fails stops the rest and says why. */
export function ReadyFiles({ files }: { files: readonly FileSummary[] }) {
  const m = useMessages().exchange.review
  const notify = useNotify()
  const { commitAsReviewed } = useReviewCalls()
  const [isRunning, setRunning] = useState(false)
  if (files.length < 2) return null
  const run = async () => {
    setRunning(true)
    try {
      for (const file of files) await commitAsReviewed(file.id)
      notify.done(m.importedFiles(files.length))
    } catch (error) {
      notify.failed(error)
    } finally {
      setRunning(false)
    }
  }
  return (
    <div className="nep-review__ready">
      <Button size="xs" fullWidth loading={isRunning} variant="default" onClick={() => void run()}>
        {m.importReady(files.length)}
      </Button>
    </div>
  )
}
