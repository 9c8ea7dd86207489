import type { Same } from '../same.ts'
import type { host as vi } from '../vi/host.ts'

export const host: Same<typeof vi> = {
  cannotOpen: 'The register cannot be opened',
  code: 'Code',
  folder: 'Data folder',
  retry: 'Try again',
  fileFilter: 'Files',
  openThisAddress: (p: { url: string }) => `Nếp is running. Address: ${p.url}`,
  noBrowser:
    'No Chromium, Chrome or Edge was found. Install one, or open the address above in the browser you have.',
  browserFailed: (p: { program: string }) =>
    `${p.program} did not open a window. Nếp is running; open the address above in another browser.`,
  noDisplay:
    'There is no display here, so no window was opened. Open the address above in a browser of this machine.',
  stopHint: 'Press Ctrl+C to close Nếp.',
  closed: 'Nếp is closed. Every change was saved.',
  argumentMissing: 'the operation is missing',
  commandMissing: 'the command is missing',
  portTaken: (p: { port: number }) => `port ${p.port} is in use by another program`,
}
