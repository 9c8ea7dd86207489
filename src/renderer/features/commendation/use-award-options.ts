import { useMemo } from 'react'
import type { AwardOption } from '#shared/contract/commendation-types.ts'
import { formatDate } from '#shared/dates.ts'
import type { SubjectKind } from '#shared/domain/nomination.ts'
import { useMessages } from '../../platform/messages.tsx'
import type { Option } from '../../ui/fields/option-search.ts'
import { useAwards } from './queries.ts'

/** Forms and titles of the legal lists for a kind of subject on a day; what is out of force is shown and not offered. */
export const useAwardOptions = (
  day: string | null,
  kind: SubjectKind,
): { forms: Option[]; titles: Option[]; day: string } => {
  const m = useMessages().commendation
  const catalogue = useAwards(day).data
  return useMemo(() => {
    const toOption = (award: AwardOption): Option => {
      const note = noteOf(award)
      return {
        value: award.id,
        label: award.name,
        isDisabled: !award.isValid,
        ...(note === '' ? {} : { note }),
      }
    }
    const noteOf = (award: AwardOption): string => {
      const date = (value: string | null) => (value === null ? '…' : formatDate(value))
      if (!award.isValid) return m.awardNotes.notValid(date(award.validFrom), date(award.validTo))
      if (award.isPraise) return m.awardNotes.praise
      return award.isOwnLevel ? '' : m.awardNotes.otherLevel
    }
    const rank = (award: AwardOption) => (award.isValid ? (award.isOwnLevel ? 0 : 1) : 2)
    const options = (awards: readonly AwardOption[]) =>
      awards
        .filter(({ subjectKinds }) => subjectKinds.includes(kind))
        .sort((a, b) => rank(a) - rank(b))
        .map(toOption)
    return {
      forms: options(catalogue?.forms ?? []),
      titles: options(catalogue?.titles ?? []),
      day: catalogue?.day ?? '',
    }
  }, [catalogue, kind, m])
}
