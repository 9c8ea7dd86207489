/** Gives the page exactly `Bridge`, under `window.nep`, and nothing of Electron or Node. */
import { contextBridge, ipcRenderer } from 'electron'
import type { Bridge, HostEvent } from '#shared/contract/bridge.ts'

const bridge: Bridge = {
  capabilities: { host: 'electron', pickFolder: true, windowControls: true },
  call: (name, input, callId) => ipcRenderer.invoke('nep:call', name, input, callId),
  cancel: (callId) => ipcRenderer.invoke('nep:cancel', callId),
  onEvent: (listener) => {
    const forward = (_: unknown, event: HostEvent): void => listener(event)
    ipcRenderer.on('nep:event', forward)
    return () => void ipcRenderer.off('nep:event', forward)
  },
  pickFiles: (options) => ipcRenderer.invoke('nep:pick-files', options),
  takeFiles: (files) =>
    Promise.all(
      files.map(async (file) => ipcRenderer.invoke('nep:take-file', file.name, await file.arrayBuffer())),
    ),
  saveFile: (handle) => ipcRenderer.invoke('nep:save-file', handle),
  readFile: (handle) => ipcRenderer.invoke('nep:read-file', handle),
}

contextBridge.exposeInMainWorld('nep', bridge)
