import { Anchor, Button } from '@mantine/core'
import { Link } from 'react-router'
import type { JournalEntryOfReturns } from '#shared/contract/exchange-journal.ts'
import { formatDate } from '#shared/dates.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { useOriginalFile } from '../../platform/original-file.ts'
import { Facts, PanelHeading } from '../../ui/facts.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { importSaid, requestName } from './returns-journal-columns.tsx'
import { ImportLinks } from './written-links.tsx'

export type ReturnsJournalPanelProps = {
  entry: JournalEntryOfReturns
  onUndo: (batchId: string) => void
  onClose: () => void
}

/** One received file: whose, the how-manieth, its bytes, and each import of it with a way to take it back. */
export function ReturnsJournalPanel({ entry, onUndo, onClose }: ReturnsJournalPanelProps) {
  const all = useMessages().exchange
  const m = all.journal
  const times = useOfficeTimes()
  const original = useOriginalFile()
  const notes = [
    entry.correctsName === null ? '' : all.board.panel.corrects(entry.correctsName),
    entry.sentBackOn === null ? '' : all.board.panel.sentBack(formatDate(entry.sentBackOn)),
  ].filter(Boolean)
  return (
    <SidePanel
      title={entry.fileName}
      history={{ table: 'received_files', id: entry.fileId }}
      onClose={onClose}
      footer={
        <>
          <Button variant="default" component={Link} to={`/exchange/review?file=${entry.fileId}`}>
            {m.panel.review}
          </Button>
          <Button variant="default" loading={original.isPending} onClick={() => original.open(entry.fileId)}>
            {all.original.open}
          </Button>
        </>
      }
    >
      <Facts
        facts={[
          {
            label: m.columns.unit,
            value:
              entry.unitId === null ? (
                all.review.unknownUnit
              ) : (
                <Anchor component={Link} to={`/units?unit=${entry.unitId}`} c="inherit">
                  {entry.unitName}
                </Anchor>
              ),
          },
          { label: m.columns.receivedAt, value: times.time(entry.receivedAt) },
          { label: m.columns.request, value: requestName(m, entry) },
          {
            label: m.panel.sentAs,
            value: entry.version === null ? '' : m.version(entry.version, entry.olderThan),
          },
          {
            label: m.columns.contents,
            value: entry.contents.map((content) => all.board.contents[content]).join(', '),
          },
          { label: m.columns.status, value: all.fileStates[entry.status], note: notes.join('. ') },
          ...(entry.refusal === null ? [] : [{ label: m.panel.refusal, value: entry.refusal }]),
          { label: m.panel.hash, value: <code className="nep-journal-hash">{entry.hash}</code> },
        ]}
      />
      <PanelHeading>{m.panel.imports}</PanelHeading>
      {entry.batches.length === 0 ? (
        <p className="nep-dim nep-exchange-pad">{m.panel.noImports}</p>
      ) : (
        <ul className="nep-exchange-list">
          {entry.batches.map((batch) => (
            <li key={batch.id}>
              <div>
                <div>{m.panel.importedAt(times.time(batch.importedAt))}</div>
                <div className="nep-dim">{importSaid(all, batch)}</div>
                {batch.undoneAt === null && <ImportLinks batchId={batch.id} />}
                {batch.undoneAt !== null && (
                  <div className="nep-dim">{m.panel.undoneAt(times.time(batch.undoneAt))}</div>
                )}
              </div>
              {batch.undoneAt === null && (
                <Button size="xs" variant="default" onClick={() => onUndo(batch.id)}>
                  {m.panel.undo}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
    </SidePanel>
  )
}
