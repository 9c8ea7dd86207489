import { Button } from '@mantine/core'
import type { Review } from '#shared/contract/exchange-review.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { causeName, openInWords } from './review-cause-list.tsx'
import type { Cause } from './review-causes.ts'

export type AskBeforeImportProps = {
  review: Review
  causes: readonly Cause[]
  isOpen: boolean
  onClose: () => void
  /** To the first place of a cause. */
  onLook: (cause: Cause) => void
  onImport: () => void
}

/** Before an import that leaves something open: what, how much of it goes in empty or not at all, and the way to look. */
export function AskBeforeImport({ review, causes, isOpen, onClose, onLook, onImport }: AskBeforeImportProps) {
  const all = useMessages().exchange
  const m = all.review.ask
  const { places, blank, notTaken } = review.open
  const asked = causes.filter(({ level, open }) => level === 'must' && open > 0)
  const [first] = asked
  const newer = review.issues.find(({ code, isSettled }) => code === 'sent_again' && !isSettled)?.params
  const { changed } = review.totals.records
  return (
    <Dialog isOpen={isOpen} onClose={onClose} title={m.title(places)} size={520}>
      {blank > 0 && <p>{m.blank(all.counts.blank(review.open))}</p>}
      {notTaken > 0 && <p>{m.notTaken(notTaken)}</p>}
      {newer !== undefined && changed > 0 && (
        <p>{m.older(changed, newer.expected ?? 0, newer.other ?? '')}</p>
      )}
      <ul className="nep-ask-import" aria-label={m.causes}>
        {asked.map((cause) => (
          <li key={cause.id}>{m.cause(causeName(all, cause), openInWords(all.review, cause))}</li>
        ))}
      </ul>
      <p className="nep-dim">{m.wayBack}</p>
      <DialogActions>
        <Button variant="default" onClick={onImport}>
          {blank > 0 ? m.asIsBlank(blank) : m.asIs}
        </Button>
        {first !== undefined && (
          <Button data-autofocus onClick={() => onLook(first)}>
            {m.look}
          </Button>
        )}
      </DialogActions>
    </Dialog>
  )
}
