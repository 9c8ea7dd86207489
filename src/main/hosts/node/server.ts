/**
 * The Node host: the same built page and the same application over HTTP, for this machine only. Guarantees: it
 * listens on 127.0.0.1 alone, answers only pages it served itself, gives no CORS permission, and every refusal is
 * an error envelope with a sentence that tells nothing of the machine.
 *
 *   const server = await startServer({ gate, pageFiles, dataDir, log, messages, port: 0, newId })
 *   server.url                    // 'http://127.0.0.1:49152/#token=…': a fragment is never sent, so no log sees it
 */
import { randomBytes } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { fail } from '#shared/contract/errors.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { asCallError } from '../../call-error.ts'
import type { Ports } from '../../ports.ts'
import type { Gate } from '../shared/gate.ts'
import type { PageFiles } from '../shared/page-files.ts'
import { answerError } from './answers.ts'
import { createEventStreams } from './event-streams.ts'
import { createOneWindow } from './one-window.ts'
import { isFromOwnAddress } from './request-guard.ts'
import { type RouteParts, route } from './routes.ts'

export type ServerParts = {
  gate: Gate
  pageFiles: PageFiles
  dataDir: string
  messages: Messages
  ports: Pick<Ports, 'log' | 'newId'>
  /** 0 takes a free one. */
  port: number
  /** Told how many pages listen, whenever one came or went. */
  onPages?: (count: number) => void
}

export type HostServer = {
  /** Address with the token, to be opened in a browser. */
  url: string
  /** `http://127.0.0.1:<port>` */
  origin: string
  token: string
  /** How many pages are open. */
  pages(): number
  close(): Promise<void>
}

/** Throws DomainError bad_arguments when the port is taken. */
export const startServer = async (parts: ServerParts): Promise<HostServer> => {
  const { gate, messages } = parts
  const token = randomBytes(24).toString('base64url')
  const streams = createEventStreams((count) => parts.onPages?.(count))
  const stopEvents = gate.onEvent(streams.send)
  const oneWindow = createOneWindow(() => performance.now(), streams.replace)
  const routeParts: RouteParts = { ...parts, streams, oneWindow, token }
  let authority = ''

  const server = createServer(
    // Node looks every half minute by itself who is over its time.
    {
      requestTimeout: 120_000,
      headersTimeout: 10_000,
      keepAliveTimeout: 10_000,
      connectionsCheckingInterval: 5_000,
    },
    async (request, response) => {
      try {
        if (!isFromOwnAddress(request, authority)) throw fail('not_from_window', {})
        await route(routeParts, request, response)
      } catch (error) {
        // The caller hung up: nobody is left to answer.
        if (request.destroyed && !request.complete) return void response.destroy()
        const refused = asCallError(error, parts.ports)
        if (response.headersSent) return void response.destroy()
        // What is left of a refused body is read and thrown away, so that the answer arrives.
        request.resume()
        answerError(response, messages, refused)
      }
    },
  )
  server.maxConnections = 128

  const port = await new Promise<number>((resolve, reject) => {
    server.once('error', (error) => {
      const isTaken = 'code' in error && (error.code === 'EADDRINUSE' || error.code === 'EACCES')
      reject(
        isTaken ? fail('bad_arguments', { detail: messages.host.portTaken({ port: parts.port }) }) : error,
      )
    })
    server.listen({ host: '127.0.0.1', port: parts.port }, () =>
      resolve((server.address() as AddressInfo).port),
    )
  })
  authority = `127.0.0.1:${port}`

  const close = async (): Promise<void> => {
    stopEvents()
    streams.close()
    const closed = new Promise<void>((resolve) => server.close(() => resolve()))
    server.closeIdleConnections()
    // Time for the last event to leave; a page that holds on is cut off.
    const cut = setTimeout(() => server.closeAllConnections(), 500)
    await closed
    clearTimeout(cut)
  }
  const origin = `http://${authority}`
  return { url: `${origin}/#token=${token}`, origin, token, pages: streams.count, close }
}
