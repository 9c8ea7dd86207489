/** Attacks on the Node host that a browser would not send; one request of each kind: server.test.ts. */
import { connect } from 'node:net'
import { networkInterfaces } from 'node:os'
import { expect, test } from 'vitest'
import { sendBytes, startTestServer as start } from './test-server.ts'

test('it is reached by the loopback address alone', async () => {
  const { port } = await start()
  const outer = Object.values(networkInterfaces())
    .flatMap((all) => all ?? [])
    .filter(({ family, address }) => family === 'IPv4' && address !== '127.0.0.1')
  const reached = await Promise.all(
    ['127.0.0.2', '::1', ...outer.map(({ address }) => address)].map(
      (host) =>
        new Promise<boolean>((done) => {
          const socket = connect({ host, port }, () => {
            socket.destroy()
            done(true)
          })
          socket.once('error', () => done(false))
        }),
    ),
  )
  expect(reached).toEqual(reached.map(() => false))
})

test.each(['PUT', 'DELETE', 'PATCH', 'OPTIONS', 'TRACE', 'PROPFIND'])(
  '%s is refused, with the token too',
  async (method) => {
    const { port, authority, server } = await start()
    for (const path of ['/', '/call', '/files/file_0123456789', '*']) {
      const answer = await sendBytes(
        port,
        `${method} ${path} HTTP/1.1\r\nHost: ${authority}\r\nX-Nep-Token: ${server.token}\r\nConnection: close\r\n\r\n`,
      )
      expect(answer).toMatch(/^HTTP\/1\.1 4\d\d /u)
      expect(answer.toLowerCase()).not.toContain('access-control-')
      expect(answer.toLowerCase()).not.toContain('\r\nallow:')
    }
  },
)

test.each([
  ['two hosts', (own: string) => `GET / HTTP/1.1\r\nHost: ${own}\r\nHost: evil.example\r\n`],
  ['no host', () => 'GET / HTTP/1.1\r\n'],
  ['the host of a rebound name', () => 'GET / HTTP/1.1\r\nHost: evil.example\r\n'],
  [
    'the host of a rebound name in an absolute address',
    (own: string) => `GET http://${own}/ HTTP/1.1\r\nHost: evil.example\r\n`,
  ],
  ['a host with a dot at its end', (own: string) => `GET / HTTP/1.1\r\nHost: ${own.replace(':', '.:')}\r\n`],
  ['a proxy request', (own: string) => `CONNECT evil.example:443 HTTP/1.1\r\nHost: ${own}\r\n`],
  ['NUL in the path', (own: string) => `GET /\u0000 HTTP/1.1\r\nHost: ${own}\r\n`],
])('%s is not answered with the page', async (_, head) => {
  const { port, authority } = await start()
  const answer = await sendBytes(port, `${head(authority)}Connection: close\r\n\r\n`)
  expect(answer).not.toMatch(/^HTTP\/1\.1 [23]/u)
  expect(answer).not.toContain('id="root"')
})

test('two requests in one body are never two calls', async () => {
  const { port, authority, server } = await start()
  const hidden = `POST /call HTTP/1.1\r\nHost: ${authority}\r\n\r\n`
  const answer = await sendBytes(
    port,
    `POST /call HTTP/1.1\r\nHost: ${authority}\r\nX-Nep-Token: ${server.token}\r\nContent-Length: ${hidden.length}\r\nTransfer-Encoding: chunked\r\n\r\n${hidden}`,
  )
  expect(answer).toMatch(/^HTTP\/1\.1 400 /u)
  expect(answer.match(/HTTP\/1\.1/gu)).toHaveLength(1)
})

test('a form of another page writes nothing, whatever it calls its content', async () => {
  const { port, authority, gate } = await start()
  const body = '{"name":"units.create","input":{"kind":"commune","name":"Xấu","fullName":"UBND xã Xấu"}}'
  for (const type of [
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'application/json',
  ]) {
    const answer = await sendBytes(
      port,
      `POST /call HTTP/1.1\r\nHost: ${authority}\r\nOrigin: http://${authority}\r\nContent-Type: ${type}\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body}`,
    )
    expect(answer).toMatch(/^HTTP\/1\.1 403 /u)
  }
  expect(await gate.call('units.list', {})).toEqual({ ok: true, value: [] })
})
