/** The journeys need a browser: there, installed (as root, with apt), or named with the one command. */
import { spawnSync } from 'node:child_process'
import { chromiumPath } from '../tests/support/launch-chromium.ts'

const isThere = (): boolean => {
  try {
    return chromiumPath() !== ''
  } catch {
    return false
  }
}

const apt = (args: readonly string[]): boolean =>
  spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
    .status === 0

/** False, with the command on stdout, when there is none and we may not install one. */
export const ensureChromium = (): boolean => {
  if (isThere()) return true
  if (process.getuid?.() === 0 && apt(['update']) && apt(['install', '-y', 'chromium']) && isThere())
    return true
  process.stdout.write('No Chromium, Chrome or Edge on PATH. Install one: sudo apt-get install -y chromium\n')
  return false
}
