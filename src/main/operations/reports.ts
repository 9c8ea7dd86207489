import type { reports } from '#shared/contract/reports.ts'
import { reportPictures } from '../db/queries/report-pictures.ts'
import type { Operations } from './context.ts'

export const reportsOperations = {
  pictures: ({ db }, scope) => reportPictures(db, scope),
} satisfies Operations<typeof reports>
