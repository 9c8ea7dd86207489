import { Button, Checkbox, NumberInput, Table } from '@mantine/core'
import { IconCheck, IconX } from '@tabler/icons-react'
import { useState } from 'react'
import type { CandidateRow } from '#shared/contract/commendation-types.ts'
import type { CandidateReason } from '#shared/domain/award-candidates.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { QueryView } from '../../platform/query-view.tsx'
import { Dialog, DialogActions } from '../../ui/dialog.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { type CandidateRule, useAddNominations, useCandidates } from './queries.ts'

export type CandidatesDialogProps = { listId: string; onClose: () => void }

const startingRule: CandidateRule = {
  maxFails: 0,
  maxOpenFindings: 0,
  minOutreach: 0,
  allowLateRemedies: false,
}

/** Units that the results speak for, each with every reason for and against; a person takes them. */
export function CandidatesDialog({ listId, onClose }: CandidatesDialogProps) {
  const all = useMessages()
  const m = all.commendation.candidates
  const notify = useNotify()
  const [rule, setRule] = useState(startingRule)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const candidates = useCandidates(listId, rule)
  const add = useAddNominations()
  const taken = (candidates.data ?? []).filter(({ unitId }) => chosen.has(unitId))

  const toggle = (unitId: string) => {
    const next = new Set(chosen)
    if (!next.delete(unitId)) next.add(unitId)
    setChosen(next)
  }
  const take = () =>
    add.mutate(
      {
        listId,
        source: 'results',
        nominations: taken.map(({ unitId, unitName, strengths }) => ({
          subjectKind: 'collective',
          name: unitName,
          unitId,
          // Only what was written down at the visit; the clerk makes the sentence of it.
          achievement: strengths.join(' '),
        })),
      },
      {
        onSuccess: ({ ids }) => {
          notify.done(m.added(ids.length))
          onClose()
        },
        onError: notify.failed,
      },
    )
  const limit = (name: 'maxFails' | 'maxOpenFindings' | 'minOutreach') => (
    <NumberInput
      label={m[name]}
      w={150}
      min={0}
      allowDecimal={false}
      value={rule[name]}
      onChange={(value) => setRule({ ...rule, [name]: typeof value === 'number' ? value : 0 })}
    />
  )

  return (
    <Dialog isOpen onClose={onClose} title={m.title} size={940}>
      <p className="nep-dim nep-candidates__hint">{m.hint}</p>
      <div className="nep-candidates__rule">
        {limit('maxFails')}
        {limit('maxOpenFindings')}
        {limit('minOutreach')}
        <Checkbox
          label={m.allowLateRemedies}
          checked={rule.allowLateRemedies}
          onChange={(event) => setRule({ ...rule, allowLateRemedies: event.currentTarget.checked })}
        />
      </div>
      <QueryView query={candidates}>
        {(rows) =>
          rows.length === 0 ? (
            <p>{m.empty}</p>
          ) : (
            <Table>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>
                    <span className="nep-visually-hidden">{m.proposed}</span>
                  </Table.Th>
                  <Table.Th w={240}>{m.unit}</Table.Th>
                  <Table.Th>{m.why}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {[...rows]
                  .sort((a, b) => Number(b.isProposed) - Number(a.isProposed))
                  .map((row) => (
                    <Candidate
                      key={row.unitId}
                      row={row}
                      isChosen={chosen.has(row.unitId)}
                      onToggle={() => toggle(row.unitId)}
                    />
                  ))}
              </Table.Tbody>
            </Table>
          )
        }
      </QueryView>
      <DialogActions>
        <Button variant="default" onClick={onClose}>
          {all.common.cancel}
        </Button>
        <Button disabled={taken.length === 0} loading={add.isPending} onClick={take}>
          {m.take(taken.length)}
        </Button>
      </DialogActions>
    </Dialog>
  )
}

type CandidateProps = { row: CandidateRow; isChosen: boolean; onToggle: () => void }

function Candidate({ row, isChosen, onToggle }: CandidateProps) {
  const m = useMessages().commendation
  return (
    <Table.Tr>
      <Table.Td>
        <Checkbox
          aria-label={m.candidates.choose(row.unitName)}
          checked={isChosen}
          disabled={row.isNominated}
          onChange={onToggle}
        />
      </Table.Td>
      <Table.Td>
        <div>{row.unitName}</div>
        {row.isNominated ? (
          <StateBadge tone="none">{m.candidates.already}</StateBadge>
        ) : (
          <StateBadge tone={row.isProposed ? 'ok' : 'none'}>
            {row.isProposed ? m.candidates.proposed : m.candidates.notProposed}
          </StateBadge>
        )}
      </Table.Td>
      <Table.Td>
        <ul className="nep-reasons nep-reasons--columns">
          {row.reasons.map((reason) => (
            <Reason key={reason.code} reason={reason} />
          ))}
        </ul>
      </Table.Td>
    </Table.Tr>
  )
}

function Reason({ reason }: { reason: CandidateReason }) {
  const m = useMessages()
  const Icon = reason.isMet ? IconCheck : IconX
  return (
    <li className="nep-reason" data-met={reason.isMet || undefined}>
      <Icon size={14} stroke={2} role="img" aria-label={reason.isMet ? m.common.yes : m.common.no} />
      {m.commendation.reasons[reason.code](reason.seen, reason.limit)}
    </li>
  )
}
