import { Checkbox } from '@mantine/core'
import type { VisitDetail } from '#shared/contract/visits.ts'
import { parseCount } from '#shared/numbers.ts'
import { parseClock } from '#shared/typed-clock.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { AutosaveText } from '../../ui/fields/autosave-text.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useSaveFields } from './queries.ts'

export type MinutesSectionProps = {
  visit: VisitDetail
  /** The visit is over: only number and copies may still be written. */
  isReadOnly: boolean
}

/** What the minutes need beside the results: number, copies, hours, place. */
export function MinutesSection({ visit, isReadOnly }: MinutesSectionProps) {
  const m = useMessages()
  const words = m.visits.minutes
  const notify = useNotify()
  const { mutateAsync } = useSaveFields()
  const save = (fields: Parameters<typeof mutateAsync>[0]['fields']) =>
    mutateAsync({ id: visit.id, fields }, { onError: notify.failed })
  const clockProblem = (typed: string) =>
    typed.trim() === '' || parseClock(typed) !== null ? null : words.badClock
  const copies = (typed: string) => {
    const count = parseCount(typed)
    return count !== null && count >= 1 && count <= 99 ? count : null
  }
  return (
    <Section title={words.title}>
      <div className="nep-minutes__fields">
        <AutosaveText
          keepAs={`visits/${visit.id}/minutesNumber`}
          isOneLine
          label={words.number}
          value={visit.minutesNumber}
          isReadOnly={visit.status === 'cancelled'}
          onSave={(minutesNumber) => save({ minutesNumber })}
        />
        <AutosaveText
          keepAs={`visits/${visit.id}/minutesCopies`}
          isOneLine
          label={words.copies}
          value={visit.minutesCopies === null ? '' : String(visit.minutesCopies)}
          isReadOnly={visit.status === 'cancelled'}
          validate={(typed) => (typed.trim() === '' || copies(typed) !== null ? null : m.fields.out_of_range)}
          onSave={(typed) => save({ minutesCopies: copies(typed) })}
        />
        <AutosaveText
          keepAs={`visits/${visit.id}/startsAt`}
          isOneLine
          label={words.startsAt}
          placeholder={words.clock}
          value={visit.startsAt ?? ''}
          isReadOnly={isReadOnly}
          validate={clockProblem}
          onSave={(typed) => save({ startsAt: parseClock(typed) })}
        />
        <AutosaveText
          keepAs={`visits/${visit.id}/endsAt`}
          isOneLine
          label={words.endsAt}
          placeholder={words.clock}
          value={visit.endsAt ?? ''}
          isReadOnly={isReadOnly}
          validate={clockProblem}
          onSave={(typed) => save({ endsAt: parseClock(typed) })}
        />
        <div data-full>
          <AutosaveText
            keepAs={`visits/${visit.id}/place`}
            isOneLine
            label={words.place}
            value={visit.place}
            isReadOnly={isReadOnly}
            onSave={(place) => save({ place })}
          />
        </div>
        <Checkbox
          data-full
          label={words.isUnannounced}
          checked={visit.isUnannounced}
          disabled={isReadOnly}
          onChange={(event) =>
            void save({ isUnannounced: event.currentTarget.checked }).catch(() => undefined)
          }
        />
      </div>
    </Section>
  )
}
