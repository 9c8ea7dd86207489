import { Button, Menu } from '@mantine/core'
import type { NominationListDetail } from '#shared/contract/commendation-types.ts'
import { kindsAbout } from '#shared/domain/document-kind.ts'
import { isErased } from '#shared/domain/erasure.ts'
import {
  type NominationStatus,
  type Opinion,
  type SubjectKind,
  subjectKinds,
} from '#shared/domain/nomination.ts'
import type { OfficeLevel } from '#shared/domain/unit.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import { DocumentsMenu } from '../../platform/documents-menu.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { KeyHint } from '../../ui/keys/key-hint.tsx'
import { BottomBar } from '../../ui/page/bottom-bar.tsx'
import { StateBadge } from '../../ui/state/state-badge.tsx'
import { ExportMenu } from './export-menu.tsx'
import type { NumberedRow } from './nomination-columns.tsx'
import { useDossier, useSetPaper } from './queries.ts'
import { StepButtons } from './step-buttons.tsx'
import { backwardSteps, type StepPlan } from './steps.ts'

export type NominationBarProps = {
  list: NominationListDetail
  /** What the list has of one unit, where only that is looked at. */
  unit: { name: string; rows: readonly NumberedRow[] } | null
  /** As sorted and filtered on the screen. */
  shown: readonly NumberedRow[]
  chosen: readonly NumberedRow[]
  level: OfficeLevel | null
  onOpinion: (opinion: Opinion | null) => void
  onStep: (plan: StepPlan) => void
  onBack: (to: NominationStatus) => void
  onAward: () => void
  onAppraise: (ids: string[]) => void
  onDossier: () => void
  onAnnounce: () => void
}

/** Counts on the left; on the right what is done with the ticked rows, or with the list. */
export function NominationBar(props: NominationBarProps) {
  const { chosen } = props
  const m = useMessages().commendation
  return (
    <BottomBar
      facts={
        chosen.length > 0 ? (
          <strong>{m.selected(chosen.length)}</strong>
        ) : (
          <>
            <Counts {...props} />
            <span className="nep-commendation-keys">
              <KeyHint keys="Enter" label={m.keys.open} />
              <KeyHint keys="Đ" label={m.keys.agree} />
              <KeyHint keys="K" label={m.keys.disagree} />
              <KeyHint keys="S" label={m.keys.compare} />
            </span>
          </>
        )
      }
      actions={chosen.length > 0 ? <ChosenActions {...props} /> : <ListActions {...props} />}
    />
  )
}

/** What the list holds, or what it holds of the unit that is looked at; the places that are left are the list's. */
function Counts({ list, unit }: NominationBarProps) {
  const m = useMessages().commendation
  if (unit !== null) {
    const counted = Map.groupBy(
      unit.rows.filter((row) => !isErased(row)),
      ({ subjectKind }) => subjectKind,
    )
    const of = (kind: SubjectKind) => counted.get(kind)?.length ?? 0
    return (
      <span>
        {m.closingOf(unit.name, {
          collective: of('collective'),
          individual: of('individual'),
          household: of('household'),
        })}
      </span>
    )
  }
  return (
    <>
      <span>{m.closing(list.counts)}</span>
      {list.erased > 0 && <span className="nep-dim">{m.erasedApart(list.erased)}</span>}
      <Quota list={list} />
    </>
  )
}

/** Places left of each kind that has a quota; too many is said, never refused. */
function Quota({ list }: { list: NominationListDetail }) {
  const m = useMessages().commendation
  const parts = subjectKinds.flatMap((kind) => {
    const [left, limit] = [list.quotaLeft[kind], list.quota[kind]]
    if (left === null || limit === undefined) return []
    const name = m.kinds[kind]
    return [
      { kind, isOver: left < 0, text: left < 0 ? m.quotaOver(name, -left) : m.quota(name, left, limit) },
    ]
  })
  const over = parts.filter(({ isOver }) => isOver)
  if (parts.length === 0) return null
  return (
    <span className="nep-commendation-quota" title={m.quotaTitle}>
      {(over.length > 0 ? over : parts).map(({ kind, isOver, text }) =>
        isOver ? (
          <StateBadge key={kind} tone="warn">
            {text}
          </StateBadge>
        ) : (
          <span key={kind} className="nep-dim">
            {text}
          </span>
        ),
      )}
    </span>
  )
}

function ChosenActions(props: NominationBarProps) {
  const { chosen, level, onOpinion, onStep, onBack, onAward, onAppraise } = props
  const all = useMessages()
  const m = all.commendation
  const notify = useNotify()
  const paper = useSetPaper()
  const report = { entity: 'nominations', part: 'achievement_report', isThere: true } as const
  const lying = chosen.filter(({ status }) => status === 'appraisal').map(({ id }) => id)
  const back = backwardSteps(chosen)
  const words: Partial<Record<NominationStatus, string>> = {
    draft: m.toDraft,
    returned: m.returnTo,
    rejected: m.reject,
    appraisal: m.reopenTo,
  }
  return (
    <>
      <Button variant="default" onClick={() => onOpinion('agree')}>
        {m.agree}
        <KeyHint keys="Đ" />
      </Button>
      <Button variant="default" onClick={() => onOpinion('disagree')}>
        {m.disagree}
        <KeyHint keys="K" />
      </Button>
      <Menu position="top-end">
        <Menu.Target>
          <Button variant="default">{m.moreSteps}</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={onAward}>{m.chooseAward}</Menu.Item>
          <Menu.Item
            onClick={() =>
              paper.mutate(
                { ...report, ids: chosen.map(({ id }) => id) },
                {
                  onSuccess: ({ count }) => notify.done(all.awards.dossier.reportNoted(count)),
                  onError: notify.failed,
                },
              )
            }
          >
            {all.awards.dossier.markReports}
          </Menu.Item>
          {lying.length === chosen.length && (
            <Menu.Item onClick={() => onAppraise(lying)}>{all.awards.appraisal.step}</Menu.Item>
          )}
          <Menu.Item onClick={() => onOpinion(null)}>{m.undecide}</Menu.Item>
          {back.map((to) => (
            <Menu.Item key={to} onClick={() => onBack(to)}>
              {words[to]}
            </Menu.Item>
          ))}
        </Menu.Dropdown>
      </Menu>
      <StepButtons nominations={chosen} level={level} onStep={onStep} onAppraise={onAppraise} />
    </>
  )
}

function ListActions({ list, unit, shown, onDossier, onAnnounce }: NominationBarProps) {
  const all = useMessages()
  const m = all.commendation
  const missing = useDossier(list.id).data?.missing ?? 0
  return (
    <>
      {unit === null && list.undecided > 0 && (
        <span className="nep-dim">{m.undecidedLeft(list.undecided)}</span>
      )}
      <ExportMenu listId={list.id} ids={shown.map(({ id }) => id)} onAnnounce={onAnnounce} />
      {list.nominations.length > 0 && (
        <>
          <Button variant="default" onClick={onDossier}>
            {missing === 0 ? all.awards.dossier.open : all.awards.dossier.openMissing(missing)}
          </Button>
          <DocumentsMenu kinds={kindsAbout('nomination_lists')} subjectId={list.id} />
        </>
      )}
    </>
  )
}
