import { Button } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { LineEditor } from '../../ui/entry-grid/line-editor.tsx'
import { teamColumns, teamInput, teamLines } from '../../ui/entry-grid/team-lines.ts'
import { useTyped } from '../../ui/fields/follow-record.ts'
import { Section } from '../../ui/page/section.tsx'
import { useSetTeam } from './queries.ts'

/** The team of the round: its own, or the plan's. */
export function RoundTeamSection({ round }: { round: RoundDetail }) {
  const m = useMessages()
  const words = m.rounds.team
  const [isEditing, setEditing] = useState(false)
  return (
    <Section
      title={words.title(round.team.length)}
      actions={
        <>
          {round.team.length > 0 && <span>{round.hasOwnTeam ? words.own : words.ofPlan}</span>}
          {round.status !== 'closed' && (
            <Button
              variant="subtle"
              color="gray"
              size="xs"
              aria-label={words.dialog}
              onClick={() => setEditing(true)}
            >
              {words.edit}
            </Button>
          )}
        </>
      }
    >
      {round.team.length === 0 && <div className="nep-dim">{words.none}</div>}
      <ul className="nep-round__list">
        {round.team.map(({ id, role, name, body }) => (
          <li key={id}>
            {m.plans.teamRoles[role]}: {[name, body].filter((part) => part !== '').join(', ')}
          </li>
        ))}
      </ul>
      {round.team.length > 0 &&
        round.teamProblems.map((problem) => (
          <div key={problem} className="nep-round__warn">
            {words.problems[problem]}
          </div>
        ))}
      {isEditing && <TeamDialog round={round} onClose={() => setEditing(false)} />}
    </Section>
  )
}

function TeamDialog({ round, onClose }: { round: RoundDetail; onClose: () => void }) {
  const m = useMessages()
  const notify = useNotify()
  const save = useSetTeam()
  const { typed, setTyped } = useTyped(useMemo(() => ({ rows: teamLines(m, round.team) }), [m, round.team]))
  const members = teamInput(m, typed.rows)
  const send = (sent: NonNullable<typeof members>) =>
    save.mutate(
      { id: round.id, revision: round.revision, members: sent },
      { onSuccess: onClose, onError: notify.failed },
    )
  return (
    <Dialog isOpen onClose={onClose} title={m.rounds.team.dialog} size={820}>
      <p className="nep-dim nep-round__intro">{m.plans.teamHelp}</p>
      <LineEditor
        id="round-team"
        title={m.rounds.team.dialog}
        columns={teamColumns(m)}
        rows={typed.rows}
        addLabel={m.plans.teamAdd}
        onChange={(rows) => setTyped({ rows })}
        saveLabel={m.plans.teamSave}
        isPending={save.isPending}
        onSave={() => members !== null && send(members)}
      />
      {round.hasOwnTeam && (
        <Button variant="default" size="xs" onClick={() => send([])}>
          {m.rounds.team.useOfPlan}
        </Button>
      )}
    </Dialog>
  )
}
