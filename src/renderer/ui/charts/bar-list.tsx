import { Anchor } from '@mantine/core'
import { Link } from 'react-router'
import type { StateTone } from '../state-tone.ts'
import './charts.css'

export type Bar = {
  id: string
  label: string
  value: number
  /** Direct label at the end of the bar: "3/5". The value itself when absent. */
  text?: string
  tone?: StateTone
  /** Where the records behind the bar are. */
  to?: string
}

/** Horizontal bars from zero with direct labels. `max` is the length of a full bar; the largest value if absent. */
export function BarList({ bars, max }: { bars: readonly Bar[]; max?: number | undefined }) {
  const full = Math.max(max ?? 0, ...bars.map((bar) => bar.value), Number.MIN_VALUE)
  return (
    <ul className="nep-bars">
      {bars.map((bar) => (
        <li key={bar.id}>
          <span className="nep-bars__label">
            {bar.to === undefined ? (
              bar.label
            ) : (
              <Anchor component={Link} to={bar.to} size="sm" c="inherit">
                {bar.label}
              </Anchor>
            )}
          </span>
          <span className="nep-bars__track">
            <span
              className="nep-bars__bar"
              data-tone={bar.tone ?? 'info'}
              style={{ width: `${(100 * Math.max(bar.value, 0)) / full}%` }}
            />
            <span className="nep-bars__text">{bar.text ?? bar.value}</span>
          </span>
        </li>
      ))}
    </ul>
  )
}
