/** What a request is made of, and of whom it is asked. */
import { z } from 'zod'
import { returnContents } from '../domain/request.ts'
import { civilDate, id, line, prose, requiredLine } from './fields.ts'

export const requestForm = z.object({
  planId: id.nullable().default(null),
  roundId: id.nullable().default(null),
  number: line.default(''),
  title: requiredLine,
  note: prose.default(''),
  issuedOn: civilDate,
  dueOn: civilDate,
  contents: z.array(z.enum(returnContents)),
  unitIds: z.array(id).max(500),
})

export const unitsOfRequest = z.object({ requestId: id, unitIds: z.array(id).min(1).max(500) })
