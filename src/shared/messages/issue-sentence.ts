import type { RecogniseIssue } from '../domain/exchange/recognised.ts'
import type { Messages } from './catalogue.ts'

/** The sentence of a question from recognition, in the language of the catalogue. */
export const issueSentence = (messages: Messages, issue: RecogniseIssue): string => {
  const { sheet, row, cell } = issue
  return messages.recognise.issues[issue.code]({
    ...issue.params,
    ...(sheet === undefined ? {} : { sheet }),
    ...(row === undefined ? {} : { row }),
    ...(cell === undefined ? {} : { cell }),
  })
}
