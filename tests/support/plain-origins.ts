import type { Origin, Origins } from '#shared/domain/exchange/origins.ts'

/** Origins as an object by field, to be compared however they are held. */
export const plainOrigins = (origins: Origins): Record<string, Origin> =>
  Object.fromEntries(
    origins.columns.fields.map((field, at) => [field, { cell: origins.cellAt(at), raw: origins.rawAt(at) }]),
  )
