import { expect } from 'vitest'
import type { ExchangeOffice } from './exchange-office.ts'
import { type Mutation, mutate } from './mutations.ts'
import { wholeRegister } from './whole-register.ts'

/** Names as they come; a name is never asked what a file is. */
const nameOf = ({ file }: Mutation): string => file.replace(/^.*\//u, '')

/**
 * A changed file on the clerk's own way: taken in and looked at. It is refused with a sentence, or read with totals that
 * add up; not one row of the register is another one afterwards, and the application still answers.
 */
export const takeMutation = async (
  office: ExchangeOffice,
  mutation: Mutation,
  before: ReturnType<typeof wholeRegister>,
): Promise<'read' | 'refused'> => {
  const handle = office.take(nameOf(mutation), mutate(mutation))
  const { fileIds, failed } = await office.call('exchange.receive', { files: [handle] })
  expect(failed).toEqual([])
  const review = await office.call('exchange.review', { fileId: fileIds[0] ?? '' })
  expect(wholeRegister(office)).toEqual(before)
  if (review.source === 'refused') {
    expect(review.refusal).toContain('Không nhận tệp')
    return 'refused'
  }
  expect(review.totals.addsUp).toBe(true)
  return 'read'
}
