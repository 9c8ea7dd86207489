/** Rows of a list of nominations: tập thể, cá nhân, hộ gia đình, each with a heading and its own numbering. */
import type { Nomination } from '#shared/contract/commendation-types.ts'
import { subjectKinds } from '#shared/domain/nomination.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { RowSpec } from '../workbook-spec.ts'

/** `rowOf` gets the number within its kind; a kind without nominations has no heading. */
export const rowsByKind = (
  nominations: readonly Nomination[],
  words: Messages['commendation']['sheet'],
  columnCount: number,
  rowOf: (nomination: Nomination, number: number) => RowSpec,
): RowSpec[] =>
  subjectKinds
    .map((kind) => ({ kind, members: nominations.filter(({ subjectKind }) => subjectKind === kind) }))
    .filter(({ members }) => members.length > 0)
    .flatMap(({ kind, members }, index): RowSpec[] => [
      {
        cells: Array.from({ length: columnCount }, (_, column) =>
          column === 0 ? words.group(index + 1, kind, members.length) : null,
        ),
        style: 'group',
      },
      ...members.map((nomination, at) => rowOf(nomination, at + 1)),
    ])
