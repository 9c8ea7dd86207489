import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { Facts } from '../../ui/facts.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { RecordTrace } from '../../ui/record-trace.tsx'
import { useSelfCheck } from './queries.ts'
import { OwnVerdict, requestOf } from './self-check-columns.tsx'

/** One answer of a unit about itself, and the cells it came from. */
export function SelfCheckPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const all = useMessages()
  const m = all.exchange.selfChecks
  const answer = useSelfCheck(id)
  return (
    <SidePanel title={answer.data?.unitName ?? ''} onClose={onClose}>
      <QueryView query={answer}>
        {(value) => (
          <>
            <Facts
              facts={[
                {
                  label: m.columns.text,
                  value: [value.code, value.text].filter((part) => part !== '').join(' '),
                  note: value.criterionId === null ? m.notLinked : undefined,
                },
                { label: m.columns.verdict, value: <OwnVerdict answer={value} all={all} /> },
                { label: m.columns.note, value: value.note },
                { label: m.columns.request, value: requestOf(m, value) },
              ]}
            />
            <RecordTrace traces={value.traces} />
          </>
        )}
      </QueryView>
    </SidePanel>
  )
}
