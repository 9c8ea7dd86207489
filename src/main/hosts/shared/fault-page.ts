/**
 * The page shown instead of the app while the data cannot be opened. It needs nothing of the built renderer, and
 * its one script only reloads, which makes the host try again.
 */
import type { CallError } from '#shared/contract/errors.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'

export const retryScriptAddress = '/retry.js'
export const retryScript =
  "document.getElementById('retry').addEventListener('click', () => location.reload())\n"

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}
const escapeHtml = (text: string): string => text.replace(/[&<>"']/gu, (char) => escapes[char] ?? char)

const style = `
  :root { color-scheme: light dark; --paper: #faf9f7; --ink: #22201d; --quiet: #5a554f; --line: #ddd9d3; --son: #9c2728 }
  @media (prefers-color-scheme: dark) { :root { --paper: #191817; --ink: #edeae5; --quiet: #b3ada4; --line: #3a3733; --son: #d98d88 } }
  body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink);
    font: 16px/1.6 'Be Vietnam Pro', 'Segoe UI', system-ui, sans-serif }
  main { box-sizing: border-box; width: min(40rem, 100vw); padding: 2rem }
  h1 { font-size: 1.4rem; margin: 0 0 1rem; border-left: 4px solid var(--son); padding-left: .75rem }
  dl { margin: 1.5rem 0; border-top: 1px solid var(--line); padding-top: 1rem; color: var(--quiet); font-size: .875rem }
  dd { margin: 0 0 .5rem; overflow-wrap: anywhere }
  button { font: inherit; padding: .4rem 1.2rem; border: 1px solid var(--son); border-radius: 4px; background: none; color: var(--son) }
`

/** HTML that tells a person why the register does not open; `dataDir` is the folder it speaks of. */
export const faultPage = (m: Messages, error: CallError, dataDir: string): string => `<!doctype html>
<html lang="vi">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<link rel="icon" href="data:,"><title>Nếp</title><style>${style}</style></head>
<body><main>
<h1>${escapeHtml(m.host.cannotOpen)}</h1>
<p role="alert">${escapeHtml(errorSentence(m, error))}</p>
<button type="button" id="retry">${escapeHtml(m.host.retry)}</button>
<dl><dt>${escapeHtml(m.host.folder)}</dt><dd>${escapeHtml(dataDir)}</dd>
<dt>${escapeHtml(m.host.code)}</dt><dd>${escapeHtml(error.id ?? error.code)}</dd></dl>
</main><script src="${retryScriptAddress}"></script></body>
</html>
`
