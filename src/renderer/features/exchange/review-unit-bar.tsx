import { Button } from '@mantine/core'
import type { Review } from '#shared/contract/exchange-review.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Picker } from '../../ui/fields/picker.tsx'
import { useAskableUnits, useAssign, useToday } from './queries.ts'

/** Asks whose file it is: candidates from the content first, the file name's hint named as such. */
export function ReviewUnitBar({ review }: { review: Review }) {
  const m = useMessages().exchange.review
  const notify = useNotify()
  const assign = useAssign()
  const units = (useAskableUnits(useToday()).data ?? []).filter(
    ({ kind }) => kind !== 'village' && kind !== 'site',
  )
  const choose = (unitId: string | null) => {
    if (unitId === null) return
    assign.mutate(
      { fileId: review.fileId, revision: review.revision, unitId, requestId: review.requestId },
      { onError: notify.failed },
    )
  }
  return (
    <div className="nep-review-ask" data-nep-pane>
      <b>{m.askUnit}</b>
      {review.unitCandidates.slice(0, 3).map((candidate) => (
        <Button key={candidate.unitId} size="xs" variant="default" onClick={() => choose(candidate.unitId)}>
          {candidate.why === 'content' ? m.unitHint(candidate.name) : m.fileNameHint(candidate.name)}
        </Button>
      ))}
      <Picker
        label={m.chooseUnit}
        options={units.map(({ id, name, fullName, aliases }) => ({
          value: id,
          label: name,
          aliases: [fullName, ...aliases],
        }))}
        value={null}
        onChange={choose}
      />
    </div>
  )
}
