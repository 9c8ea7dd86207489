import type { CallError } from '../contract/errors.ts'
import type { Messages } from './catalogue.ts'

/** The sentence of an error, in the language of the catalogue. */
export const errorSentence = (messages: Messages, error: CallError): string => {
  // Each code's function takes that code's parameters; the union hides that they belong together.
  const word = messages.errors[error.code] as (params: CallError['params']) => string
  return word(error.params)
}
