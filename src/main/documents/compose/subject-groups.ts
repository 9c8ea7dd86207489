/** Nominations under `I. TẬP THỂ`, `II. CÁ NHÂN`, `III. HỘ GIA ĐÌNH`; numerals close up over kinds that nobody is of. */
import type { GroundNomination } from '#shared/domain/documents/grounds.ts'
import { subjectKinds } from '#shared/domain/nomination.ts'
import { toRoman } from '#shared/numbers.ts'

const names = { collective: 'TẬP THỂ', individual: 'CÁ NHÂN', household: 'HỘ GIA ĐÌNH' } as const

export const subjectGroups = <One extends Pick<GroundNomination, 'subjectKind'>>(
  nominations: readonly One[],
): { heading: string; members: One[] }[] =>
  subjectKinds
    .map((kind) => ({ kind, members: nominations.filter(({ subjectKind }) => subjectKind === kind) }))
    .filter(({ members }) => members.length > 0)
    .map(({ kind, members }, index) => ({ heading: `${toRoman(index + 1)}. ${names[kind]}`, members }))
