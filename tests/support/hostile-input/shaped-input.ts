/**
 * Inputs that have the shape an operation declares, with hostile values in some places: those get past the schema and
 * reach the handler, which wholly random ones never do.
 */
import fc from 'fast-check'
import { z } from 'zod'
import type { Entry } from '#shared/contract/define.ts'
import type { Shape } from '../json-shape.ts'
import { hostileText, hostileValue } from './hostile-value.ts'

/** What the register has, so that an input can mean a record of it. */
export type Known = { ids: readonly string[]; handles: readonly string[] }

const days = ['2018-10-05', '2018-01-01', '2019-12-31', '1900-01-01', '9999-12-31']

const textOf = (shape: Shape, known: Known): fc.Arbitrary<unknown> => {
  if (shape.format === 'date') return fc.constantFrom(...days)
  if (shape.pattern?.includes('file_')) return fc.constantFrom(...known.handles, 'file_0123456789')
  if (shape.pattern !== undefined) return fc.constantFrom('08:00', 'a.1', 'name', '#1')
  if (shape.maxLength === 64) return fc.constantFrom(...known.ids)
  return fc.oneof(fc.constantFrom('An Mỹ', 'tổ dân phố', ...known.ids.slice(0, 20)), hostileText)
}

const plainly = (shape: Shape, known: Known): fc.Arbitrary<unknown> => {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) return fc.oneof(...choices.map((one) => arbitraryOf(one, known)))
  if (shape.allOf?.[0] !== undefined) return arbitraryOf(shape.allOf[0], known)
  if ('const' in shape) return fc.constant(shape.const)
  if (shape.enum !== undefined) return fc.constantFrom(...shape.enum)
  switch (shape.type) {
    case 'string':
      return textOf(shape, known)
    case 'integer':
      return fc.oneof(
        fc.constantFrom(1, 2, 2018),
        fc.integer({ min: Math.max(shape.minimum ?? -9, -1e6), max: Math.min(shape.maximum ?? 99, 1e6) }),
      )
    case 'number':
      return fc.double({ noNaN: true, noDefaultInfinity: true })
    case 'boolean':
      return fc.boolean()
    case 'null':
      return fc.constant(null)
    case 'array':
      if (shape.prefixItems) return fc.tuple(...shape.prefixItems.map((one) => arbitraryOf(one, known)))
      return fc.array(arbitraryOf(shape.items ?? {}, known), { maxLength: 3 })
    case 'object':
      return objectOf(shape, known)
    default:
      return hostileValue
  }
}

const objectOf = (shape: Shape, known: Known): fc.Arbitrary<unknown> => {
  const fields = Object.entries(shape.properties ?? {}).map(
    ([key, one]) => [key, arbitraryOf(one, known)] as const,
  )
  if (fields.length > 0) {
    const required = new Set(shape.required)
    return fc.record(Object.fromEntries(fields), {
      requiredKeys: fields.map(([key]) => key).filter((key) => required.has(key)),
    })
  }
  const { additionalProperties: value } = shape
  if (typeof value !== 'object') return fc.constant({})
  const key = fc.oneof(fc.constantFrom('__proto__', 'constructor', ...known.ids.slice(0, 5)), hostileText)
  return fc
    .array(fc.tuple(key, arbitraryOf(value, known)), { maxLength: 3 })
    .map((all) => Object.fromEntries(all))
}

const arbitraryOf = (shape: Shape, known: Known): fc.Arbitrary<unknown> =>
  fc.oneof({ weight: 12, arbitrary: plainly(shape, known) }, { weight: 1, arbitrary: hostileValue })

/** Nine of ten have the shape of the operation's input, one is anything; where nothing is asked for, the reverse. */
export const inputsOf = (entry: Entry, known: Known): fc.Arbitrary<unknown> => {
  const shape = z.toJSONSchema(entry.input, { io: 'input', unrepresentable: 'any', cycles: 'ref' }) as Shape
  const isEmpty = shape.type === 'object' && Object.keys(shape.properties ?? {}).length === 0
  return fc.oneof(
    { weight: isEmpty ? 1 : 9, arbitrary: plainly(shape, known) },
    { weight: isEmpty ? 9 : 1, arbitrary: hostileValue },
  )
}
