/** F8 goes through as many cells as the review says that there are places, in files of every kind. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { reviewColumns } from '../../../src/renderer/features/exchange/review-columns.tsx'
import { linesOf, openOfFile } from '../../../src/renderer/features/exchange/review-rows.ts'
import { createTestApp } from '../../support/create-test-app.ts'

const folder = join(import.meta.dirname, '..', '..', 'fixtures', 'communes')
const isWorkbook = (name: string): boolean => !/\.(?:json|md)$/u.test(name)

const stopsIn = (review: Review): number =>
  review.contents
    .flatMap((content) => {
      const columns = reviewColumns({
        m: messagesIn('vi'),
        review,
        content,
        originals: 'none',
        cellValue: (row, field) => row.values[field],
        refused: new Map(),
      })
      return linesOf(review, content, 'all', null).flatMap((line) =>
        columns.map((column) => column.state?.(line)),
      )
    })
    .filter((state) => state != null && state.kind !== 'changed' && (state.stop ?? 'first') === 'first')
    .length

test('as many cells stop F8 as places are open', async () => {
  const app = createTestApp({ now: '2026-11-23T01:00:00.000Z' })
  await app.call('office.startPractice', {})
  const files = readdirSync(folder)
    .filter(isWorkbook)
    .map((name) => app.app.files.put(name, readFileSync(join(folder, name))).handle)
  await app.call('exchange.receive', { files })
  const waiting = await app.call('exchange.files', { statuses: ['waiting'] })
  const told: Record<string, { places: number }> = {}
  const met: typeof told = {}
  for (const { id, fileName } of waiting) {
    const review = await app.call('exchange.review', { fileId: id })
    told[fileName] = { places: review.open.places }
    met[fileName] = { places: stopsIn(review) + openOfFile(review) }
  }
  expect(Object.keys(told).length).toBeGreaterThan(10)
  expect(met).toEqual(told)
}, 120_000)
