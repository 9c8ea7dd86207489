import type { ReactNode } from 'react'
import './charts.css'

/** Told apart by fill and pattern, not by colour alone. */
export type SquareKind = 'done' | 'active' | 'planned' | 'reported' | 'rest'
export type Square = { id: string; kind: SquareKind; title: string }

export type ProgressSquaresProps = {
  label: ReactNode
  squares: readonly Square[]
  /** Direct label at the end: "4/6". */
  figure: ReactNode
  /** The same in words, for those who do not see the squares. */
  description: string
}

/** One square per unit: the whole plan at a glance. */
export function ProgressSquares({ label, squares, figure, description }: ProgressSquaresProps) {
  return (
    <div className="nep-squares">
      <div className="nep-squares__label">{label}</div>
      <div className="nep-squares__row" role="img" aria-label={description}>
        {squares.map((square) => (
          <span key={square.id} className="nep-square" data-kind={square.kind} title={square.title} />
        ))}
      </div>
      <div className="nep-squares__figure">{figure}</div>
    </div>
  )
}

/** Only the kinds that occur. */
export function SquaresLegend({ kinds }: { kinds: readonly { kind: SquareKind; label: string }[] }) {
  return (
    <div className="nep-legend">
      {kinds.map(({ kind, label }) => (
        <span key={kind}>
          <span className="nep-square" data-kind={kind} />
          {label}
        </span>
      ))}
    </div>
  )
}
