/**
 * What a thread logs, on its way to the log of the window's thread: with its details, which the hosts clean there as they do
 * any others.
 */
import { asThreadError, fromThreadError, type ThreadError } from './db/thread-errors.ts'
import type { Logger } from './ports.ts'

/** A value that no log shows is not sent either. */
type Crossing = { plain: string | number | boolean | null } | { error: ThreadError } | 'withheld'

type Level = keyof Logger
export type LoggedLine = { level: Level; message: string; detail: Record<string, Crossing> }

const crossingOf = (value: unknown): Crossing => {
  if (value instanceof Error) return { error: asThreadError(value) }
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' || value === null)
    return { plain: value }
  return 'withheld'
}

const crossed = (value: Crossing): unknown => {
  if (value === 'withheld') return {}
  return 'error' in value ? fromThreadError(value.error) : value.plain
}

const mapped = <From, To>(detail: Record<string, From>, map: (value: From) => To): Record<string, To> =>
  Object.fromEntries(Object.entries(detail).map(([key, value]) => [key, map(value)]))

/** A log that only notes. */
export const notingLog = (lines: LoggedLine[]): Logger => {
  const note =
    (level: Level): Logger[Level] =>
    (message, detail = {}) =>
      void lines.push({ level, message, detail: mapped(detail, crossingOf) })
  return { info: note('info'), error: note('error') }
}

export const logNoted = (lines: readonly LoggedLine[], log: Logger): void => {
  for (const { level, message, detail } of lines) log[level](message, mapped(detail, crossed))
}
