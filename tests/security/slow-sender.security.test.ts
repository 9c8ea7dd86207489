import { expect, test } from 'vitest'
import { sendBytes, startTestServer as start } from '../main/hosts/test-server.ts'

test('a slow sender of headers is cut off, and others are answered meanwhile', async () => {
  const { port, authority } = await start()
  const slow = sendBytes(port, 'GET / HTTP/1.1\r\n')
  const quick = await sendBytes(port, `GET / HTTP/1.1\r\nHost: ${authority}\r\nConnection: close\r\n\r\n`)
  expect(quick).toMatch(/^HTTP\/1\.1 200 /u)
  expect(await slow).toMatch(/^HTTP\/1\.1 408 /u)
})
