import { Menu } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { formatDate } from '#shared/dates.ts'
import { toRoman } from '#shared/numbers.ts'
import { useAttention } from '../platform/attention.tsx'
import { useMessages } from '../platform/messages.tsx'
import './attention-pickers.css'

/** Plan › round on top of the window; what is chosen here filters the screens. */
export function AttentionPickers() {
  const m = useMessages().shell
  const { plans, rounds, plan, round, choosePlan, chooseRound } = useAttention()
  if (plan === undefined) return null
  const nameOf = (each: (typeof plans)[number]) =>
    each.number === '' ? m.draftPlan : `${each.number}/${each.symbol}`
  return (
    <div className="nep-attention">
      <Picker
        label={m.choosePlan}
        options={plans.map((each) => ({ id: each.id, label: `${nameOf(each)}, ${each.year}` }))}
        onChoose={choosePlan}
      >
        <b>{nameOf(plan)}</b>
      </Picker>
      {rounds.length > 0 && (
        <>
          <IconChevronRight size={14} stroke={1.6} aria-hidden />
          <Picker
            label={m.chooseRound}
            options={[
              { id: null, label: m.allRounds },
              ...rounds.map(({ id, ordinal }) => ({ id, label: m.round(toRoman(ordinal)) })),
            ]}
            onChoose={chooseRound}
          >
            {round === undefined ? (
              <b>{m.allRounds}</b>
            ) : (
              <>
                <b>{m.round(toRoman(round.ordinal))}</b>
                {round.startsOn !== null && (
                  <span className="nep-attention__from">{m.roundFrom(formatDate(round.startsOn))}</span>
                )}
              </>
            )}
          </Picker>
        </>
      )}
    </div>
  )
}

type PickerProps<Id> = {
  label: string
  options: readonly { id: Id; label: string }[]
  onChoose: (id: Id) => void
  children: ReactNode
}

function Picker<Id extends string | null>({ label, options, onChoose, children }: PickerProps<Id>) {
  return (
    <Menu position="bottom-start" shadow="md">
      <Menu.Target>
        <button type="button" className="nep-attention__button" title={label}>
          {children}
          <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown aria-label={label}>
        {options.map((option) => (
          <Menu.Item key={option.id ?? ''} onClick={() => onChoose(option.id)}>
            {option.label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
