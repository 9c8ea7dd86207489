/** Finds a browser of the Chromium family, which can show a page as a window of its own. */
import { accessSync, constants } from 'node:fs'
import { posix, win32 } from 'node:path'
import type { ProfilePlace } from '../shared/data-location.ts'

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
]
const macPrograms = ['Chromium', 'Google Chrome', 'Microsoft Edge']
const windowsPrograms = [
  ['Chromium', 'Application', 'chrome.exe'],
  ['Google', 'Chrome', 'Application', 'chrome.exe'],
  ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
]

/** Where such a browser may be on this system, best first. */
export const browserCandidates = ({ platform, homeDir, env }: ProfilePlace): string[] => {
  if (platform === 'win32') {
    const roots = [env.LOCALAPPDATA, env.PROGRAMFILES, env['PROGRAMFILES(X86)']]
    return windowsPrograms.flatMap((program) =>
      roots.flatMap((root) => (root === undefined ? [] : [win32.join(root, ...program)])),
    )
  }
  if (platform === 'darwin') {
    return macPrograms.flatMap((name) =>
      ['/Applications', posix.join(homeDir, 'Applications')].map((root) =>
        posix.join(root, `${name}.app`, 'Contents', 'MacOS', name),
      ),
    )
  }
  const folders = (env.PATH ?? '').split(':').filter((folder) => folder.startsWith('/'))
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)))
}

const isProgram = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** The first that is there and may be run; `has` is for tests of other systems. */
export const findBrowser = (
  place: ProfilePlace,
  has: (path: string) => boolean = isProgram,
): string | undefined => browserCandidates(place).find(has)

/** A window can only be opened where there is a screen. */
export const hasDisplay = ({ platform, env }: ProfilePlace): boolean =>
  platform === 'win32' || platform === 'darwin' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
