/** The page's side: runs the built preload, as Electron would, before any script of the page. */
import { fromWire, toWire, type Wire } from './wire.ts'

type Invoke = (channel: string, args: Wire) => Promise<{ value: Wire } | { error: string }>

declare global {
  var nepStandinInvoke: Invoke
  var nepStandinReceive: (channel: string, args: Wire) => void
}

/**
 * Runs inside the page. Like the real bridge it hands over copies: functions and promises are wrapped, of a class
 * instance only its own plain properties are left.
 */
const runPreload = (
  preload: (require: (name: string) => unknown, module: object, exports: object) => void,
  encode: typeof toWire,
  decode: typeof fromWire,
): void => {
  if (window !== window.top) return
  const cross = (value: unknown): unknown => {
    if (typeof value === 'function') return (...args: unknown[]) => cross(value(...args.map(cross)))
    if (value === null || typeof value !== 'object') return value
    if (value instanceof Promise) {
      return value.then(cross, (error: unknown) => {
        throw error instanceof Error ? new Error(error.message) : error
      })
    }
    if (value instanceof ArrayBuffer || ArrayBuffer.isView(value)) return structuredClone(value)
    if (Array.isArray(value)) return Object.freeze(value.map(cross))
    return Object.freeze(Object.fromEntries(Object.entries(value).map(([key, item]) => [key, cross(item)])))
  }
  const listeners = new Map<string, Set<(event: object, ...args: unknown[]) => void>>()
  globalThis.nepStandinReceive = (channel, args) => {
    for (const listener of listeners.get(channel) ?? []) listener({}, ...(decode(args) as unknown[]))
  }
  const electron = {
    contextBridge: {
      exposeInMainWorld: (key: string, api: unknown) =>
        Object.defineProperty(window, key, { value: cross(api), enumerable: true }),
    },
    ipcRenderer: {
      invoke: async (channel: string, ...args: unknown[]) => {
        const answer = await globalThis.nepStandinInvoke(channel, encode(args))
        if ('error' in answer) throw new Error(`Error invoking remote method '${channel}': ${answer.error}`)
        return decode(answer.value)
      },
      on: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
        listeners.set(channel, (listeners.get(channel) ?? new Set()).add(listener))
      },
      off: (channel: string, listener: (event: object, ...args: unknown[]) => void) => {
        listeners.get(channel)?.delete(listener)
      },
    },
  }
  const require = (name: string): unknown => {
    if (name === 'electron') return electron
    throw new Error(`module not found: ${name}`)
  }
  preload(require, { exports: {} }, {})
}

/** A script for the page that runs this preload source (one CommonJS file, as a sandboxed preload is). */
export const preloadScript = (source: string): string => `{
  const toWire = ${toWire};
  const fromWire = ${fromWire};
  (${runPreload})((require, module, exports) => { ${source} }, toWire, fromWire);
}`
