import type { Reading } from '#shared/domain/exchange/incoming.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import type { PlannedFile } from './plan-file.ts'

/** Filled rows of which none was read: whatever was looked at, such a file is not ready. */
const isUnread = (rows: number, { nil, filledRows }: Reading): boolean =>
  rows === 0 && nil.length === 0 && filledRows > 0

/** What the list of files says about a file without building its review again. */
export const summaryOf = (
  file: Pick<ReceivedFile, 'unitId' | 'outcome'>,
  { issues, open, rows, source, totals }: PlannedFile,
): Pick<ReceivedFile['state'], 'rows' | 'unchanged' | 'removals' | 'openIssues' | 'needs'> => {
  const isColumns = issues.some(
    ({ issue, isSettled }) =>
      issue.level === 'must' &&
      !isSettled &&
      (issue.code.startsWith('column') ||
        issue.code === 'key_column_missing' ||
        issue.code === 'content_unknown'),
  )
  const needs =
    file.outcome === 'refuse'
      ? 'refused'
      : file.unitId === null
        ? 'unit'
        : isColumns
          ? 'columns'
          : open.places > 0 || isUnread(rows.length, source)
            ? 'look'
            : 'nothing'
  return {
    rows: rows.length,
    unchanged: totals.records.unchanged,
    removals: totals.records.removed,
    openIssues: open.places,
    needs,
  }
}
