// @vitest-environment jsdom
import { expect, onTestFinished, test, vi } from 'vitest'
import { createHttpBridge } from '../../../src/renderer/platform/http-bridge.ts'

test('a host that has ended is told as that, in words and not as a fault of the program', async () => {
  // What every browser answers where nobody listens any more.
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')))
  onTestFinished(() => void vi.unstubAllGlobals())
  const answer = await createHttpBridge().call('office.state', {}, '1')
  expect(answer).toEqual({ ok: false, error: { code: 'host_gone', params: {} } })
})
