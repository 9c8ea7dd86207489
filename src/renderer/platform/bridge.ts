/** The host's bridge: the one that the preload put into the page, else the Node host over HTTP. */
import type { Bridge } from '#shared/contract/bridge.ts'
import { createHttpBridge } from './http-bridge.ts'

declare global {
  interface Window {
    nep?: Bridge
  }
}

/**
 * Of a browser's file only these three can cross from the page to the preload, which lives in a world of its own.
 */
const withPlainFiles = (bridge: Bridge): Bridge => ({
  ...bridge,
  takeFiles: (files) =>
    bridge.takeFiles(
      files.map((file) => ({ name: file.name, size: file.size, arrayBuffer: () => file.arrayBuffer() })),
    ),
})

export const createBridge = (): Bridge =>
  window.nep === undefined ? createHttpBridge() : withPlainFiles(window.nep)
