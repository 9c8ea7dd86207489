import { isUnread } from '#shared/domain/exchange/import-totals.ts'
import type { ReceivedFile } from '../../db/queries/received-files.ts'
import type { PlannedFile } from './plan-file.ts'

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
          : open.places > 0 || isUnread({ rows: rows.length, nil: source.nil, filledRows: source.filledRows })
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
