/** Notices whatever a text did instead of being shown. */
import { expect, type Frame, type Page } from '@playwright/test'
import { injectedClass, telltale, trapName } from '../../support/hostile-text/payloads.ts'

export type Trap = { caught(): Promise<string[]> }

/** What of a frame's document is markup that came from a text. */
const injectedIn = (frame: Frame): Promise<string[]> =>
  frame.evaluate(
    ([marked, trap]) => {
      const found = [
        ...document.querySelectorAll(
          `.${marked}, [onerror], [onload], [onclick], [srcdoc], a[href^="javascript:" i], script:not([src])`,
        ),
      ].map((element) => element.outerHTML.slice(0, 200))
      return Reflect.has(window, trap) ? [...found, `ran: ${Reflect.get(window, trap)}`] : found
    },
    [injectedClass, trapName] as const,
  )

export const setTrap = (page: Page): Trap => {
  const seen: string[] = []
  page.on('dialog', (dialog) => {
    seen.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('request', (request) => {
    if (/nep-injected|javascript:/u.test(request.url())) seen.push(`request: ${request.url()}`)
  })
  page.on('popup', (popup) => seen.push(`window: ${popup.url()}`))
  page.on('download', (download) => seen.push(`download: ${download.url()}`))
  return {
    caught: async () => {
      const injected = await Promise.all(page.frames().map(injectedIn))
      return [...seen, ...injected.flat()]
    },
  }
}

/** What a person reads of a screen beside its frame: its text, what stands in its fields, what lies over it. */
const shownText = async (page: Page): Promise<string> => {
  const texts = await Promise.all(
    page.frames().map((frame) =>
      frame.evaluate(() => {
        const parts = [...document.querySelectorAll<HTMLElement>('#nep-main, [role=dialog]')]
        const fields = [...document.querySelectorAll<HTMLInputElement>('input, textarea')]
        const seen = parts.length > 0 ? parts : [document.body]
        // biome-ignore lint/performance/useDomNodeTextContent: what can be seen, not what is there
        return [...seen.map((one) => one.innerText), ...fields.map((one) => one.value)].join('\n')
      }),
    ),
  )
  return texts.join('\n')
}

/** Whether the markup is read as text; capitals of a heading are its look. */
export const showsMarkup = async (page: Page): Promise<boolean> =>
  (await shownText(page)).toLowerCase().includes(telltale.slice(0, 24).toLowerCase())

export const expectNothingRan = async (trap: Trap, where: string): Promise<void> => {
  expect.soft({ where, caught: await trap.caught() }).toEqual({ where, caught: [] })
}
