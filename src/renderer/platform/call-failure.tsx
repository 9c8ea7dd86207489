/** What went wrong with a call, in the catalogue's words. */
import { Alert, Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import type { ReactNode } from 'react'
import { CallFailed } from '#shared/contract/client.ts'
import type { CallError } from '#shared/contract/errors.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { showFailure } from './failure-notes.ts'
import { useMessages } from './messages.tsx'

const asCallError = (error: unknown): CallError =>
  error instanceof CallFailed ? error.error : { code: 'internal', params: {}, id: String(error) }

/** The sentence of a failed call, where the page would have shown its data or its form. */
export const CallFailure = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const m = useMessages()
  const callError = asCallError(error)
  return (
    <Alert color="orange" variant="light" role="alert">
      {errorSentence(m, callError)}
      {callError.id !== undefined && <div>{m.common.errorCode(callError.id)}</div>}
      {onRetry !== undefined && (
        <Button mt="xs" size="xs" variant="default" onClick={onRetry}>
          {m.common.retry}
        </Button>
      )}
    </Alert>
  )
}

/** Tells what happened in a corner of the window: a failure stays until it is read, mended or left. */
export const useNotify = () => {
  const m = useMessages()
  const closeButtonProps = { 'aria-label': m.ui.close }
  return {
    done: (message: string) =>
      notifications.show({ message, color: 'teal', autoClose: 4000, closeButtonProps }),
    /** What is to be done about it may be long: it stays until it is closed. */
    told: (message: ReactNode) =>
      notifications.show({ message, color: 'orange', autoClose: false, closeButtonProps }),
    /** What was typed cannot stand; nothing was sent. */
    refused: (sentence: string) =>
      notifications.show({ message: sentence, color: 'orange', autoClose: 6000, closeButtonProps }),
    failed: (error: unknown) => {
      const callError = asCallError(error)
      const id = callError.id === undefined ? '' : ` ${m.common.errorCode(callError.id)}`
      const operation = error instanceof CallFailed ? error.operation : undefined
      showFailure(`${errorSentence(m, callError)}${id}`, operation, closeButtonProps)
    },
  }
}
