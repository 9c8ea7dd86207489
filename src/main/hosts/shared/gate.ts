/**
 * The way from a host to the application, also when the data cannot be opened: a host starts in any case and
 * shows why, and the next look at the page tries again. Calls meanwhile are answered with the same error.
 *
 *   const gate = openGate(ports, { dataDir })
 *   gate.fault()?.code            // 'data_locked', or undefined when the data is open
 */
import type { HostEvent } from '#shared/contract/bridge.ts'
import { topics } from '#shared/contract/define.ts'
import { type CallError, type CallResult, fail } from '#shared/contract/errors.ts'
import { type App, openApp } from '../../app.ts'
import { asCallError } from '../../call-error.ts'
import { createFileStore, type FileStore } from '../../file-store.ts'
import type { Ports } from '../../ports.ts'
import { createRescue, findRescue, wholeBeforeOpening } from '../../rescue.ts'

export type Gate = {
  /** Why the data is not open; undefined also while a large register is still read. */
  fault(): CallError | undefined
  /** Tries once more when the data is not open; resolves when it is known whether it opens. */
  retry(): Promise<void>
  /** Resolves when it is known whether the data opens; calls wait for it by themselves. */
  opened(): Promise<void>
  call(name: string, input: unknown, callId?: string): Promise<CallResult<unknown>>
  cancel(callId: string): void
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Files on their way; while the data is not open, only what a rescue made. Throws DomainError locked. */
  files(): FileStore
  /** Since somebody last worked at a window. */
  idleMinutes(): number
  close(): void
}

export const openGate = (ports: Ports, options: { dataDir: string }): Gate => {
  const listeners = new Set<(event: HostEvent) => void>()
  const rescued = createFileStore(options.dataDir)
  const emit = (event: HostEvent): void => {
    for (const listener of listeners) listener(event)
  }
  const rescue = createRescue(ports, { ...options, files: rescued, emit })
  let app: App | undefined
  let fault: CallError | undefined
  let isSwapping = false
  let isClosed = false
  let lastWork = performance.now()

  const open = ({ isProven = false } = {}): void => {
    try {
      app = openApp(ports, { ...options, isProven })
      fault = undefined
      app.onEvent((event) => {
        // The page stays: only the register under it is exchanged.
        if (isSwapping && event.type === 'closing') return
        emit(event)
      })
    } catch (error) {
      fault = asCallError(error, ports)
      if (fault.code !== 'locked')
        ports.log.error('the data folder does not open', { ...fault.params, code: fault.code })
    }
  }

  /** While a large register is read beside the window. */
  let opening: Promise<void> | undefined
  const start = (): void => {
    const whole = wholeBeforeOpening(options.dataDir)
    if (whole === null) {
      open()
      return
    }
    opening = whole.then((isProven) => {
      opening = undefined
      if (!isClosed) open({ isProven })
    })
  }
  start()

  /** One that changes the folder has the register closed before and opened after it, whatever came of it. */
  const runRescue = async (name: string, input: unknown, callId: string): Promise<CallResult<unknown>> => {
    if (isSwapping) return { ok: false, error: { code: 'busy', params: {} } }
    let isProven = false
    const proven = (): void => {
      isProven = true
    }
    if (findRescue(name)?.isReading) return rescue.call(name, input, { fault, callId, proven })
    // What runs would lose its register under its hands.
    if (app?.isWorking()) return { ok: false, error: { code: 'busy', params: {} } }
    isSwapping = true
    try {
      await app?.readingsEnd()
      app?.close()
      app = undefined
      return await rescue.call(name, input, { fault, callId, proven })
    } finally {
      if (!isClosed) open({ isProven })
      isSwapping = false
      emit({ type: 'changed', topics: [...topics] })
    }
  }

  return {
    fault: () => fault,
    retry: async () => {
      if (fault !== undefined && !isSwapping && opening === undefined) start()
      await opening
    },
    opened: async () => opening,
    call: async (name, input, callId) => {
      if (name === 'lock.stay') lastWork = performance.now()
      if (opening !== undefined) await opening
      if (findRescue(name) !== undefined) return runRescue(name, input, callId ?? ports.newId())
      if (app !== undefined && !isSwapping) return app.call(name, input, callId)
      return { ok: false, error: fault ?? { code: 'busy', params: {} } }
    },
    cancel: (callId) => {
      app?.cancel(callId)
      rescue.cancel(callId)
    },
    onEvent: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    files: () => {
      if (fault?.code === 'locked') throw fail('locked', {})
      return app?.files ?? rescued
    },
    idleMinutes: () => (performance.now() - lastWork) / 60_000,
    close: () => {
      isClosed = true
      app?.close()
      app = undefined
      rescue.close()
    },
  }
}
