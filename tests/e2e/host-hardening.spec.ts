/** The Node host against other pages of the same browser; requests of other programs: tests/main/hosts/server.test.ts. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { expect, test } from './fixtures.ts'

/** A page of a stranger, on another port of this machine: the nearest an attacker in the browser can come. */
const startStranger = async (): Promise<{ url: string; close: () => void }> => {
  const server = createServer((_, response) =>
    response.writeHead(200, { 'Content-Type': 'text/html' }).end('<!doctype html><title>lạ</title>'),
  )
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`, close: () => server.close() }
}

test('another page can neither read nor write, nor frame the app', async ({ nep, browser }) => {
  const stranger = await startStranger()
  const { origin } = new URL(nep.page.url())
  const token = await nep.page.evaluate(() => sessionStorage.getItem('nep-token'))
  const context = await browser.newContext()
  try {
    const page = await context.newPage()
    await page.goto(stranger.url)
    const tries = await page.evaluate(
      async ([app, stolen]) => {
        const outcome = (work: Promise<unknown>): Promise<string> =>
          work.then(
            () => 'reached',
            () => 'refused',
          )
        const body = JSON.stringify({ name: 'office.state', input: {} })
        const load = (tag: 'script' | 'iframe'): Promise<unknown> =>
          new Promise((resolve, reject) => {
            const element = document.createElement(tag)
            element.src = `${app}/`
            element.addEventListener('load', resolve)
            element.addEventListener('error', reject)
            document.body.append(element)
          })
        // A refused frame loads too, an error page of the browser's own.
        await load('iframe')
        return {
          read: await outcome(fetch(`${app}/`)),
          withToken: await outcome(
            fetch(`${app}/call`, { method: 'POST', body, headers: { 'X-Nep-Token': stolen } }),
          ),
          simple: await outcome(fetch(`${app}/call`, { method: 'POST', body, mode: 'no-cors' })),
          script: await outcome(load('script')),
        }
      },
      [origin, token ?? ''] as const,
    )
    expect(tries).toEqual({
      read: 'refused',
      withToken: 'refused',
      simple: 'refused',
      script: 'refused',
    })
    const [, ...frames] = page.frames()
    expect(frames).toHaveLength(1)
    for (const frame of frames) {
      expect(frame.url()).not.toContain(origin)
      expect(await frame.locator('#root').count()).toBe(0)
    }
  } finally {
    await context.close()
    stranger.close()
  }
})

test('the address without the token of this start gives no data', async ({ nep, browser }) => {
  const { origin } = new URL(nep.page.url())
  const context = await browser.newContext()
  const page = await context.newPage()
  const answer = page.waitForResponse((response) => response.url().endsWith('/call'))
  await page.goto(origin)
  expect((await answer).status()).toBe(403)
  await expect(page.getByText(/không đến từ cửa sổ Nếp đang mở/u)).toBeVisible()
  await context.close()
})

test.describe('a page that tries to run text as code', () => {
  test.use({ expectedErrors: [/Content Security Policy/u] })

  test('is stopped, and the token has left its address', async ({ nep }) => {
    await expect(nep.page.getByRole('heading', { level: 1 })).toBeVisible()
    expect(nep.page.url()).not.toContain('token')
    const violation = await nep.page.evaluate(
      () =>
        new Promise<string>((resolve) => {
          document.addEventListener('securitypolicyviolation', (event) => resolve(event.effectiveDirective))
          document.body.setAttribute('onclick', 'document.title = "xấu"')
          document.body.click()
        }),
    )
    expect(violation).toBe('script-src-attr')
    await expect(nep.page).toHaveTitle('Nếp')
  })
})
