import { Button } from '@mantine/core'
import type { Review } from '#shared/contract/exchange-review.ts'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { removalsIn } from './removals.ts'
import { causeName, openInWords } from './review-cause-list.tsx'
import type { Cause } from './review-causes.ts'

export type AskBeforeImportProps = {
  review: Review
  causes: readonly Cause[]
  isOpen: boolean
  onClose: () => void
  /** To the first place of a cause. */
  onLook: (cause: Cause) => void
  /** To what is ticked to be taken out. */
  onLookAtRemovals: () => void
  onImport: () => void
}

/**
 * Before an import that leaves something open: what, how much of it goes in empty or not at all, and the way to look.
 * Also before one that takes something out of the register: what, by name.
 */
export function AskBeforeImport(props: AskBeforeImportProps) {
  const { review, causes, isOpen, onClose, onLook, onLookAtRemovals, onImport } = props
  const all = useMessages().exchange
  const m = all.review.ask
  const removals = removalsIn(all, review)
  const { places, blank, notTaken } = review.open
  const asked = causes.filter(({ level, open }) => level === 'must' && open > 0)
  const [first] = asked
  const newer = review.issues.find(({ code, isSettled }) => code === 'sent_again' && !isSettled)?.params
  const { changed } = review.totals.records
  return (
    <Dialog
      isOpen={isOpen}
      onClose={onClose}
      title={places > 0 ? m.title(places) : m.titleRemoving(removals.records)}
      size={520}
    >
      {removals.count > 0 && <p>{m.removing(removals.records, removals.names)}</p>}
      {blank > 0 && <p>{m.blank(all.counts.blank(review.open))}</p>}
      {notTaken > 0 && <p>{m.notTaken(notTaken)}</p>}
      {newer !== undefined && changed > 0 && (
        <p>{m.older(changed, newer.expected ?? 0, newer.other ?? '')}</p>
      )}
      {asked.length > 0 && (
        <ul className="nep-ask-import" aria-label={m.causes}>
          {asked.map((cause) => (
            <li key={cause.id}>{m.cause(causeName(all, cause), openInWords(all.review, cause))}</li>
          ))}
        </ul>
      )}
      <p className="nep-dim">{m.wayBack}</p>
      <DialogActions>
        <Button variant="default" onClick={onImport}>
          {places === 0 ? m.goRemoving(removals.records) : blank > 0 ? m.asIsBlank(blank) : m.asIs}
        </Button>
        {first !== undefined ? (
          <Button data-autofocus onClick={() => onLook(first)}>
            {m.look}
          </Button>
        ) : (
          removals.count > 0 && (
            <Button data-autofocus onClick={onLookAtRemovals}>
              {m.lookAtRemovals}
            </Button>
          )
        )}
      </DialogActions>
    </Dialog>
  )
}
