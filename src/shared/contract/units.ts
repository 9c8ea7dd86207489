/** Units: agencies, communes, their villages and sites, with validity and lineage. */
import { z } from 'zod'
import { type CommuneType, communeTypes, type UnitKind, unitKinds } from '../domain/unit.ts'
import { command, query, returns } from './define.ts'
import { civilDate, id, line, prose, requiredLine, revision } from './fields.ts'

const fields = {
  kind: z.enum(unitKinds),
  communeType: z.enum(communeTypes).nullable().default(null),
  name: requiredLine,
  fullName: requiredLine,
  officialCode: line.nullable().default(null),
  parentId: id.nullable().default(null),
  headName: line.default(''),
  headTitle: line.default(''),
  contactName: line.default(''),
  phone: line.default(''),
  email: line.default(''),
  address: line.default(''),
  note: prose.default(''),
  validFrom: civilDate.nullable().default(null),
  validTo: civilDate.nullable().default(null),
  aliases: z.array(requiredLine).max(40).default([]),
}

/** What the form sends; the page reuses it. */
export const unitForm = z.object(fields)

export type UnitSummary = {
  id: string
  kind: UnitKind
  communeType: CommuneType | null
  name: string
  fullName: string
  officialCode: string | null
  parentId: string | null
  headName: string
  phone: string
  validFrom: string | null
  validTo: string | null
  aliases: string[]
}

export type UnitLineage = {
  id: string
  kind: 'renamed' | 'merged' | 'split'
  effectiveOn: string
  isPartial: boolean
  legalBasis: string
  other: { id: string; fullName: string }
}

export type UnitDetail = UnitSummary & {
  headTitle: string
  contactName: string
  email: string
  address: string
  note: string
  revision: number
  predecessors: UnitLineage[]
  successors: UnitLineage[]
}

export const units = {
  /** Units valid on a day (all when null), of the kinds asked for (all when empty), in Vietnamese order. */
  list: query(
    z.object({ validOn: civilDate.nullable().default(null), kinds: z.array(z.enum(unitKinds)).default([]) }),
    returns<UnitSummary[]>(),
    { reads: ['units'] },
  ),
  get: query(z.object({ id }), returns<UnitDetail>(), { reads: ['units'] }),
  create: command(unitForm, returns<{ id: string }>()),
  update: command(unitForm.extend({ id, revision }), returns<{ revision: number }>()),
  remove: command(z.object({ id, revision }), returns<null>()),
}
