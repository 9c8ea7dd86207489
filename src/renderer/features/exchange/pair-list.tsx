import { type RefObject, useEffect } from 'react'
import type { ReviewPair } from '#shared/contract/exchange-pairs.ts'
import { useMessages } from '../../platform/messages.tsx'
import { besideSaid, looks, stateOf } from './pair-words.ts'

export type PairListProps = {
  pairs: readonly ReviewPair[]
  currentId: string
  onChoose: (id: string) => void
  listRef: RefObject<HTMLDivElement | null>
}

const optionId = (id: string): string => `pair ${id}`

/** The pairs of a file in its order; the arrows move, the dialog around it decides. */
export function PairList({ pairs, currentId, onChoose, listRef }: PairListProps) {
  const m = useMessages().exchange.pairs
  // biome-ignore lint/correctness/useExhaustiveDependencies: another pair is what moves the list
  useEffect(() => {
    listRef.current?.querySelector('[aria-selected="true"]')?.scrollIntoView?.({ block: 'nearest' })
  }, [currentId])
  return (
    <div
      ref={listRef}
      className="nep-pairs__list"
      role="listbox"
      tabIndex={0}
      // Where the dialog puts the focus: pairs that are known already stand there before it does.
      data-autofocus
      aria-label={m.listLabel}
      aria-activedescendant={optionId(currentId)}
    >
      {pairs.map((pair) => {
        const state = stateOf(pair)
        const { icon: Icon, tone } = looks[state]
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the list box has the focus and the keys
          <div
            key={pair.id}
            id={optionId(pair.id)}
            role="option"
            tabIndex={-1}
            aria-selected={pair.id === currentId}
            className="nep-pairs__item"
            onClick={() => onChoose(pair.id)}
          >
            <Icon size={15} stroke={1.8} aria-hidden data-tone={tone} />
            <span className="nep-pairs__name">{pair.here.name}</span>
            <span className="nep-pairs__where">{besideSaid(m, pair)}</span>
            <span data-tone={tone}>{m.states[state]}</span>
          </div>
        )
      })}
    </div>
  )
}
