/** The events of the application to every open page, as server-sent events. */
import type { ServerResponse } from 'node:http'
import type { HostEvent } from '#shared/contract/bridge.ts'
import { pageHeaders } from '../shared/page-policy.ts'

const beatMilliseconds = 15_000
const maxStreams = 32

export type EventStreams = {
  /** False when too many pages listen already. */
  add(response: ServerResponse): boolean
  send(event: HostEvent): void
  count(): number
  /** Tells those that listen that another window took over, and lets them go. */
  replace(): void
  close(): void
}

/** `onCount` is told whenever a page came or went. */
export const createEventStreams = (onCount: (count: number) => void): EventStreams => {
  const open = new Set<ServerResponse>()
  // A beat notices pages that vanished without a word.
  const beat = setInterval(() => {
    for (const response of open) response.write(':\n\n')
  }, beatMilliseconds)
  beat.unref()

  const add = (response: ServerResponse): boolean => {
    if (open.size >= maxStreams) return false
    response.writeHead(200, {
      ...pageHeaders,
      'Content-Type': 'text/event-stream; charset=utf-8',
      'Cache-Control': 'no-store',
    })
    response.write(':\n\n')
    open.add(response)
    response.on('close', () => {
      open.delete(response)
      onCount(open.size)
    })
    onCount(open.size)
    return true
  }
  const send = (event: HostEvent): void => {
    for (const response of open) response.write(`data: ${JSON.stringify(event)}\n\n`)
  }
  const end = (): void => {
    for (const response of open) response.end()
  }
  const replace = (): void => {
    send({ type: 'replaced' })
    end()
  }
  const close = (): void => {
    clearInterval(beat)
    end()
  }
  return { add, send, count: () => open.size, replace, close }
}
