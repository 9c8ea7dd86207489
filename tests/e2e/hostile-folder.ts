/** A data folder with the hostile office in it, made through the contract on a running Node host. */
import type { CallResult } from '#shared/contract/errors.ts'
import { fillHostileOffice, type HostileOffice } from '../support/hostile-text/hostile-office.ts'
import { withCallingHost } from './hosts/calling-host.ts'

export const fillHostileFolder = (dataDir: string): Promise<HostileOffice> =>
  withCallingHost(dataDir, (host) => {
    // A handle is wanted at once, but the host gives it only after the bytes arrived: until then one of ours stands for it.
    const waiting = new Map<string, Promise<CallResult<unknown>>>()
    const put = (name: string, bytes: Uint8Array) => {
      const handle = `file_waiting_${waiting.size}`
      waiting.set(handle, host.send(name, new Uint8Array(bytes)))
      return { handle }
    }
    const callRaw = async (name: string, input: unknown): Promise<CallResult<unknown>> => {
      let text = JSON.stringify(input)
      for (const [handle, arrival] of waiting) {
        if (!text.includes(`"${handle}"`)) continue
        const arrived = await arrival
        if (!arrived.ok) throw new Error(`${name}: a file did not arrive`)
        text = text.replaceAll(handle, (arrived.value as { handle: string }).handle)
      }
      return host.callRaw(name, JSON.parse(text))
    }
    return fillHostileOffice({ callRaw, files: { put }, take: host.take, dataDir })
  })
