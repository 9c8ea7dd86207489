import { expect, test } from 'vitest'
import { createOneWindow } from '../../../src/main/hosts/node/one-window.ts'
import { startTestServer as start } from './test-server.ts'

const refused = expect.objectContaining({ error: expect.objectContaining({ code: 'window_replaced' }) })

test('the newest takes over; the one before may finish, and is then refused for good', () => {
  let now = 0
  let told = 0
  const { admit } = createOneWindow(
    () => now,
    () => {
      told += 1
    },
  )
  admit('a')
  admit('a')
  expect(told).toBe(0)
  admit('b')
  expect(told).toBe(1)
  admit('a')
  now = 10_000
  expect(() => admit('a')).toThrow(refused)
  admit('b')
  admit('c')
  now = 20_000
  expect(() => admit('b')).toThrow(refused)
  expect(() => admit('a')).toThrow(refused)
  expect(told).toBe(2)
})

test('many reloads are not remembered for ever', () => {
  let now = 0
  const { admit } = createOneWindow(
    () => now,
    () => undefined,
  )
  for (let at = 0; at < 2000; at += 1) admit(`${at}`)
  now = 60_000
  expect(() => admit('1998')).toThrow(refused)
  expect(() => admit('0')).not.toThrow()
})

test('the window that listened hears of it, and a call without the token takes nothing over', async () => {
  const { server } = await start()
  const headersOf = (window: string) => ({ 'X-Nep-Token': server.token, 'X-Nep-Window': window })
  const events = await fetch(`${server.origin}/events`, { headers: headersOf('a') })
  const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
  expect((await reader?.read())?.value).toBe(':\n\n')
  const call = (headers: Record<string, string>) =>
    fetch(`${server.origin}/call`, { method: 'POST', headers, body: '{"name":"office.state","input":{}}' })
  expect((await call({ 'X-Nep-Window': 'b' })).status).toBe(403)
  expect(server.pages()).toBe(1)
  expect((await call(headersOf('b'))).status).toBe(200)
  expect((await reader?.read())?.value).toBe('data: {"type":"replaced"}\n\n')
  expect((await reader?.read())?.done).toBe(true)
})
