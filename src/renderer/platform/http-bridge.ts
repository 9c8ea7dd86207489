/**
 * The bridge on the Node host: calls over HTTP, events as a stream, files by upload and download. The token of this
 * start arrives in the address (`#token=…`), is taken out of it at once and kept for this tab alone.
 */
import type { Bridge, BrowserFile, FileRef, HostEvent, PickOptions } from '#shared/contract/bridge.ts'
import { CallFailed } from '#shared/contract/client.ts'
import { topics } from '#shared/contract/define.ts'
import type { CallResult } from '#shared/contract/errors.ts'

const tokenName = 'nep-token'
const reconnectMilliseconds = 1000
/** Chromium refuses keepalive bodies over 64 KiB; a character may take four bytes. */
const keepaliveCharacters = 15_000
const uploadsAtOnce = 4
/** Another window took over while this one did not listen. */
const replacedStatus = 409

const takeToken = (): string => {
  const given = /^#token=([\w-]+)$/u.exec(location.hash)?.[1]
  if (given !== undefined) {
    sessionStorage.setItem(tokenName, given)
    history.replaceState(null, '', `${location.pathname}#/`)
  }
  return sessionStorage.getItem(tokenName) ?? ''
}

/** An event of a server-sent stream is `data: <JSON>` up to an empty line; anything else is a beat. */
const readEvents = async (
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onEvent: (event: HostEvent) => void,
): Promise<void> => {
  let rest = ''
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const blocks = (rest + part.value).split('\n\n')
    rest = blocks.pop() ?? ''
    for (const block of blocks) if (block.startsWith('data: ')) onEvent(JSON.parse(block.slice(6)))
  }
}

/** The browser's own picker; it tells nothing of a cancelled folder choice but an empty list or `cancel`. */
const chooseFiles = (options: PickOptions): Promise<readonly File[]> =>
  new Promise((resolve) => {
    const input = document.createElement('input')
    input.type = 'file'
    input.multiple = options.multiple
    input.accept = options.accept.join(',')
    input.webkitdirectory = options.folder ?? false
    input.addEventListener('change', () => resolve([...(input.files ?? [])]))
    input.addEventListener('cancel', () => resolve([]))
    input.click()
  })

const isAccepted = (name: string, accept: readonly string[]): boolean =>
  accept.length === 0 || accept.some((ending) => name.toLowerCase().endsWith(ending.toLowerCase()))

const download = (name: string, bytes: ArrayBuffer): void => {
  const url = URL.createObjectURL(new Blob([bytes]))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  link.click()
  // The browser has taken the address by the next turn; a minute is generous.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}

const nameOf = (response: Response): string => {
  const disposition = response.headers.get('Content-Disposition') ?? ''
  return decodeURIComponent(/filename\*=UTF-8''([^;]+)/u.exec(disposition)?.[1] ?? 'tep')
}

/** Builds the bridge from the page's own address. A call to a host that is gone is answered `host_gone`; files are rejected. */
export const createHttpBridge = (): Bridge => {
  // A page that is loaded anew is another window.
  const headers = { 'X-Nep-Token': takeToken(), 'X-Nep-Window': crypto.randomUUID() }
  const listeners = new Set<(event: HostEvent) => void>()
  const emit = (event: HostEvent): void => {
    for (const listener of listeners) listener(event)
  }

  const post = async (path: string, body: unknown): Promise<CallResult<unknown>> => {
    const text = JSON.stringify(body)
    // What a field saves while its page closes must still arrive; the browser allows that for small bodies only.
    const keepalive = text.length < keepaliveCharacters
    const init = { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, keepalive }
    try {
      const response = await fetch(path, { ...init, body: text })
      return await response.json()
    } catch {
      return { ok: false, error: { code: 'host_gone', params: {} } }
    }
  }

  let isClosing = false
  let hasListened = false
  const listen = async (): Promise<void> => {
    while (!isClosing) {
      try {
        const { ok, status, body } = await fetch('/events', { headers })
        if (status === replacedStatus) {
          isClosing = true
          emit({ type: 'replaced' })
        } else if (ok && body) {
          // What changed while nobody listened is unknown: everything may have.
          if (hasListened) emit({ type: 'changed', topics: [...topics] })
          hasListened = true
          await readEvents(body, (event) => {
            if (event.type !== 'changed' && event.type !== 'progress') isClosing = true
            emit(event)
          })
        }
      } catch {
        // The host is gone or starts anew; the next turn finds out.
      }
      await new Promise((resolve) => setTimeout(resolve, reconnectMilliseconds))
    }
  }
  void listen()

  const takeFile = async (file: BrowserFile): Promise<FileRef> => {
    const path = `/files?name=${encodeURIComponent(file.name)}`
    const response = await fetch(path, { method: 'POST', headers, body: await file.arrayBuffer() })
    const result: CallResult<FileRef> = await response.json()
    if (!result.ok) throw new CallFailed(result.error)
    return result.value
  }

  /** A few at a time: hundreds one by one take seconds, and all at once would stand in memory together. */
  const takeFiles = async (files: readonly BrowserFile[]): Promise<FileRef[]> => {
    const taken: FileRef[] = []
    for (let at = 0; at < files.length; at += uploadsAtOnce)
      taken.push(...(await Promise.all(files.slice(at, at + uploadsAtOnce).map(takeFile))))
    return taken
  }

  const fetchFile = async (handle: string): Promise<{ name: string; bytes: ArrayBuffer }> => {
    const response = await fetch(`/files/${encodeURIComponent(handle)}`, { headers })
    if (!response.ok) throw new CallFailed((await response.json()).error)
    return { name: nameOf(response), bytes: await response.arrayBuffer() }
  }

  return {
    capabilities: { host: 'node', pickFolder: true, windowControls: false },
    call: (name, input, callId) => post('/call', { name, input, callId }),
    cancel: async (callId) => void (await post('/cancel', { callId })),
    onEvent: (listener) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    pickFiles: async (options) => {
      const files = await chooseFiles(options)
      return takeFiles(options.folder ? files.filter((file) => isAccepted(file.name, options.accept)) : files)
    },
    takeFiles,
    saveFile: async (handle) => {
      const { name, bytes } = await fetchFile(handle)
      download(name, bytes)
      return true
    },
    readFile: async (handle) => (await fetchFile(handle)).bytes,
  }
}
