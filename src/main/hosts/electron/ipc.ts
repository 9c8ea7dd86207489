/**
 * The channels behind the preload. Each call is answered only to the top frame of our own page; any other sender,
 * and arguments of another shape, are rejected, so that a refusal never looks like success.
 */
import { BrowserWindow, type IpcMainInvokeEvent, ipcMain } from 'electron'
import { z } from 'zod'
import { errorMarker } from '#shared/contract/bridge.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { asCallError } from '../../call-error.ts'
import type { Ports } from '../../ports.ts'
import type { Gate } from '../shared/gate.ts'
import { pickFiles, saveFile } from './files.ts'
import { isPageUrl } from './origin.ts'

const callId = z.string().regex(/^[\w-]{1,64}$/u)
const handle = z.string().max(100)
const pickOptions = z.object({
  accept: z.array(z.string().max(20)).max(50),
  multiple: z.boolean(),
  folder: z.boolean().default(false),
})

const windowOf = (event: IpcMainInvokeEvent): BrowserWindow => {
  const frame = event.senderFrame
  const window = BrowserWindow.fromWebContents(event.sender)
  const isOurs = frame !== null && frame === event.sender.mainFrame && isPageUrl(frame.url)
  if (!isOurs || window === null) throw new Error('refused: not from the page of this window')
  return window
}

export const answerPage = (parts: { gate: Gate; messages: Messages; ports: Ports }): void => {
  const { gate, messages, ports } = parts

  const answer = <A extends z.ZodTuple>(
    channel: string,
    schema: A,
    handler: (window: BrowserWindow, args: z.output<A>) => unknown,
  ): void => {
    ipcMain.handle(channel, async (event, ...args: unknown[]) => {
      const window = windowOf(event)
      try {
        return await handler(window, schema.parse(args))
      } catch (error) {
        // Only its message crosses to the page, which makes a CallFailed of it again.
        throw new Error(`${errorMarker}${JSON.stringify(asCallError(error, ports))}`)
      }
    })
  }

  answer('nep:call', z.tuple([z.string().max(200), z.unknown(), callId.optional()]), (_, [name, input, id]) =>
    gate.call(name, input, id),
  )
  answer('nep:cancel', z.tuple([callId]), (_, [id]) => gate.cancel(id))
  answer('nep:take-file', z.tuple([z.string().max(1000), z.instanceof(ArrayBuffer)]), (_, [name, bytes]) =>
    gate.files().put(name, new Uint8Array(bytes)),
  )
  answer('nep:pick-files', z.tuple([pickOptions]), (window, [options]) =>
    pickFiles(window, { files: gate.files(), log: ports.log }, options, messages.host.fileFilter),
  )
  answer('nep:save-file', z.tuple([handle]), (window, [id]) => saveFile(window, gate.files(), id))
  answer('nep:read-file', z.tuple([handle]), (_, [id]) => {
    const { bytes } = gate.files().take(id)
    return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
  })

  gate.onEvent((event) => {
    for (const window of BrowserWindow.getAllWindows()) window.webContents.send('nep:event', event)
  })
}
