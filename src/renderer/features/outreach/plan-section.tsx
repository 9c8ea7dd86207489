import { Button } from '@mantine/core'
import { useState } from 'react'
import type { OutreachPlan } from '#shared/contract/outreach.ts'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { Section } from '../../ui/page/section.tsx'
import { usePlan } from './queries.ts'
import { targetText } from './target-text.ts'
import { TargetsDialog } from './targets-dialog.tsx'

type Target = OutreachPlan['targets'][number]

/** What was wanted of the year against what was done, and who had nothing to report. */
export function PlanSection({ year }: { year: number }) {
  const m = useMessages().outreach.plan
  const plan = usePlan(year)
  const [isEditing, setEditing] = useState(false)
  return (
    <Section
      title={m.title(year)}
      actions={
        <Button size="xs" variant="default" onClick={() => setEditing(true)}>
          {m.edit}
        </Button>
      }
    >
      <QueryView query={plan}>
        {({ targets, nil }) => (
          <ul className="nep-outreach-villages">
            {targets.length === 0 && <li className="nep-dim">{m.none}</li>}
            {targets.map((target) => (
              <TargetLine key={target.id} target={target} />
            ))}
            {nil.length > 0 && (
              <li>
                <strong>{m.nil(nil.length)}</strong>
                <div>{nil.map(({ unitName }) => unitName).join(', ')}</div>
              </li>
            )}
          </ul>
        )}
      </QueryView>
      {isEditing && <TargetsDialog year={year} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function TargetLine({ target }: { target: Target }) {
  const m = useMessages().outreach.plan
  const short = target.units.filter(({ isMet }) => !isMet)
  return (
    <li>
      <strong>{targetText(m, target)}</strong>
      <div>{m.met(target.met, target.units.length)}</div>
      {short.length > 0 && (
        <div className="nep-dim">
          {short
            .map(
              ({ unitName, done, wanted, lacking }) =>
                m.short(unitName, done, wanted) + (lacking.length === 0 ? '' : m.lacking(lacking.join(', '))),
            )
            .join('; ')}
        </div>
      )}
    </li>
  )
}
