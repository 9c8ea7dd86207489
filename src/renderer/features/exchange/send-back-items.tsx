import { Button, Checkbox } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import type { SendBackItem } from '#shared/domain/exchange/send-back/items.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../../platform/messages.tsx'

const placeOf = (m: Messages['exchange']['sendBack'], item: SendBackItem): string => {
  const cells = [item.cell, ...(item.alsoCells ?? [])].filter((cell) => cell !== null).join(', ')
  const cell = cells === '' && item.row !== null ? m.row(item.row) : cells
  return item.sheet === null && cell === '' ? m.wholeFile : m.place(item.sheet ?? '', cell)
}

/** ↑ ↓ go from tick to tick; Tab leaves the list. */
const stepOnArrows = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const boxes = [...event.currentTarget.querySelectorAll<HTMLInputElement>('input')]
  const at = boxes.indexOf(document.activeElement as HTMLInputElement)
  const next = boxes[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
}

export type SendBackItemsProps = {
  items: readonly SendBackItem[]
  chosen: ReadonlySet<string>
  onChange: (chosen: ReadonlySet<string>) => void
}

/** What a commune can be asked, each to be ticked or left out. */
export function SendBackItems({ items, chosen, onChange }: SendBackItemsProps) {
  const m = useMessages().exchange.sendBack
  if (items.length === 0) return <p className="nep-dim">{m.noItems}</p>
  const isAll = chosen.size === items.length
  const toggle = (key: string) => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    onChange(next)
  }
  return (
    <section className="nep-send-back" aria-label={m.listLabel}>
      <div className="nep-send-back__head">
        <b>{m.chosen(chosen.size, items.length)}</b>
        <Button
          size="xs"
          variant="default"
          onClick={() => onChange(isAll ? new Set() : new Set(items.map(({ key }) => key)))}
        >
          {isAll ? m.none : m.all}
        </Button>
      </div>
      <ul className="nep-send-back__items" onKeyDown={stepOnArrows}>
        {items.map((item, at) => (
          <li key={item.key}>
            <Checkbox
              checked={chosen.has(item.key)}
              data-autofocus={at === 0 || undefined}
              onChange={() => toggle(item.key)}
              label={
                <span className="nep-send-back__item">
                  <b>{placeOf(m, item)}</b>
                  <span>
                    {item.shown !== '' && <span className="nep-dim">{m.shown(item.shown)} </span>}
                    {item.sentence}
                  </span>
                </span>
              }
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
