import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { FileSummary } from '#shared/contract/exchange.ts'
import type { CommittedFile } from '#shared/contract/exchange-files.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { CommitResultDialog } from './commit-result-dialog.tsx'
import { useCommitFiles } from './queries.ts'

/** Imports every file that asks for nothing, in one go; what became of each is told at the end. */
export function useReadyFiles(onChoose: (id: string) => void): {
  button: (files: readonly FileSummary[]) => ReactNode
  dialog: ReactNode
} {
  const m = useMessages().exchange.files
  const notify = useNotify()
  const commit = useCommitFiles()
  const [result, setResult] = useState<{ files: CommittedFile[]; isStopped: boolean } | null>(null)
  const run = (files: readonly FileSummary[]) =>
    commit.mutate({ fileIds: files.map(({ id }) => id) }, { onSuccess: setResult, onError: notify.failed })
  return {
    button: (files) => (
      <Button
        size="xs"
        variant="default"
        loading={commit.isPending}
        aria-label={m.importAllLabel(files.length)}
        onClick={() => run(files)}
      >
        {m.importAll(files.length)}
      </Button>
    ),
    dialog: (
      <CommitResultDialog
        result={result}
        onClose={() => setResult(null)}
        onOpen={(id) => {
          setResult(null)
          onChoose(id)
        }}
      />
    ),
  }
}
