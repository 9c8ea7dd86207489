import { expect, test } from 'vitest'
import { openCommuneOffice } from '../../support/commune-office.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { refuseEveryCommand } from '../../support/every-command/refuse-every-command.ts'
import { injecting } from '../../support/fail-at-statement.ts'
import { finishRound, openPracticeOffice } from '../../support/practice-office.ts'
import { fillSmallOffice } from '../../support/small-office.ts'
import { wholeContent } from '../../support/whole-content.ts'

const sum = (counts: Iterable<number>): number => [...counts].reduce((total, count) => total + count, 0)

test('every command of the contract refused at each of its writes: all or nothing', async ({ task }) => {
  const tried = await refuseEveryCommand(1000)
  task.meta.figures = { 'commands refused': tried.size, 'writes refused': sum(tried.values()) }
})

test('whole flows, each operation refused at each of its writes', async ({ task }) => {
  const refused: number[] = []
  const flow = async (work: (app: TestApp) => Promise<unknown>): Promise<void> => {
    const app = createTestApp({ onDisk: true })
    const { call, tried } = injecting(app, wholeContent(app.dataDir), 400)
    await work({ ...app, call })
    expect(Math.min(...tried.values())).toBeGreaterThan(1)
    refused.push(sum(tried.values()))
  }
  await flow(fillSmallOffice)
  await flow(async ({ call }) => finishRound(call, await openPracticeOffice(call)))
  await flow(({ call }) => openCommuneOffice(call, { units: 2 }))
  task.meta.figures = { 'writes refused': sum(refused) }
})
