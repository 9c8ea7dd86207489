import { expect, test } from 'vitest'
import { contract } from '#shared/contract/contract.ts'
import type { Area } from '#shared/contract/define.ts'
import { openCommuneOffice } from '../../support/commune-office.ts'
import { createTestApp } from '../../support/create-test-app.ts'
import { injecting } from '../../support/fail-at-statement.ts'
import { finishRound, openPracticeOffice } from '../../support/practice-office.ts'
import { fillSmallOffice } from '../../support/small-office.ts'
import { wholeContent } from '../../support/whole-content.ts'

const commands = Object.entries<Area>(contract).flatMap(([area, entries]) =>
  Object.entries(entries).flatMap(([name, { kind }]) => (kind === 'command' ? [`${area}.${name}`] : [])),
)

test('whole flows, each command refused at each of its writes: all or nothing', async () => {
  const all = new Map<string, number>()
  const flow = async (work: (app: ReturnType<typeof createTestApp>) => Promise<unknown>): Promise<void> => {
    const app = createTestApp({ onDisk: true })
    const { call, tried } = injecting(app, wholeContent(app.dataDir), 400)
    await work({ ...app, call })
    for (const [name, count] of tried) all.set(name, (all.get(name) ?? 0) + count)
  }
  await flow(fillSmallOffice)
  await flow(async ({ call }) => finishRound(call, await openPracticeOffice(call)))
  await flow(({ call }) => openCommuneOffice(call, { units: 2 }))
  const refusals = [...all.values()].reduce((sum, count) => sum + count, 0)
  const missed = commands.filter((name) => !all.has(name))
  process.stdout.write(
    `refused writes ${refusals} in ${all.size} operations; commands not tried ${missed.length} of ${commands.length}: ${missed.join(', ')}\n`,
  )
  expect(all.size).toBeGreaterThanOrEqual(30)
})
