import { Button } from '@mantine/core'
import { useState } from 'react'
import type { NominationDetail, NominationListDetail } from '#shared/contract/commendation-types.ts'
import { formatDate } from '#shared/dates.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { ConfirmDestructive } from '../../ui/confirm-destructive.tsx'
import { Facts } from '../../ui/facts.tsx'
import { SidePanel } from '../../ui/page/side-panel.tsx'
import { ReasonDialog } from '../../ui/reason-dialog.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { NominationDossier } from './nomination-dossier.tsx'
import { NominationFacts } from './nomination-facts.tsx'
import { NominationForm } from './nomination-form.tsx'
import { NominationWarnings } from './nomination-warnings.tsx'
import { displayName, opinionBadge, placeOf } from './nomination-words.ts'
import type { Pair } from './pairs.ts'
import { useNomination, useRemoveNominations, useWithdraw } from './queries.ts'

export type NominationPanelProps = {
  list: NominationListDetail
  /** `new`, or an id. */
  id: string
  onClose: () => void
  onSaved: (id: string) => void
  onCompare: (pair: Pair) => void
}

/** One nomination beside the list: its fields, its warnings, its money and its history. */
export function NominationPanel(props: NominationPanelProps) {
  const m = useMessages().commendation
  if (props.id !== 'new') return <KnownPanel {...props} />
  return (
    <SidePanel title={m.newNomination} onClose={props.onClose}>
      <NominationForm listId={props.list.id} nomination={null} onSaved={props.onSaved} />
    </SidePanel>
  )
}

function KnownPanel({ list, id, onClose, onSaved, onCompare }: NominationPanelProps) {
  const m = useMessages().commendation
  const query = useNomination(id)
  const badge = query.data && opinionBadge(m, query.data)
  return (
    <SidePanel
      title={query.data === undefined ? '' : displayName(m, query.data)}
      history={query.data && { table: 'nominations', id: query.data.id }}
      badge={
        badge && (
          <StateBadge tone={badge.tone} icon={badge.icon} isTinted>
            {badge.label}
          </StateBadge>
        )
      }
      onClose={onClose}
    >
      <QueryView query={query}>
        {(nomination: NominationDetail) => (
          <>
            <NominationWarnings
              nomination={list.nominations.find((row) => row.id === nomination.id)}
              onCompare={onCompare}
            />
            {nomination.decision === null ? (
              <NominationForm
                key={nomination.id}
                listId={list.id}
                nomination={nomination}
                onSaved={onSaved}
                actions={<RemoveButton nomination={nomination} onRemoved={onClose} />}
              />
            ) : (
              <Decided nomination={nomination} />
            )}
            <NominationDossier nomination={nomination} />
            <NominationFacts list={list} nomination={nomination} />
          </>
        )}
      </QueryView>
    </SidePanel>
  )
}

function RemoveButton({ nomination, onRemoved }: { nomination: NominationDetail; onRemoved: () => void }) {
  const all = useMessages()
  const m = all.commendation
  const notify = useNotify()
  const [isAsking, setAsking] = useState(false)
  const remove = useRemoveNominations()
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {m.remove}
      </Button>
      <ConfirmDestructive
        isOpen={isAsking}
        title={m.remove}
        actionLabel={all.common.remove}
        onCancel={() => setAsking(false)}
        onConfirm={() =>
          remove.mutate(
            { ids: [nomination.id] },
            {
              onSuccess: ({ count }) => {
                notify.done(m.removed(count))
                onRemoved()
              },
              onError: notify.failed,
            },
          )
        }
      >
        {m.removeQuestion(1)}
      </ConfirmDestructive>
    </>
  )
}

/** What stands in a decision is read, not changed. */
function Decided({ nomination }: { nomination: NominationDetail }) {
  const m = useMessages().commendation
  const notify = useNotify()
  const [isAsking, setAsking] = useState(false)
  const withdraw = useWithdraw()
  const number =
    nomination.decision === null ? '' : `${nomination.decision.number}/${nomination.decision.symbol}`
  return (
    <>
      <p className="nep-commendation-note">
        {m.frozen(number, formatDate(nomination.decision?.decidedOn ?? ''))}
      </p>
      <Facts
        facts={[
          { label: m.fields.name, value: nomination.name },
          { label: m.fields.birthYear, value: nomination.birthYear },
          { label: m.fields.jobTitle, value: nomination.jobTitle },
          { label: m.columns.place, value: placeOf(nomination) },
          { label: m.columns.award, value: nomination.awardName },
          { label: m.fields.achievement, value: nomination.achievement },
        ]}
      />
      <div className="nep-commendation-note">
        <Button variant="default" onClick={() => setAsking(true)}>
          {m.withdraw}
        </Button>
      </div>
      <ReasonDialog
        isOpen={isAsking}
        title={m.withdraw}
        label={m.reason}
        actionLabel={m.stepGo}
        isRequired
        isPending={withdraw.isPending}
        onCancel={() => setAsking(false)}
        onConfirm={(reason) =>
          withdraw.mutate(
            { ids: [nomination.id], reason },
            {
              onSuccess: ({ count }) => {
                setAsking(false)
                notify.done(m.withdrawn(count))
              },
              onError: notify.failed,
            },
          )
        }
      />
    </>
  )
}
