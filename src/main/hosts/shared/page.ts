/** What stands at an address of the page, the same on both hosts: the app, or why its data cannot be opened. */
import { canRecoverFrom } from '#shared/contract/recovery.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { faultPage, retryScript, retryScriptAddress } from './fault-page.ts'
import type { Gate } from './gate.ts'
import type { PageFiles } from './page-files.ts'

export type PageParts = { gate: Gate; pageFiles: PageFiles; messages: Messages; dataDir: string }

export type Page = { type: string; body: string | Uint8Array<ArrayBuffer>; isHashed: boolean }

/** Undefined when nothing stands there. A look at the first page tries again to open what did not open. */
export const pageAt = async (parts: PageParts, path: string): Promise<Page | undefined> => {
  if (path === retryScriptAddress) {
    return { type: 'text/javascript; charset=utf-8', body: retryScript, isHashed: false }
  }
  if (path === '/' || path === '/index.html') {
    await parts.gate.retry()
    const fault = parts.gate.fault()
    // The page itself leads on from what can be mended, and asks for the passphrase.
    if (fault !== undefined && fault.code !== 'locked' && !canRecoverFrom(fault)) {
      const body = faultPage(parts.messages, fault, parts.dataDir)
      return { type: 'text/html; charset=utf-8', body, isHashed: false }
    }
  }
  const file = parts.pageFiles.get(path)
  return file && { type: file.type, body: file.bytes(), isHashed: file.isHashed }
}
