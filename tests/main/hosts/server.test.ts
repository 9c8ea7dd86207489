import { request as httpRequest, type IncomingHttpHeaders, type RequestOptions } from 'node:http'
import { describe, expect, test } from 'vitest'
import { startTestServer as start } from './test-server.ts'

type Answer = { status: number; headers: IncomingHttpHeaders; body: string }

/** Raw requests: fetch would not let us lie about Host, Origin or the path. */
const send = (options: RequestOptions, body?: string | Uint8Array): Promise<Answer> =>
  new Promise((resolveAnswer, reject) => {
    const sent = httpRequest({ host: '127.0.0.1', agent: false, ...options }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('end', () =>
        resolveAnswer({
          status: response.statusCode ?? 0,
          headers: response.headers,
          body: Buffer.concat(chunks).toString('utf8'),
        }),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })

const post = (path: string, headers: Record<string, string>, port: number, body: string) =>
  send({ port, path, method: 'POST', headers }, body)

describe('the Node host', () => {
  test('answers a call that carries the token', async () => {
    const { server, port } = await start()
    const headers = { 'x-nep-token': server.token, origin: server.origin, 'sec-fetch-site': 'same-origin' }
    const answer = await post('/call', headers, port, '{"name":"units.list","input":{}}')
    expect(answer.status).toBe(200)
    expect(JSON.parse(answer.body)).toEqual({ ok: true, value: [] })
  })

  test('gives every answer its policy and no CORS permission', async () => {
    const { port } = await start()
    for (const path of ['/', '/files/x']) {
      const { headers } = await send({ port, path })
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).toMatch(/script-src 'self';/u)
      expect(headers['x-content-type-options']).toBe('nosniff')
      expect(headers['access-control-allow-origin']).toBeUndefined()
    }
    const preflight = await send({
      port,
      path: '/call',
      method: 'OPTIONS',
      headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' },
    })
    expect(preflight.status).toBe(403)
    expect(preflight.headers['access-control-allow-origin']).toBeUndefined()
  })

  const call = '{"name":"units.list"}'
  test.each<[string, Record<string, string>, string, string]>([
    ['no token', { 'x-nep-token': '' }, call, 'not_from_window'],
    ['a wrong token', { 'x-nep-token': 'x'.repeat(32) }, call, 'not_from_window'],
    ['a foreign Origin', { origin: 'http://evil.example' }, call, 'not_from_window'],
    ['an opaque Origin', { origin: 'null' }, call, 'not_from_window'],
    ['a rebound Host', { host: 'evil.example' }, call, 'not_from_window'],
    ['another name of this machine', { host: 'localhost' }, call, 'not_from_window'],
    ['another site', { 'sec-fetch-site': 'cross-site' }, call, 'not_from_window'],
    ['a sibling port', { 'sec-fetch-site': 'same-site' }, call, 'not_from_window'],
    ['malformed JSON', {}, '{"name":', 'malformed_request'],
    ['bytes that are no UTF-8', {}, '\u00ff', 'malformed_request'],
    ['a body that is no call', {}, '["units.list"]', 'malformed_request'],
    ['a name that is no text', {}, '{"name":5}', 'malformed_request'],
    ['an unknown operation', {}, '{"name":"units.nope"}', 'unknown_operation'],
    ['a name from the prototype', {}, '{"name":"constructor.name"}', 'unknown_operation'],
  ])('%s is refused with its sentence', async (_, headers, body, code) => {
    const { server, port, logged } = await start()
    const bytes = Buffer.from(body, 'latin1')
    const answer = await send(
      { port, path: '/call', method: 'POST', headers: { 'x-nep-token': server.token, ...headers } },
      bytes,
    )
    expect(answer.status).toBeGreaterThanOrEqual(400)
    expect(JSON.parse(answer.body)).toMatchObject({
      ok: false,
      error: { code },
      sentence: expect.stringMatching(/Dữ liệu không thay đổi/u),
    })
    expect(answer.body).not.toMatch(/node:|\.ts|\/work|\/tmp|stack/u)
    // That an answer took long on a busy machine is no failure.
    expect(logged.filter((line) => !line.includes('slow operation'))).toEqual([])
  })

  test.each([
    '/../../../../etc/passwd',
    '/..%2f..%2fetc%2fpasswd',
    '/assets/..\\..\\main.tsx',
    '/%00',
    '/files/../../etc/passwd',
    '/files/%2Fetc%2Fpasswd',
    '/files/file_0123456789',
    '/files//etc/passwd',
    '//evil.example/',
    '/main.tsx',
  ])('%s is no file of ours', async (path) => {
    const { server, port } = await start()
    const answer = await send({ port, path, headers: { 'x-nep-token': server.token } })
    expect(answer.status).toBe(404)
    expect(JSON.parse(answer.body)).toMatchObject({ ok: false, error: { code: 'unknown_file' } })
  })

  test('hands files over by handle alone', async () => {
    const { server, port } = await start()
    const headers = { 'x-nep-token': server.token }
    const name = encodeURIComponent('../Đợt I?.xlsx')
    const put = await send({ port, path: `/files?name=${name}`, method: 'POST', headers }, 'nội dung')
    const { value } = JSON.parse(put.body)
    expect(value).toEqual({ handle: expect.stringMatching(/^file_/u), name: 'Đợt I_.xlsx', size: 10 })
    const got = await send({ port, path: `/files/${value.handle}`, headers })
    expect(got.body).toBe('nội dung')
    expect(got.headers['content-type']).toBe('application/octet-stream')
    const stranger = await send({ port, path: `/files/${value.handle}` })
    expect(stranger.status).toBe(403)
  })

  test('refuses what is too large, announced or not', async () => {
    const { server, port } = await start()
    const headers = { 'x-nep-token': server.token }
    const announced = await send({
      port,
      path: '/call',
      method: 'POST',
      headers: { ...headers, 'content-length': String(10 ** 10) },
    }).catch((error: Error) => error.message)
    expect(announced).toMatchObject({ status: 413 })
    const streamed = await send(
      { port, path: '/call', method: 'POST', headers: { ...headers, 'transfer-encoding': 'chunked' } },
      new Uint8Array(17 * 1024 * 1024),
    )
    expect(streamed.status).toBe(413)
    expect(JSON.parse(streamed.body)).toMatchObject({ error: { code: 'request_too_large' } })
  })

  test('tells an open page what changed, and that it closes', async () => {
    const { server, port } = await start()
    const headers = { 'X-Nep-Token': server.token, 'Content-Type': 'application/json' }
    const events = await fetch(`${server.origin}/events`, { headers })
    const reader = events.body?.pipeThrough(new TextDecoderStream()).getReader()
    expect((await reader?.read())?.value).toBe(':\n\n')
    const body =
      '{"name":"units.create","input":{"kind":"commune","name":"An Mỹ","fullName":"UBND xã An Mỹ"}}'
    await post('/call', { ...headers }, port, body)
    const event = (await reader?.read())?.value ?? ''
    expect(JSON.parse(event.slice(6))).toMatchObject({
      type: 'changed',
      topics: expect.arrayContaining(['units']),
    })
    await reader?.cancel()
  })
})
