import type { ReportedFile } from '#shared/contract/exchange-report.ts'
import type { ActualImport } from './expected-import.ts'

/** What `nep import` printed about a file, as the comparison with expected.json takes it. */
export const asImport = (file: ReportedFile): ActualImport => {
  const dataRows =
    file.rows.new + file.rows.changed + file.rows.unchanged + file.rows.conflicting + file.rows.rejected
  return {
    outcome: file.outcome,
    refuseReason: file.reason,
    content: file.recognisedAs,
    communeName: file.unit,
    records: file.records,
    control: {
      filledRows: dataRows + file.rows.ignored,
      dataRows,
      records: file.records.length,
      ignored: file.rows.ignored,
    },
    issues: file.issues.map((issue) => ({
      code: issue.code,
      ...(issue.sheet === null ? {} : { sheet: issue.sheet }),
      ...(issue.row === null ? {} : { row: issue.row }),
      ...(issue.cell === null ? {} : { cell: issue.cell }),
    })),
  }
}
