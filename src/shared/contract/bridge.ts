/**
 * What a host gives to the page: one function to call, one to listen, and file hand-over. The preload exposes
 * exactly this under `window.nep`; on the Node host the page builds the same over HTTP.
 */
import type { Topic } from './define.ts'
import type { CallResult } from './errors.ts'

export type FileRef = { handle: string; name: string; size: number }

/** How far a task is; `label` is already a sentence in the interface language or a file name. */
export type Progress = { callId: string; done: number; total: number; label: string }

export type HostEvent =
  | { type: 'changed'; topics: Topic[] }
  | { type: 'progress'; progress: Progress }
  | { type: 'closing' }
  /** Another window took over: this one is answered no more. */
  | { type: 'replaced' }

/** What this host can do; a screen hides what is missing. */
export type Capabilities = {
  host: 'electron' | 'node'
  /** The host can open a folder picker that yields all files below it. */
  pickFolder: boolean
  /** The host draws window controls over the title bar. */
  windowControls: boolean
}

export type PickOptions = { accept: string[]; multiple: boolean; folder?: boolean }

export type Bridge = {
  capabilities: Capabilities
  call(name: string, input: unknown, callId?: string): Promise<CallResult<unknown>>
  cancel(callId: string): Promise<void>
  onEvent(listener: (event: HostEvent) => void): () => void
  /** Opens the host's own picker; empty when the user cancels. */
  pickFiles(options: PickOptions): Promise<FileRef[]>
  /** Hands over files that were dropped on the page. */
  takeFiles(files: readonly BrowserFile[]): Promise<FileRef[]>
  /** Save dialog or download; false when the user cancels. */
  saveFile(handle: string): Promise<boolean>
  /** The bytes of a file the app made, for preview. */
  readFile(handle: string): Promise<ArrayBuffer>
}

/** The part of a browser's `File` that the boundary needs; shared code knows no DOM. */
export type BrowserFile = { name: string; size: number; arrayBuffer(): Promise<ArrayBuffer> }

/** Of an error thrown in the Electron main only the message reaches the page: this, then the CallError as JSON. */
export const errorMarker = 'nep-error:'
