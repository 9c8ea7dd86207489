import type { VisitDetail } from '#shared/contract/visits.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { AutosaveText } from '../../ui/fields/autosave-text.tsx'
import { Section } from '../../ui/page/section.tsx'
import { useSaveFields } from './queries.ts'

/** General remarks, recommendations, the unit's opinion. */
export function TextsSection({ visit, isReadOnly }: { visit: VisitDetail; isReadOnly: boolean }) {
  const m = useMessages().visits.texts
  const notify = useNotify()
  const { mutateAsync } = useSaveFields()
  const save = (fields: Parameters<typeof mutateAsync>[0]['fields']) =>
    mutateAsync({ id: visit.id, fields }, { onError: notify.failed })
  return (
    <Section title={m.title} actions={isReadOnly ? undefined : m.saved}>
      <div className="nep-stack">
        <AutosaveText
          keepAs={`visits/${visit.id}/recommendation`}
          label={m.recommendation}
          value={visit.recommendation}
          isReadOnly={isReadOnly}
          onSave={(recommendation) => save({ recommendation })}
        />
        <AutosaveText
          keepAs={`visits/${visit.id}/unitOpinion`}
          label={m.opinion}
          value={visit.unitOpinion}
          isReadOnly={isReadOnly}
          onSave={(unitOpinion) => save({ unitOpinion })}
        />
        <AutosaveText
          keepAs={`visits/${visit.id}/generalNote`}
          label={m.general}
          value={visit.generalNote}
          isReadOnly={isReadOnly}
          onSave={(generalNote) => save({ generalNote })}
        />
      </div>
    </Section>
  )
}
