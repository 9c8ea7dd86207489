import { useMemo } from 'react'
import type { PlanDetail } from '#shared/contract/plans.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { LineEditor } from '../../ui/entry-grid/line-editor.tsx'
import { teamColumns, teamInput, teamLines } from '../../ui/entry-grid/team-lines.ts'
import { useTyped } from '../../ui/fields/follow-record.ts'
import { useSetTeam } from './queries.ts'

/** The team of the plan, typed or pasted from Excel. */
export function PlanTeamTab({ plan }: { plan: PlanDetail }) {
  const m = useMessages()
  const notify = useNotify()
  const save = useSetTeam()
  const { typed, setTyped, saved } = useTyped(
    useMemo(() => ({ rows: teamLines(m, plan.team) }), [m, plan.team]),
  )
  const members = teamInput(m, typed.rows)
  return (
    <div className="nep-plan__scroll" data-nep-pane>
      <p className="nep-dim nep-plan__help">{m.plans.teamHelp}</p>
      <LineEditor
        id="plan-team"
        title={m.plans.tabs.team(plan.team.length)}
        columns={teamColumns(m)}
        rows={typed.rows}
        addLabel={m.plans.teamAdd}
        onChange={(rows) => setTyped({ rows })}
        saveLabel={m.plans.teamSave}
        isPending={save.isPending}
        onSave={() =>
          members !== null &&
          save.mutate(
            { id: plan.id, revision: plan.revision, members },
            {
              onSuccess: () => {
                saved(typed)
                notify.done(m.plans.teamSaved)
              },
              onError: notify.failed,
            },
          )
        }
      />
    </div>
  )
}
