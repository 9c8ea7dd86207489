/** A data folder that is filled before a journey opens it: through the contract, on a Node host of its own. */
import { type Call, createClient } from '#shared/contract/client.ts'
import type { CallResult } from '#shared/contract/errors.ts'
import { startNodeHost } from './node-host.ts'
import { ended } from './running-nep.ts'

export type CallingHost = {
  callRaw(name: string, input: unknown): Promise<CallResult<unknown>>
  call: Call
  /** The bytes arrive as a file of the host; its envelope holds the handle. */
  send(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<CallResult<unknown>>
  take(handle: string): Promise<Uint8Array>
}

export const withCallingHost = async <T>(
  dataDir: string,
  work: (host: CallingHost) => Promise<T>,
): Promise<T> => {
  const { child, ready } = await startNodeHost(dataDir)
  try {
    const { origin, hash } = new URL(ready.url)
    const headers = { 'X-Nep-Token': hash.replace('#token=', '') }
    const post = async (path: string, body: BodyInit): Promise<CallResult<unknown>> =>
      (await fetch(origin + path, { method: 'POST', headers, body })).json()
    const callRaw: CallingHost['callRaw'] = (name, input) => post('/call', JSON.stringify({ name, input }))
    return await work({
      callRaw,
      call: createClient(callRaw),
      send: (name, bytes) => post(`/files?name=${encodeURIComponent(name)}`, bytes),
      take: async (handle) =>
        new Uint8Array(await (await fetch(`${origin}/files/${handle}`, { headers })).arrayBuffer()),
    })
  } finally {
    child.kill('SIGINT')
    await ended(child)
  }
}
