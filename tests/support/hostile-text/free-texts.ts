/**
 * Where an input of the contract holds text that a person may type as he likes: told by the schema, so that a field that
 * is new is found by itself.
 */
import { z } from 'zod'
import type { Entry } from '#shared/contract/define.ts'
import type { Shape } from '../json-shape.ts'

export type FreeText = { path: readonly (string | number)[]; text: string; maxLength: number }

/** The longest that an id may be; no text of a person is so short. */
const idLength = 64

const typeOf = (value: unknown): string => {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'array'
  return Number.isInteger(value) ? 'integer' : typeof value
}

/** Whether a value can be of this shape, as far as choosing among alternatives needs. */
const fits = (shape: Shape, value: unknown): boolean => {
  if ('const' in shape) return shape.const === value
  if (shape.enum !== undefined) return shape.enum.includes(value)
  if (shape.type === undefined) return true
  const type = typeOf(value)
  if (shape.type !== type && !(shape.type === 'number' && type === 'integer')) return false
  if (shape.properties === undefined) return true
  const own = value as Record<string, unknown>
  return Object.entries(shape.properties).every(
    ([key, one]) => own[key] === undefined || !('const' in one) || one.const === own[key],
  )
}

const isFree = (shape: Shape): boolean =>
  shape.type === 'string' &&
  shape.pattern === undefined &&
  shape.format === undefined &&
  shape.enum === undefined &&
  !('const' in shape) &&
  shape.maxLength !== idLength

const walk = (shape: Shape, value: unknown, path: FreeText['path'], found: FreeText[]): void => {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) {
    const chosen = choices.find((one) => fits(one, value))
    if (chosen !== undefined) walk(chosen, value, path, found)
    return
  }
  for (const one of shape.allOf ?? []) walk(one, value, path, found)
  if (typeof value === 'string') {
    if (isFree(shape)) found.push({ path, text: value, maxLength: shape.maxLength ?? 20_000 })
    return
  }
  if (Array.isArray(value)) {
    for (const [at, item] of value.entries()) walk(shape.items ?? {}, item, [...path, at], found)
    return
  }
  if (typeof value !== 'object' || value === null) return
  const { additionalProperties: rest } = shape
  for (const [key, item] of Object.entries(value))
    walk(shape.properties?.[key] ?? (typeof rest === 'object' ? rest : {}), item, [...path, key], found)
}

const shapes = new WeakMap<Entry, Shape>()

const shapeOf = (entry: Entry): Shape => {
  const shape =
    shapes.get(entry) ??
    (z.toJSONSchema(entry.input, { io: 'input', unrepresentable: 'any', cycles: 'ref' }) as Shape)
  shapes.set(entry, shape)
  return shape
}

/** The text that a shape asks for, also where it may be null. */
const freeWithin = (shape: Shape): boolean =>
  isFree(shape) || (shape.anyOf?.some(isFree) ?? false) || (shape.allOf?.every(isFree) ?? false)

const complete = (shape: Shape, value: unknown): unknown => {
  const choices = shape.anyOf ?? shape.oneOf
  if (choices !== undefined) {
    const chosen = choices.find((one) => fits(one, value))
    return chosen === undefined ? value : complete(chosen, value)
  }
  if (Array.isArray(value)) return value.map((item) => complete(shape.items ?? {}, item))
  if (typeof value !== 'object' || value === null) return value
  const whole: Record<string, unknown> = { ...value }
  for (const [key, one] of Object.entries(shape.properties ?? {})) {
    if (whole[key] !== undefined) whole[key] = complete(one, whole[key])
    else if (freeWithin(one)) whole[key] = ''
    else if (one.type === 'array' && freeWithin(one.items ?? {})) whole[key] = ['']
  }
  return whole
}

/** The input with an empty text in every free text that was left out. */
export const withEveryText = (entry: Entry, input: unknown): unknown => complete(shapeOf(entry), input)

/** The free texts of an input, in the order of its fields. */
export const freeTextsOf = (entry: Entry, input: unknown): FreeText[] => {
  const found: FreeText[] = []
  walk(shapeOf(entry), input, [], found)
  return found
}

/** `members.*.name`: a place in inputs, whatever the place in a list. */
export const fieldOf = (path: FreeText['path']): string =>
  path.map((key) => (typeof key === 'number' ? '*' : key)).join('.')

const declared = (shape: Shape, path: string, found: Set<string>): void => {
  for (const one of [...(shape.anyOf ?? []), ...(shape.oneOf ?? []), ...(shape.allOf ?? [])])
    declared(one, path, found)
  const below = (key: string): string => (path === '' ? key : `${path}.${key}`)
  if (isFree(shape)) found.add(path)
  if (shape.items !== undefined) declared(shape.items, below('*'), found)
  for (const [key, one] of Object.entries(shape.properties ?? {})) declared(one, below(key), found)
}

/** Every free text that an operation declares. */
export const declaredTexts = (entry: Entry): Set<string> => {
  const found = new Set<string>()
  declared(shapeOf(entry), '', found)
  return found
}

/** A copy of `input` with another value at a place. */
export const replacedAt = <T>(input: T, path: FreeText['path'], value: unknown): T => {
  const copy = structuredClone(input)
  let at: unknown = copy
  for (const key of path.slice(0, -1)) at = Reflect.get(at as object, key)
  Reflect.set(at as object, path.at(-1) ?? '', value)
  return copy
}
