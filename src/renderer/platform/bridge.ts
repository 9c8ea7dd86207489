/** The host's bridge: the one that the preload put into the page, else the Node host over HTTP. */
import { type Bridge, errorMarker } from '#shared/contract/bridge.ts'
import { CallFailed } from '#shared/contract/client.ts'
import { createHttpBridge } from './http-bridge.ts'

declare global {
  interface Window {
    nep?: Bridge
  }
}

/** What a call to the preload threw, as the CallFailed that it was in the main process. */
const asCallFailed = (raw: unknown): unknown => {
  const [, json] = raw instanceof Error ? raw.message.split(errorMarker) : []
  return json === undefined ? raw : new CallFailed(JSON.parse(json))
}

const orFail = async <T>(answer: Promise<T>): Promise<T> => {
  try {
    return await answer
  } catch (raw) {
    throw asCallFailed(raw)
  }
}

/** The preload lives in a world of its own: only plain values and functions cross, and errors as their message. */
const acrossWorlds = (bridge: Bridge): Bridge => ({
  ...bridge,
  pickFiles: (options) => orFail(bridge.pickFiles(options)),
  takeFiles: (files) => {
    const plain = files.map((file) => ({
      name: file.name,
      size: file.size,
      arrayBuffer: () => file.arrayBuffer(),
    }))
    return orFail(bridge.takeFiles(plain))
  },
  saveFile: (handle) => orFail(bridge.saveFile(handle)),
  readFile: (handle) => orFail(bridge.readFile(handle)),
})

export const createBridge = (): Bridge =>
  window.nep === undefined ? createHttpBridge() : acrossWorlds(window.nep)
