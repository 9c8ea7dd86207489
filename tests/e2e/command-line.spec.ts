/** The built command line as a process: what a script of an IT person meets. In-process: tests/main/hosts. */
import { readdirSync } from 'node:fs'
import { fillFolder, runNep } from './faults.ts'
import { expect, test } from './fixtures.ts'
import { startNodeHost } from './hosts/node-host.ts'
import { ended } from './hosts/running-nep.ts'

test('one JSON document on stdout, logs on stderr, exit 0, 2', async ({ dataDir }) => {
  fillFolder(dataDir)
  expect(runNep(['call', 'units.list'], dataDir)).toMatchObject({ exitCode: 0, json: [{ name: 'An Mỹ' }] })
  expect(runNep(['call', 'units.nope'], dataDir)).toMatchObject({
    exitCode: 2,
    json: {
      ok: false,
      error: { code: 'unknown_operation' },
      sentence: expect.stringContaining('units.nope'),
    },
  })
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  test(`${signal} closes cleanly: no owner, no write-ahead log, exit 0`, async ({ dataDir }) => {
    fillFolder(dataDir)
    const { child, ready } = await startNodeHost(dataDir)
    expect(ready.url).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/#token=[\w-]{32}$/u)
    expect(readdirSync(dataDir)).toContain('nep.pid')
    child.kill(signal)
    await ended(child)
    expect(child.exitCode).toBe(0)
    const left = readdirSync(dataDir)
    expect(left).toContain('nep.db')
    expect(left.filter((name) => /pid|wal|shm/u.test(name))).toEqual([])
  })
}

test('a lock whose owner was killed is taken over', async ({ dataDir }) => {
  const { child } = await startNodeHost(dataDir)
  child.kill('SIGKILL')
  await ended(child)
  expect(readdirSync(dataDir)).toContain('nep.pid')
  expect(runNep(['call', 'units.list'], dataDir)).toMatchObject({ exitCode: 0, json: [] })
})
