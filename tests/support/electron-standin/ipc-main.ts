/** `ipcMain`: handlers by channel, reached from the page through one exposed function. */
import type { IpcMain, IpcMainInvokeEvent } from 'electron'
import { fromWire, toWire, type Wire } from './wire.ts'

type Handler = (event: IpcMainInvokeEvent, ...args: unknown[]) => unknown
const handlers = new Map<string, Handler>()

export const ipcMain = {
  handle: (channel, handler) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
} satisfies Pick<IpcMain, 'handle'>

/** One call of the page. Of an error, only what Electron would let through reaches it. */
export const invokeFrom = async (
  event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  channel: string,
  args: Wire,
): Promise<{ value: Wire } | { error: string }> => {
  try {
    const handler = handlers.get(channel)
    if (handler === undefined) throw new Error(`No handler registered for '${channel}'`)
    return { value: toWire(await handler(event as IpcMainInvokeEvent, ...(fromWire(args) as unknown[]))) }
  } catch (error) {
    return { error: String(error) }
  }
}
