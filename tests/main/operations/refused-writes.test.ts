/** Every command refused at its first write, its last and its commit; at each of them in the slow suite. */
import { expect, test } from 'vitest'
import { refuseEveryCommand } from '../../support/every-command/refuse-every-command.ts'

test('every command of the contract, its writes refused: all or nothing, and it goes on afterwards', {
  timeout: 120_000,
}, async () => {
  const tried = await refuseEveryCommand(2)
  expect(tried.get('drafts.save')).toBeGreaterThan(1)
})
