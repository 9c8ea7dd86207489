/** An update file that was opened in the system's own window comes as an argument of the program's start. */
import type { Ports } from '../../ports.ts'
import { putDiskFile } from '../shared/disk-files.ts'
import type { Gate } from '../shared/gate.ts'

/**
 * Where the page shows it: `#/settings?update=file_…`; nothing when none was opened, or when it cannot be read. Only
 * its handle reaches the page, which has it checked as one that was picked.
 */
export const openedUpdate = async (
  positionals: readonly string[],
  { gate, ports }: { gate: Gate; ports: Ports },
): Promise<string> => {
  const path = positionals.find((argument) => argument.toLowerCase().endsWith('.nep'))
  if (path === undefined) return ''
  // Files on their way lie with the open register.
  await gate.opened()
  try {
    return `#/settings?update=${putDiskFile(gate.files(), path).handle}`
  } catch (error) {
    ports.log.error('the opened file could not be read', { error })
    return ''
  }
}
