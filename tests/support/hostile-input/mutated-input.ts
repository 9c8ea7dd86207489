/** One thing wrong in an input that would succeed: past the schema, or nearly, and deep into the handler. */
import fc from 'fast-check'
import { type FreeText, replacedAt } from '../hostile-text/free-texts.ts'
import { hostileText, hostileValue } from './hostile-value.ts'

type Place = { path: FreeText['path']; value: unknown }

const placesOf = (value: unknown, path: Place['path'] = []): Place[] => {
  const here = path.length === 0 ? [] : [{ path, value }]
  if (typeof value !== 'object' || value === null) return here
  const below = Array.isArray(value) ? [...value.entries()] : Object.entries(value)
  return [...here, ...below.flatMap(([key, item]) => placesOf(item, [...path, key]))]
}

export const idPattern = /[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[\da-f]{4}-[\da-f]{12}/gu
const nobody = '00000000-0000-7000-8000-ffffffffffff'

const wrongOf = (value: unknown, ids: readonly string[]): fc.Arbitrary<unknown> => {
  if (typeof value === 'string' && value.replace(idPattern, '') === '' && value !== '')
    return fc.oneof(fc.constantFrom(...ids), fc.constantFrom(nobody, '', `${value} `, value.toUpperCase()))
  if (typeof value === 'string' && /^\d{4}-\d\d-\d\d$/u.test(value))
    return fc.constantFrom(
      '0001-01-01',
      '9999-12-31',
      '2018-02-30',
      '2017-01-01',
      '2030-06-15',
      value.slice(0, 7),
    )
  if (typeof value === 'string') return hostileText
  if (typeof value === 'number')
    return fc.constantFrom(value + 1, value - 1, -1, 0, 0.5, 1_000_000, 2 ** 53, 1e308, `${value}`)
  if (typeof value === 'boolean') return fc.constantFrom(!value, `${value}`, Number(value))
  if (Array.isArray(value))
    return fc.oneof(
      fc.constantFrom([], [...value, ...value], value.toReversed(), { ...value }),
      hostileValue.map((one) => [...value, one]),
    )
  if (typeof value !== 'object' || value === null) return hostileValue
  const entries = Object.entries(value)
  return fc.oneof(
    fc
      .constantFrom(...entries)
      .map(([without]) => Object.fromEntries(entries.filter(([key]) => key !== without))),
    hostileValue.map((one) => ({ ...value, toString: one })),
  )
}

export type Mutated = { input: unknown; where: string }

/** `ids`: of other records, so that an input can mean one that it has no business with. */
export const mutatedInputs = (input: unknown, ids: readonly string[]): fc.Arbitrary<Mutated> => {
  const places = placesOf(input)
  if (places.length === 0) return hostileValue.map((one) => ({ input: one, where: 'all' }))
  return fc
    .constantFrom(...places)
    .chain(({ path, value }) =>
      fc
        .oneof(
          { weight: 5, arbitrary: wrongOf(value, ids) },
          { weight: 1, arbitrary: fc.constant(null) },
          { weight: 1, arbitrary: hostileValue },
        )
        .map((wrong) => ({ input: replacedAt(input, path, wrong), where: path.join('.') })),
    )
}
