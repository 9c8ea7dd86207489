import type { SelfCheckAnswer } from '#shared/contract/self-checks.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { ClampedText } from '../../ui/clamped-text.tsx'
import type { Column } from '../../ui/data-table/column.ts'
import { StateBadge } from '../../ui/state/state-badge.tsx'

const toneOf = { pass: 'ok', fail: 'bad', na: 'none' } as const

export const requestOf = (m: Messages['exchange']['selfChecks'], answer: SelfCheckAnswer): string =>
  answer.requestId === null
    ? m.noRequest
    : [answer.requestNumber, answer.requestTitle].filter((part) => part !== '').join(': ')

/** What a unit says of itself, or that its word was not understood. */
export function OwnVerdict({ answer, all }: { answer: SelfCheckAnswer; all: Messages }) {
  return answer.verdict === null ? (
    <span className="nep-dim">{all.exchange.selfChecks.none}</span>
  ) : (
    <StateBadge tone={toneOf[answer.verdict]}>{all.visits.verdicts[answer.verdict]}</StateBadge>
  )
}

export const selfCheckColumns = (all: Messages): Column<SelfCheckAnswer>[] => {
  const m = all.exchange.selfChecks
  return [
    { key: 'unit', header: m.columns.unit, width: 130, value: ({ unitName }) => unitName, sort: 'text' },
    { key: 'code', header: m.columns.code, width: 60, value: ({ code }) => code, sort: 'text' },
    {
      key: 'text',
      header: m.columns.text,
      width: 260,
      isGrowing: true,
      value: ({ text }) => text,
      render: ({ text }) => <ClampedText>{text}</ClampedText>,
      sort: 'text',
    },
    {
      key: 'verdict',
      header: m.columns.verdict,
      width: 148,
      value: ({ verdict }) => (verdict === null ? m.none : all.visits.verdicts[verdict]),
      render: (answer) => <OwnVerdict answer={answer} all={all} />,
      sort: 'text',
    },
    {
      key: 'note',
      header: m.columns.note,
      width: 180,
      isGrowing: true,
      value: ({ note }) => note,
      render: ({ note }) => <ClampedText>{note}</ClampedText>,
    },
    {
      key: 'request',
      header: m.columns.request,
      width: 170,
      from: 1240,
      value: (answer) => requestOf(m, answer),
      render: (answer) => <ClampedText>{requestOf(m, answer)}</ClampedText>,
      sort: 'text',
    },
  ]
}
