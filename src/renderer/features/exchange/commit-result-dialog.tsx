import { Anchor, Button, Table } from '@mantine/core'
import type { CommittedFile } from '#shared/contract/exchange-files.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { WrittenLinks } from './written-links.tsx'

const said = (all: Messages, file: CommittedFile): string => {
  const m = all.exchange.files.result.outcomes
  if (file.outcome === 'failed') return file.error === null ? '' : errorSentence(all, file.error)
  return file.outcome === 'imported'
    ? m.imported(all.exchange.counts.written(file.contents, file))
    : m[file.outcome]
}

const isLeft = ({ outcome }: CommittedFile): boolean => outcome === 'needs_look' || outcome === 'failed'

export type CommitResultDialogProps = {
  result: { files: readonly CommittedFile[]; isStopped: boolean } | null
  onClose: () => void
  onOpen: (fileId: string) => void
}

/** What became of each file that was to go in; those that were left come first. */
export function CommitResultDialog({ result, onClose, onOpen }: CommitResultDialogProps) {
  const all = useMessages()
  const m = all.exchange.files.result
  const files = result?.files ?? []
  const done = files.filter((file) => !isLeft(file))
  const sum = (of: 'new' | 'changed' | 'unchanged' | 'removed') =>
    done.reduce((total, file) => total + file[of], 0)
  const counts = {
    new: sum('new'),
    changed: sum('changed'),
    unchanged: sum('unchanged'),
    removed: sum('removed'),
  }
  return (
    <Dialog isOpen={result !== null} onClose={onClose} title={m.title(done.length, files.length)} size={640}>
      <p>
        {m.totals(
          all.exchange.counts.records(
            [...new Set(done.flatMap(({ contents }) => contents))],
            counts.new + counts.changed + counts.unchanged,
          ),
          all.exchange.counts.counted(counts),
        )}
      </p>
      {result?.isStopped && <p>{m.stopped}</p>}
      <Table.ScrollContainer minWidth={0} maxHeight={320}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th scope="col">{m.file}</Table.Th>
              <Table.Th scope="col">{m.outcome}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {[...files.filter(isLeft), ...done].map((file) => (
              <Table.Tr key={file.fileId}>
                <Table.Td>
                  <Anchor component="button" type="button" c="inherit" onClick={() => onOpen(file.fileId)}>
                    {file.unitName ?? all.exchange.review.unknownUnit}
                  </Anchor>
                  <div className="nep-dim">{file.fileName}</div>
                </Table.Td>
                <Table.Td data-tone={isLeft(file) ? 'warn' : undefined}>
                  {said(all, file)}
                  <WrittenLinks places={file.written} />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
      <p className="nep-dim">{m.undoHint}</p>
      <DialogActions>
        <Button data-autofocus onClick={onClose}>
          {m.close}
        </Button>
      </DialogActions>
    </Dialog>
  )
}
