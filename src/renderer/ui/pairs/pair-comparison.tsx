import { IconAlertTriangle, IconEqual, IconPencil } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Likeness, LikenessReason } from '#shared/domain/award-duplicates.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import type { ComparedFact } from '#shared/domain/nomination-compare.ts'
import { useMessages } from '../../platform/messages.tsx'
import { PanelHeading } from '../facts.tsx'
import './pairs.css'

/** Whose column it is, and where its facts come from. */
export type PairHead = { name: ReactNode; origin: ReactNode }

export type PairComparisonProps = {
  first: PairHead
  second: PairHead
  /** Differences first; with the cells they stand in, where they come from a sheet. */
  facts: readonly (ComparedFact & { firstCell?: string; secondCell?: string })[]
  likeness: Likeness | null
  /** Which pair of how many, from 1. */
  at?: number
  all?: number
  hint?: ReactNode
}

const agreeing: readonly LikenessReason[] = [
  'same_name',
  'accents_missing',
  'same_birth_year',
  'same_unit',
  'same_place',
]

/** `hasReasons`: where there is room, the reasons themselves and not their number. */
type PairTitleProps = { kind: SubjectKind; likeness: Likeness; hasReasons?: boolean }

/** How alike the two are, as the head of the panel or dialog in which they are compared. */
export function PairTitle({ kind, likeness, hasReasons = false }: PairTitleProps) {
  const m = useMessages().pairs
  const same = likeness.reasons.filter((reason) => agreeing.includes(reason)).length
  const strength = likeness.strength === 'strong' ? m.strengths.strong[kind] : m.strengths[likeness.strength]
  return (
    <span className="nep-pair__title">
      <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
      {hasReasons
        ? m.titleInWords(strength, m.reasons(likeness.reasons))
        : m.title(strength, same, likeness.reasons.length)}
    </span>
  )
}

/** Two subjects side by side: what differs first, what both say once, and why they are thought alike. */
export function PairComparison({ first, second, facts, likeness, at, all, hint }: PairComparisonProps) {
  const m = useMessages().pairs
  const differences = facts.filter(({ isSame }) => !isSame)
  const sames = facts.filter(({ isSame }) => isSame)
  return (
    <>
      <table className="nep-pair">
        <thead>
          <tr>
            <td>{at !== undefined && all !== undefined && m.count(at, all)}</td>
            {[first, second].map((head, side) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: there are always the two sides
              <th key={side} scope="col">
                <div>{head.name}</div>
                <div className="nep-pair__origin">{head.origin}</div>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <tr className="nep-pair__band" data-tone="warn">
            <th colSpan={3} scope="rowgroup">
              <IconPencil size={14} stroke={1.8} aria-hidden /> {m.differences(differences.length)}
            </th>
          </tr>
          {differences.map((fact) => (
            <tr key={fact.field} className="nep-pair__difference">
              <th scope="row">{m.fields[fact.field]}</th>
              <FactCell text={fact.first} cell={fact.firstCell} />
              <FactCell text={fact.second} cell={fact.secondCell} />
            </tr>
          ))}
        </tbody>
        <tbody>
          <tr className="nep-pair__band" data-tone="ok">
            <th colSpan={3} scope="rowgroup">
              <IconEqual size={14} stroke={1.8} aria-hidden /> {m.sames(sames.length)}
            </th>
          </tr>
          {sames.map((fact) => (
            <tr key={fact.field}>
              <th scope="row">{m.fields[fact.field]}</th>
              <td colSpan={2}>{fact.first}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {likeness !== null && (
        <section aria-label={m.why}>
          <PanelHeading>{m.why}</PanelHeading>
          <ul className="nep-pair__why">
            {likeness.reasons.map((reason) => (
              <li key={reason}>{m.likeness[reason]}</li>
            ))}
          </ul>
        </section>
      )}
      {hint && <p className="nep-pair__hint">{hint}</p>}
    </>
  )
}

function FactCell({ text, cell }: { text: string; cell: string | undefined }) {
  return (
    <td>
      {text || '–'}
      {cell && <span className="nep-pair__cell">{cell}</span>}
    </td>
  )
}
