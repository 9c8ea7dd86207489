/** Serves the built page under app://nep/, from a fixed list, with its policy. */
import { protocol } from 'electron'
import { type PageParts, pageAt } from '../shared/page.ts'
import { pageHeaders } from '../shared/page-policy.ts'
import { isPageUrl, pageScheme } from './origin.ts'

/** Must run before the app is ready. */
export const declareScheme = (): void => {
  const privileges = { standard: true, secure: true, supportFetchAPI: true }
  protocol.registerSchemesAsPrivileged([{ scheme: pageScheme, privileges }])
}

export const servePage = (parts: PageParts): void => {
  protocol.handle(pageScheme, async (request) => {
    const page = isPageUrl(request.url) ? await pageAt(parts, new URL(request.url).pathname) : undefined
    if (page === undefined) return new Response(null, { status: 404, headers: pageHeaders })
    return new Response(page.body, { headers: { ...pageHeaders, 'Content-Type': page.type } })
  })
}
