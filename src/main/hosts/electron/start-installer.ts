/** Hands over to the installer of another version, which waits until this program is closed. */
import { spawn } from 'node:child_process'
import { app } from 'electron'

/** Long enough for the page to hear that it started. */
const farewellMilliseconds = 1500

/** False when Windows does not start it (a policy, an antivirus): it can still be opened by hand. */
export const startInstaller = (path: string): Promise<boolean> =>
  new Promise((resolve) => {
    const child = spawn(path, { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      setTimeout(() => app.quit(), farewellMilliseconds)
      resolve(true)
    })
  })
