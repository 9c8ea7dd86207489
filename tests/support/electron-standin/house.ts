/** What the main bundle would let a page do, asked of the handlers and options that it gave. */
import { BrowserWindow } from './browser-window.ts'
import { menuRoles } from './menu.ts'
import { permissionNames } from './permissions.ts'
import { answerOf, isAllowed, isSpellChecked, permits } from './session.ts'

export type House = {
  /** What a page is given when it asks, and what it is told that it has. */
  requested: string[]
  checked: string[]
  devices: string[]
  isSpellChecked: boolean
  menuRoles: string[]
  webPreferences: Record<string, unknown>
  isWebviewAttached: boolean
  /** Of each address: whether it is loaded, what stands there, whether the window, a frame or a new window goes there. */
  addresses: Record<
    string,
    { isLoaded: boolean; status: number | null; top: boolean; frame: boolean; opened: boolean }
  >
}

const statusAt = async (address: string): Promise<number | null> => {
  try {
    return (await answerOf(address))?.status ?? null
  } catch {
    return null
  }
}

export const lookAtHouse = async (addresses: readonly string[]): Promise<House> => {
  const [window] = BrowserWindow.getAllWindows()
  if (window === undefined) throw new Error('no window')
  const given = window.asGiven()
  const looked = await Promise.all(
    addresses.map(async (url) => {
      const isLoaded = await isAllowed(url)
      const status = await statusAt(url)
      const top = given.navigates(url, true)
      const frame = given.navigates(url, false)
      return [url, { isLoaded, status, top, frame, opened: given.opens(url) }] as const
    }),
  )
  return {
    requested: permissionNames.filter(permits.request),
    checked: permissionNames.filter(permits.check),
    devices: (['hid', 'serial', 'usb'] as const).filter(permits.device),
    isSpellChecked: isSpellChecked(),
    menuRoles: menuRoles(),
    webPreferences: { ...given.webPreferences },
    isWebviewAttached: given.attachesWebview(),
    addresses: Object.fromEntries(looked),
  }
}
