import { Button, Stack } from '@mantine/core'
import type { KeptByImport, KeptEdit, UndoResult } from '#shared/contract/exchange-review.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'

/** A later import may hold hundreds of rows; a few names tell which they are. */
const namesShown = 5

export const hasKept = ({ kept, keptByImports }: UndoResult): boolean =>
  kept.length > 0 || keptByImports.length > 0

/** What an undo left alone: edited after the import, or brought by a later import too. */
export function KeptDialog({ result, onClose }: { result: UndoResult | null; onClose: () => void }) {
  const { undo: m } = useMessages().exchange
  return (
    <Dialog isOpen={result !== null} onClose={onClose} title={m.keptTitle} size={620}>
      {result !== null && (
        <Stack gap="sm" className="nep-kept">
          {result.kept.length > 0 && <KeptEdits kept={result.kept} />}
          {result.keptByImports.length > 0 && <KeptRows imports={result.keptByImports} />}
        </Stack>
      )}
      <DialogActions>
        <Button onClick={onClose}>{m.close}</Button>
      </DialogActions>
    </Dialog>
  )
}

function KeptEdits({ kept }: { kept: readonly KeptEdit[] }) {
  const { undo: m } = useMessages().exchange
  return (
    <section>
      <h3>{m.keptEdits(kept.length)}</h3>
      <ul>
        {kept.map((one) => (
          <li key={`${one.entityId} ${one.field}`}>
            {m.kept(one.label, one.fieldName)}{' '}
            {one.value === '' ? <span className="nep-dim">{m.empty}</span> : <b>{one.value}</b>}
          </li>
        ))}
      </ul>
    </section>
  )
}

function KeptRows({ imports }: { imports: readonly KeptByImport[] }) {
  const times = useOfficeTimes()
  const { undo: m } = useMessages().exchange
  const count = imports.reduce((sum, one) => sum + one.records.length, 0)
  return (
    <section>
      <h3>{m.keptRows(count)}</h3>
      {imports.map(({ batchId, fileName, importedAt, records }) => (
        <div key={batchId}>
          <p>{m.byImport(fileName, times.time(importedAt), records.length)}</p>
          <ul>
            {records.slice(0, namesShown).map((record) => (
              <li key={record.entityId}>{m.rowFields(record.label, record.fieldNames.join(', '))}</li>
            ))}
            {records.length > namesShown && (
              <li className="nep-dim">{m.more(records.length - namesShown)}</li>
            )}
          </ul>
        </div>
      ))}
      <p className="nep-dim">{m.later}</p>
    </section>
  )
}
