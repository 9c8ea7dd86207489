/**
 * The way from a host to the application, also when the data cannot be opened: a host starts in any case and
 * shows why, and the next look at the page tries again. Calls meanwhile are answered with the same error.
 *
 *   const gate = openGate(ports, { dataDir })
 *   gate.fault()?.code            // 'data_locked', or undefined when the data is open
 */
import type { HostEvent } from '#shared/contract/bridge.ts'
import { type CallError, type CallResult, DomainError } from '#shared/contract/errors.ts'
import { type App, openApp } from '../../app.ts'
import { asCallError } from '../../call-error.ts'
import type { FileStore } from '../../file-store.ts'
import type { Ports } from '../../ports.ts'

export type Gate = {
  /** Why the data is not open. */
  fault(): CallError | undefined
  /** Tries once more when the data is not open. */
  retry(): void
  call(name: string, input: unknown, callId?: string): Promise<CallResult<unknown>>
  cancel(callId: string): void
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Throws the fault when the data is not open. */
  files(): FileStore
  close(): void
}

export const openGate = (ports: Ports, options: { dataDir: string }): Gate => {
  const listeners = new Set<(event: HostEvent) => void>()
  let app: App | undefined
  let fault: CallError | undefined

  const open = (): void => {
    try {
      app = openApp(ports, options)
      fault = undefined
      app.onEvent((event) => {
        for (const listener of listeners) listener(event)
      })
    } catch (error) {
      fault = asCallError(error, ports)
      ports.log.error('the data folder does not open', { code: fault.code })
    }
  }
  open()

  return {
    fault: () => fault,
    retry: () => {
      if (fault !== undefined) open()
    },
    call: async (name, input, callId) => {
      if (app !== undefined) return app.call(name, input, callId)
      return { ok: false, error: fault ?? { code: 'busy', params: {} } }
    },
    cancel: (callId) => app?.cancel(callId),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    files: () => {
      if (app !== undefined) return app.files
      throw new DomainError(fault ?? { code: 'busy', params: {} })
    },
    close: () => {
      app?.close()
      app = undefined
    },
  }
}
