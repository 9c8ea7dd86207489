import type { ActivityDetail } from '#shared/contract/outreach.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { RecordTrace } from '../../ui/record-trace.tsx'
import { ActivityForm } from './activity-form.tsx'
import { ActivityPhotos } from './activity-photos.tsx'
import { useActivity } from './queries.ts'
import { traceFieldName } from './trace-field-name.ts'

export type ActivityPanelProps = {
  /** `new`, or an id. */
  id: string
  unitId: string | null
  defaultYear: number
  onClose: () => void
  onSaved: (id: string) => void
}

/** One activity beside the list: a new one, or a known one with where it came from. */
export function ActivityPanel({ id, unitId, defaultYear, onClose, onSaved }: ActivityPanelProps) {
  const m = useMessages().outreach
  if (id !== 'new')
    return <KnownPanel id={id} defaultYear={defaultYear} onClose={onClose} onSaved={onSaved} />
  return (
    <SidePanel title={m.newActivity} onClose={onClose}>
      <ActivityForm
        activity={null}
        unitId={unitId}
        defaultYear={defaultYear}
        onSaved={onSaved}
        onRemoved={onClose}
      />
    </SidePanel>
  )
}

function KnownPanel({ id, defaultYear, onClose, onSaved }: Omit<ActivityPanelProps, 'unitId'>) {
  const m = useMessages().outreach
  const activity = useActivity(id)
  return (
    <SidePanel
      title={activity.data?.form ?? ''}
      onClose={onClose}
      history={activity.data && { table: 'outreach_activities', id: activity.data.id }}
    >
      <QueryView query={activity}>
        {(value: ActivityDetail) => (
          <>
            <ActivityForm
              key={value.id}
              activity={value}
              unitId={null}
              defaultYear={defaultYear}
              onSaved={onSaved}
              onRemoved={onClose}
            />
            <ActivityPhotos activity={value} />
            <RecordTrace traces={value.traces} fieldName={(field) => traceFieldName(m.fields, field)} />
          </>
        )}
      </QueryView>
    </SidePanel>
  )
}
