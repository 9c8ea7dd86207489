/** Field problems of a failed call as texts for a form: `error.fields` lands on the inputs. */
import { CallFailed } from '#shared/contract/client.ts'
import type { Messages } from '#shared/messages/catalogue.ts'

export const fieldMessages = (error: unknown, m: Messages): Record<string, string> => {
  const fields = error instanceof CallFailed ? (error.error.fields ?? {}) : {}
  return Object.fromEntries(Object.entries(fields).map(([path, problem]) => [path, m.fields[problem]]))
}
