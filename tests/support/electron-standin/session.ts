/** `session` and `protocol`: what may be loaded and from where. */
import type { CustomScheme, Protocol, Session } from 'electron'

type RequestListener = Parameters<Session['webRequest']['onBeforeRequest']>[0]
type RequestDetails = Parameters<NonNullable<RequestListener>>[0]
type ProtocolHandler = Parameters<Protocol['handle']>[1]
type PermissionCheck = NonNullable<Parameters<Session['setPermissionCheckHandler']>[0]>

let beforeRequest: RequestListener = null
let permissionCheck: PermissionCheck | null = null
const schemes = new Map<string, CustomScheme>()
const protocolHandlers = new Map<string, ProtocolHandler>()

const defaultSession = {
  setPermissionRequestHandler: () => undefined,
  setPermissionCheckHandler: (handler: PermissionCheck | null) => {
    permissionCheck = handler
  },
  setDevicePermissionHandler: () => undefined,
  setSpellCheckerEnabled: () => undefined,
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

export const isPermitted = (permission: Parameters<PermissionCheck>[1]): boolean =>
  permissionCheck?.(null, permission, 'app://nep/', { isMainFrame: true }) ?? true

/** The answer of the protocol handler of this address' scheme, if there is one. */
export const answerOf = async (url: string): Promise<Response | undefined> =>
  protocolHandlers.get(new URL(url).protocol.slice(0, -1))?.(new Request(url))
