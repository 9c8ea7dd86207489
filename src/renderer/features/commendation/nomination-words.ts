/** How a nomination is said on the screen. */
import {
  IconAlertTriangle,
  IconCircle,
  IconClockExclamation,
  IconX,
  type TablerIcon,
} from '@tabler/icons-react'
import type { Nomination, NominationRow } from '#shared/contract/commendation-types.ts'
import type { AwardWarning } from '#shared/domain/award-warnings.ts'
import { opinionOf } from '#shared/domain/nomination.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { foldWords, isSameText } from '#shared/text.ts'
import type { StateTone } from '../../ui/state-tone.ts'

type M = Messages['commendation']

export type Badge = { tone: StateTone; icon?: TablerIcon; label: string }

/** `Gia đình ông Đinh Văn Lợi`; people without their address, so that names stand under each other. */
export const displayName = (
  m: M,
  nomination: Pick<Nomination, 'subjectKind' | 'honorific' | 'name'>,
): string =>
  nomination.subjectKind === 'household'
    ? m.householdOf(`${nomination.honorific.toLowerCase()} ${nomination.name}`.trim())
    : nomination.name

/** `An Mỹ, Thôn Đông`; a place that names its unit already stands alone. */
export const placeOf = (nomination: Pick<Nomination, 'workplace' | 'unitShortName' | 'name'>): string => {
  const { workplace, unitShortName, name } = nomination
  const unit = isSameText(unitShortName, name) || holds(workplace, unitShortName) ? '' : unitShortName
  return [unit, workplace].filter((part) => part !== '').join(', ')
}

const holds = (text: string, part: string): boolean =>
  part !== '' && ` ${foldWords(text)} `.includes(` ${foldWords(part)} `)

const order: AwardWarning['code'][] = [
  'open_critical_finding',
  'same_subject_in_list',
  'same_subject_in_other_list',
  'awarded_before',
  'same_achievement',
]

/** The gravest first; the achievement of a subject already named as the same says nothing new. */
export const rankedWarnings = (warnings: readonly AwardWarning[]): AwardWarning[] => {
  const named = new Set(
    warnings.flatMap((one) => ('otherId' in one && one.code !== 'same_achievement' ? [one.otherId] : [])),
  )
  return warnings
    .filter((one) => one.code !== 'same_achievement' || !named.has(one.otherId))
    .sort((a, b) => order.indexOf(a.code) - order.indexOf(b.code))
}

export const warningLabel = (
  m: M,
  nomination: Pick<Nomination, 'subjectKind'>,
  warning: AwardWarning,
): string =>
  m.warnings[warning.code](
    nomination.subjectKind,
    warning.code === 'awarded_before' ? warning.awardedOn.slice(0, 4) : '',
  )

export const warningBadge = (m: M, nomination: NominationRow): Badge | null => {
  const [first, ...more] = rankedWarnings(nomination.warnings)
  if (first === undefined) return null
  const label = warningLabel(m, nomination, first)
  return {
    tone: first.code === 'open_critical_finding' ? 'bad' : 'warn',
    label: more.length === 0 ? label : m.moreWarnings(label, more.length),
    ...(first.code === 'awarded_before' ? { icon: IconClockExclamation } : {}),
    ...(first.code === 'open_critical_finding' ? { icon: IconAlertTriangle } : {}),
  }
}

export const opinionBadge = (m: M, nomination: Nomination): Badge => {
  if (nomination.decision !== null) return { tone: 'ok', label: m.decidedBy(nomination.decision.number) }
  if (nomination.status === 'returned') return { tone: 'warn', label: m.statuses.returned }
  const opinion = opinionOf(nomination)
  if (opinion === null) return { tone: 'none', icon: IconCircle, label: m.opinions.none }
  return opinion === 'agree'
    ? { tone: 'ok', label: m.opinions.agree }
    : { tone: 'none', icon: IconX, label: m.opinions.disagree }
}

export const sourceText = (m: M, nomination: Nomination): string =>
  nomination.origin === null ? m.sources[nomination.source] : m.fromRow(nomination.origin.row)
