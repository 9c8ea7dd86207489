/** Where the live data lives when the clerk names no folder: the local profile, never the roaming or synced one. */
import { posix, win32 } from 'node:path'

export type ProfilePlace = {
  platform: string
  homeDir: string
  env: Readonly<Record<string, string | undefined>>
}

/** %LOCALAPPDATA%\Nep, ~/Library/Application Support/Nep or $XDG_DATA_HOME/nep (~/.local/share/nep). */
export const defaultDataDir = ({ platform, homeDir, env }: ProfilePlace): string => {
  if (platform === 'win32') {
    return win32.join(env.LOCALAPPDATA ?? win32.join(homeDir, 'AppData', 'Local'), 'Nep')
  }
  if (platform === 'darwin') return posix.join(homeDir, 'Library', 'Application Support', 'Nep')
  // The XDG rules say that a relative path is to be ignored.
  const data = env.XDG_DATA_HOME
  const base = data?.startsWith('/') ? data : posix.join(homeDir, '.local', 'share')
  return posix.join(base, 'nep')
}
