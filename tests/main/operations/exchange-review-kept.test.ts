/** A review is made once and kept while nothing that it tells of moves: what is kept equals what is made anew. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Review } from '#shared/contract/exchange-review.ts'
import type { ReviewStep } from '#shared/domain/exchange/review.ts'
import { type ExchangeOffice, exchangeOffice } from '../../support/exchange-office.ts'

const list = (commune: string, people: readonly string[]): Uint8Array =>
  new TextEncoder().encode(
    [
      `UBND XÃ ${commune.toUpperCase()},,,,`,
      `DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ ${commune.toUpperCase()},,,,`,
      'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
      ...people.map((person, index) => `${index + 1},${person}`),
    ].join('\n'),
  )

const tam = 'Lê Văn Tám,1975,Gương mẫu,Giấy khen'
const files = [
  { name: 'An My.csv', commune: 'An Mỹ', people: [tam, 'Trần Thị Chín,1980,Gương mẫu,Giấy khen'] },
  { name: 'An My lan 2.csv', commune: 'An Mỹ', people: [tam, 'Trần Thị Chín,,Gương mẫu,Biểu dương'] },
  { name: 'Dong Tam.csv', commune: 'Đồng Tâm', people: [tam, tam, ',1990,Giữ gìn vệ sinh,Giấy khen'] },
]

const reviewOf = ({ call }: ExchangeOffice, fileId: string): Promise<Review> =>
  call('exchange.review', { fileId })

/** What another program writes is seen too, so nothing that is kept counts after it. */
const madeAnew = (office: ExchangeOffice, fileId: string): Promise<Review> => {
  office.edit('UPDATE units SET name = name')
  return reviewOf(office, fileId)
}

const acts = fc.oneof(
  fc.record({
    kind: fc.constant('set' as const),
    row: fc.nat(3),
    value: fc.constantFrom('Lê Văn Tám', '', 'Vũ Thị Ba'),
  }),
  fc.record({
    kind: fc.constant('decide' as const),
    row: fc.nat(3),
    decision: fc.constantFrom('take', 'reject', 'theirs', null),
  }),
  fc.record({
    kind: fc.constant('pair' as const),
    row: fc.nat(2),
    verdict: fc.constantFrom('same', 'different', null),
  }),
  fc.record({
    kind: fc.constantFrom(
      'accept',
      'undoStep',
      'redoStep',
      'commit',
      'undoImport',
      'aside',
      'back',
      'assign',
      'rename',
      'again',
    ),
  }),
)
type Act = typeof acts extends fc.Arbitrary<infer T> ? T : never

const act = async (office: ExchangeOffice, review: Review, one: Act): Promise<unknown> => {
  const { call } = office
  const { fileId, revision, fingerprint } = review
  const decide = (step: ReviewStep) => call('exchange.decide', { fileId, revision, step })
  switch (one.kind) {
    case 'set': {
      const rowId = review.rows[one.row]?.id ?? ''
      return decide({ kind: 'set', cells: [{ rowId, field: 'name', value: one.value }] })
    }
    case 'decide':
      return decide({
        kind: 'decide',
        rowIds: [review.rows[one.row]?.id ?? ''],
        decision: one.decision as 'take' | 'reject' | 'theirs' | null,
      })
    case 'accept':
      return decide({ kind: 'accept', issueKeys: review.issues.map(({ key }) => key) })
    case 'pair': {
      const { pairs } = await call('exchange.pairs', { fileId })
      const pairId = pairs[one.row]?.id ?? ''
      const treatment = one.verdict === 'same' ? ({ treatment: 'left_out' } as const) : {}
      return call('exchange.decidePair', {
        fileId,
        revision,
        pairId,
        verdict: one.verdict as 'same' | 'different' | null,
        ...treatment,
      })
    }
    case 'undoStep':
    case 'redoStep':
      return call(`exchange.${one.kind}`, { fileId, revision })
    case 'commit':
      return call('exchange.commit', { fileId, revision, fingerprint })
    case 'undoImport':
      return call('exchange.undoImport', { batchId: review.batch?.id ?? '' })
    case 'aside':
    case 'back':
      return call('exchange.setAside', { fileId, revision, isAside: one.kind === 'aside' })
    case 'assign':
      return call('exchange.assign', { fileId, revision, unitId: office.dongTam, requestId: null })
    case 'rename': {
      const unit = await call('units.get', { id: office.anMy })
      return call('units.update', { ...unit, name: `${unit.name} mới` })
    }
    default:
      return call('exchange.receive', {
        files: [
          office.take('Them.csv', list('Đồng Tâm', [tam, `Người ${review.revision},1970,Tốt,Giấy khen`])),
        ],
      })
  }
}

test('whatever happens, a review that was kept says what one made anew says', async () => {
  let refused = 0
  let done = 0
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.record({ file: fc.nat(2), act: acts }), { minLength: 6, maxLength: 12 }),
      async (steps) => {
        const office = await exchangeOffice()
        const { fileIds } = await office.call('exchange.receive', {
          files: files.map(({ name, commune, people }) => office.take(name, list(commune, people))),
        })
        for (const step of steps) {
          const fileId = fileIds[step.file] ?? ''
          const review = await reviewOf(office, fileId)
          // What is refused must leave nothing behind either.
          await act(office, review, step.act).then(
            () => {
              done += 1
            },
            () => {
              refused += 1
            },
          )
          const kept = await Promise.all(fileIds.map((id) => reviewOf(office, id)))
          const fresh = []
          for (const id of fileIds) fresh.push(await madeAnew(office, id))
          expect(kept).toEqual(fresh)
        }
      },
    ),
    { numRuns: 12 },
  )
  expect(done).toBeGreaterThan(20)
  expect(refused).toBeGreaterThan(0)
})

test('a preview is refused once the register has moved, and stands while only other files were looked at', async () => {
  const office = await exchangeOffice()
  const { fileIds } = await office.call('exchange.receive', {
    files: files.slice(0, 2).map(({ name, commune, people }) => office.take(name, list(commune, people))),
  })
  const [first = '', second = ''] = fileIds
  const [before, other] = [await reviewOf(office, first), await reviewOf(office, second)]
  const commit = ({ fileId, revision, fingerprint }: Review) =>
    office.call('exchange.commit', { fileId, revision, fingerprint })
  await expect(commit(before)).resolves.toMatchObject({ new: 2 })
  await expect(commit(other)).rejects.toMatchObject({ error: { code: 'moved_since_preview' } })
})
