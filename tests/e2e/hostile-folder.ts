/** A data folder with the hostile office in it, made through the contract on a running Node host. */
import type { CallResult } from '#shared/contract/errors.ts'
import { fillHostileOffice, type HostileOffice } from '../support/hostile-text/hostile-office.ts'
import { startNodeHost } from './hosts/node-host.ts'
import { ended } from './hosts/running-nep.ts'

export const fillHostileFolder = async (dataDir: string): Promise<HostileOffice> => {
  const { child, ready } = await startNodeHost(dataDir)
  try {
    const { origin, hash } = new URL(ready.url)
    const headers = { 'X-Nep-Token': hash.replace('#token=', '') }
    const post = async (path: string, body: BodyInit): Promise<CallResult<unknown>> =>
      (await fetch(origin + path, { method: 'POST', headers, body })).json()
    // A handle is wanted at once, but the host gives it only after the bytes arrived: until then one of ours stands for it.
    const waiting = new Map<string, Promise<CallResult<unknown>>>()
    const put = (name: string, bytes: Uint8Array) => {
      const handle = `file_waiting_${waiting.size}`
      waiting.set(handle, post(`/files?name=${encodeURIComponent(name)}`, new Uint8Array(bytes)))
      return { handle }
    }
    const callRaw = async (name: string, input: unknown): Promise<CallResult<unknown>> => {
      let body = JSON.stringify({ name, input })
      for (const [handle, arrival] of waiting) {
        if (!body.includes(`"${handle}"`)) continue
        const arrived = await arrival
        if (!arrived.ok) throw new Error(`${name}: a file did not arrive`)
        body = body.replaceAll(handle, (arrived.value as { handle: string }).handle)
      }
      return post('/call', body)
    }
    const take = async (handle: string): Promise<Uint8Array> =>
      new Uint8Array(await (await fetch(`${origin}/files/${handle}`, { headers })).arrayBuffer())
    return await fillHostileOffice({ callRaw, files: { put }, take, dataDir })
  } finally {
    child.kill('SIGINT')
    await ended(child)
  }
}
