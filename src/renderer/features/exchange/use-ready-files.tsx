import { Button } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import type { FileSummary } from '#shared/contract/exchange.ts'
import type { CommittedFile } from '#shared/contract/exchange-files.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { CommitResultDialog } from './commit-result-dialog.tsx'
import { groupOf } from './file-groups.ts'
import { useCommitFiles } from './queries.ts'
import { RemovalsByFile } from './removals-by-file.tsx'

/**
 * Imports every file that asks for nothing, in one go: what they hold and what is not among them is said before, what
 * became of each at the end.
 */
export function useReadyFiles(
  files: readonly FileSummary[],
  onChoose: (id: string) => void,
): {
  button: (ready: readonly FileSummary[]) => ReactNode
  dialog: ReactNode
} {
  const all = useMessages().exchange
  const m = all.files
  const notify = useNotify()
  const commit = useCommitFiles()
  /** The ready files that are shown; the list may be filtered. */
  const [asked, setAsked] = useState<readonly FileSummary[] | null>(null)
  const [result, setResult] = useState<{ files: CommittedFile[]; isStopped: boolean } | null>(null)
  const ready = asked ?? []
  const left = files.filter((file) => groupOf(file) === 'look')
  const [firstLeft] = left
  const sum = (of: readonly FileSummary[], field: 'rows' | 'unchanged' | 'removals' | 'openIssues') =>
    of.reduce((total, file) => total + file[field], 0)
  const contents = [...new Set(ready.flatMap((file) => file.contents))]
  const removals = sum(ready, 'removals')
  const run = () => {
    setAsked(null)
    commit.mutate({ fileIds: ready.map(({ id }) => id) }, { onSuccess: setResult, onError: notify.failed })
  }
  const open = (id: string) => {
    setAsked(null)
    setResult(null)
    onChoose(id)
  }
  return {
    button: (shown) => (
      <Button
        size="xs"
        variant="default"
        loading={commit.isPending}
        aria-label={m.importAllLabel(shown.length)}
        onClick={() => setAsked(shown)}
      >
        {m.importAll(shown.length)}
      </Button>
    ),
    dialog: (
      <>
        <Dialog isOpen={asked !== null} onClose={() => setAsked(null)} title={m.askAll.title(ready.length)}>
          <p>{m.askAll.ready(all.counts.records(contents, sum(ready, 'rows')), sum(ready, 'unchanged'))}</p>
          <RemovalsByFile files={ready} onOpen={open} />
          {firstLeft !== undefined && <p>{m.askAll.left(left.length, sum(left, 'openIssues'))}</p>}
          <DialogActions>
            {firstLeft !== undefined && (
              <Button variant="default" onClick={() => open(firstLeft.id)}>
                {m.askAll.look}
              </Button>
            )}
            <Button data-autofocus onClick={run}>
              {removals > 0
                ? m.askAll.actionRemoving(ready.length, all.counts.records(contents, removals))
                : m.askAll.action(ready.length)}
            </Button>
          </DialogActions>
        </Dialog>
        <CommitResultDialog result={result} onClose={() => setResult(null)} onOpen={open} />
      </>
    ),
  }
}
