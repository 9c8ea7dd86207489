import { expect, test } from 'vitest'
import { inStretches } from '../../../src/main/operations/in-stretches.ts'

test('work that is stopped closes what it holds open, and gives the reason', async () => {
  const abort = new AbortController()
  let isClosed = false
  function* endless() {
    try {
      for (;;) yield
    } finally {
      isClosed = true
    }
  }
  setImmediate(() => abort.abort())
  await expect(inStretches(endless(), abort.signal)).rejects.toMatchObject({ name: 'AbortError' })
  expect(isClosed).toBe(true)
})
