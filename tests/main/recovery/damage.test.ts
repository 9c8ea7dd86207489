/** Byte flips and truncations over header, schema, pages, log and attachments: one of each here, 36 in the slow suite. */
import { afterAll, beforeAll, expect, test } from 'vitest'
import { damages, leaveOffice, type Office } from '../../support/damaged-office.ts'
import { recoverDamaged } from '../../support/recover-damaged.ts'

let office: Office
beforeAll(async () => {
  office = await leaveOffice()
})
afterAll(() => office.remove())

test.each(damages)(
  '%s: never a crash, never a worse state, and the truth about what is left',
  async (kind) => {
    expect(await recoverDamaged(office, kind, 1)).toBeDefined()
  },
)

test.each([1011, 1034])(
  'a log whose header lies about the order of bytes is not dropped unseen (%i)',
  async (seed) => {
    expect(await recoverDamaged(office, 'log-header', seed)).toBeDefined()
  },
)

test('a place of zeros in a page that was cut is no row, and none is told as lost for it', async () => {
  expect(await recoverDamaged(office, 'cut', 1034)).toMatchObject({ opened: 'not' })
})

test.each([
  ['a column has another name', 3],
  ['a rule asks for a function that is not there', 1023],
])('a schema in which %s does not open, and nothing is lost', async (_, seed) => {
  expect(await recoverDamaged(office, 'schema', seed)).toMatchObject({ opened: 'not', lost: 0 })
})
