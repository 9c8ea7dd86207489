/** `session` and `protocol`: what may be loaded and from where. */
import type { CustomScheme, Protocol, Session } from 'electron'
import type { PermissionName } from './permissions.ts'

type RequestListener = Parameters<Session['webRequest']['onBeforeRequest']>[0]
type RequestDetails = Parameters<NonNullable<RequestListener>>[0]
type ProtocolHandler = Parameters<Protocol['handle']>[1]
type PermissionRequest = NonNullable<Parameters<Session['setPermissionRequestHandler']>[0]>
type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>
type DevicePermission = NonNullable<Parameters<Session['setDevicePermissionHandler']>[0]>
type DeviceKind = Parameters<DevicePermission>[0]['deviceType']

let beforeRequest: RequestListener = null
let permissionRequest: PermissionRequest | null = null
let permissionCheck: PermissionCheck | null = null
let devicePermission: DevicePermission | null = null
// As Electron has it until it is told otherwise.
let spellChecker = true
const schemes = new Map<string, CustomScheme>()
const protocolHandlers = new Map<string, ProtocolHandler>()

const defaultSession = {
  setPermissionRequestHandler: (handler: PermissionRequest | null) => {
    permissionRequest = handler
  },
  setPermissionCheckHandler: (handler: PermissionCheck | null) => {
    permissionCheck = handler
  },
  setDevicePermissionHandler: (handler: DevicePermission | null) => {
    devicePermission = handler
  },
  setSpellCheckerEnabled: (isEnabled: boolean) => {
    spellChecker = isEnabled
  },
  webRequest: {
    onBeforeRequest: (listener: RequestListener) => {
      beforeRequest = listener
    },
  },
}

export const session = { defaultSession } satisfies {
  defaultSession: Pick<
    Session,
    | 'setPermissionRequestHandler'
    | 'setPermissionCheckHandler'
    | 'setDevicePermissionHandler'
    | 'setSpellCheckerEnabled'
  > & { webRequest: { onBeforeRequest(listener: RequestListener): void } }
}

export const protocol = {
  registerSchemesAsPrivileged: (declared) => {
    for (const scheme of declared) schemes.set(scheme.scheme, scheme)
  },
  handle: (scheme, handler) => {
    if (!schemes.get(scheme)?.privileges?.standard) throw new Error(`${scheme} is not a standard scheme`)
    protocolHandlers.set(scheme, handler)
  },
} satisfies Pick<Protocol, 'registerSchemesAsPrivileged' | 'handle'>

/** Whether the main bundle lets a request through. */
export const isAllowed = (url: string): Promise<boolean> =>
  new Promise((resolve) => {
    if (beforeRequest === null) return resolve(true)
    beforeRequest({ url } as RequestDetails, ({ cancel }) => resolve(cancel !== true))
  })

export const isSpellChecked = (): boolean => spellChecker

/** What the main bundle answers; without a handler Electron permits all but devices. */
export const permits = {
  request: (name: PermissionName): boolean => {
    if (permissionRequest === null) return true
    let isGranted = false
    const details = { isMainFrame: true, requestingUrl: 'app://nep/' }
    permissionRequest(null as never, name as never, (granted) => (isGranted = granted), details)
    return isGranted
  },
  check: (name: PermissionName): boolean =>
    permissionCheck?.(null, name as never, 'app://nep/', { isMainFrame: true }) ?? true,
  device: (deviceType: DeviceKind): boolean =>
    devicePermission?.({ deviceType, origin: 'app://nep/', device: {} as never }) ?? false,
}

/** The answer of the protocol handler of this address' scheme, if there is one. */
export const answerOf = async (url: string): Promise<Response | undefined> =>
  protocolHandlers.get(new URL(url).protocol.slice(0, -1))?.(new Request(url))
