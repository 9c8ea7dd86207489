/** A review is made once and kept while nothing that it tells of moves: what is kept equals what is made anew. */
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Call } from '#shared/contract/client.ts'
import { type Review, type ReviewRow, reviewRowsAtOnce } from '#shared/contract/exchange-review.ts'
import type { ReviewStep } from '#shared/domain/exchange/review.ts'
import { keptFile } from '../../../src/main/kept-files.ts'
import { createTestApp } from '../../support/create-test-app.ts'
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

const clock = '2018-10-05T01:00:00.000Z'

const reviewOf = ({ call }: ExchangeOffice, fileId: string): Promise<Review> =>
  call('exchange.review', { fileId })

/** The review and its pairs: other waiting files are compared out of a memory of their own. */
const everything = async (call: Call, fileId: string) => ({
  review: await call('exchange.review', { fileId }),
  pairs: await call('exchange.pairs', { fileId }),
})

/** By an application that has kept nothing: another one, on a copy of the folder. */
const madeAnew = async (office: ExchangeOffice, fileIds: readonly string[]) => {
  const dataDir = mkdtempSync(join(tmpdir(), 'nep-anew-'))
  office.edit('VACUUM INTO ?', join(dataDir, 'nep.db'))
  cpSync(join(office.dataDir, 'files'), join(dataDir, 'files'), { recursive: true })
  const anew = createTestApp({ dataDir, onDisk: true, now: clock, idsAfter: 1_000_000 })
  const made = []
  for (const fileId of fileIds) made.push(await everything(anew.call, fileId))
  anew.app.close()
  rmSync(dataDir, { recursive: true, force: true })
  return made
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
        const office = await exchangeOffice(clock)
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
          await Promise.all(fileIds.map((id) => reviewOf(office, id)))
        }
        const kept = []
        for (const id of fileIds) kept.push(await everything(office.call, id))
        expect(kept).toEqual(await madeAnew(office, fileIds))
      },
    ),
    { numRuns: 12 },
  )
  expect(done).toBeGreaterThan(20)
  expect(refused).toBeGreaterThan(0)
})

test('a preview is refused once the register has moved, and stands while only other files were looked at', async () => {
  const office = await exchangeOffice(clock)
  const { fileIds } = await office.call('exchange.receive', {
    files: files.slice(0, 2).map(({ name, commune, people }) => office.take(name, list(commune, people))),
  })
  const [first = '', second = ''] = fileIds
  const [before, other] = [await reviewOf(office, first), await reviewOf(office, second)]
  const commit = ({ fileId, revision, fingerprint, open }: Review) =>
    office.call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  await expect(commit(before)).resolves.toMatchObject({ new: 2 })
  // What the list says of the other file has moved with it, and with that its revision.
  await expect(commit(other)).rejects.toMatchObject({ error: { code: 'conflict' } })
  const { revision } = await reviewOf(office, second)
  await expect(commit({ ...other, revision })).rejects.toMatchObject({
    error: { code: 'moved_since_preview' },
  })
})

describe('a long list', () => {
  const length = 2 * reviewRowsAtOnce + 345
  const people = Array.from({ length }, (_, at) => `Người Thứ ${at},${1950 + (at % 50)},Gương mẫu,Giấy khen`)

  test('its rows come in windows that make up the whole, and only of the review that was asked about', async () => {
    const office = await exchangeOffice(clock)
    const handle = office.take('Dai.csv', list('An Mỹ', people))
    const { fileIds } = await office.call('exchange.receive', { files: [handle] })
    const fileId = fileIds[0] ?? ''
    const { revision, fingerprint, ...review } = await reviewOf(office, fileId)
    const from = (at: number): Promise<ReviewRow[]> =>
      office.call('exchange.reviewRows', { fileId, revision, fingerprint, from: at })
    expect(review.rowCount).toBe(length)
    expect(review.rows).toEqual(await from(0))
    const whole = [...review.rows, ...(await from(reviewRowsAtOnce)), ...(await from(2 * reviewRowsAtOnce))]
    expect(whole.map(({ values }) => values.name)).toEqual(people.map((_, at) => `Người Thứ ${at}`))
    for (const at of [1, 999, 1001, length - 1, length])
      expect(await from(at)).toEqual(whole.slice(at, at + reviewRowsAtOnce))
    const rowId = whole[1500]?.id ?? ''
    await office.call('exchange.decide', {
      fileId,
      revision,
      step: { kind: 'decide', rowIds: [rowId], decision: 'reject' },
    })
    await expect(from(0)).rejects.toMatchObject({ error: { code: 'moved_since_preview' } })
    const now = await reviewOf(office, fileId)
    const { revision: next, fingerprint: moved } = now
    const [row] = await office.call('exchange.reviewRows', {
      fileId,
      revision: next,
      fingerprint: moved,
      from: 1500,
    })
    expect(row).toMatchObject({ id: rowId, outcome: 'rejected', why: 'by_clerk' })
  })

  test('is received while the clerk goes on working, and told as the register is at the end', async () => {
    const office = await exchangeOffice(clock)
    const { fileIds: before } = await office.call('exchange.receive', {
      files: [office.take('An My.csv', list('An Mỹ', [tam]))],
    })
    const handle = office.take('Dai.csv', list('Đồng Tâm', [tam, ...people]))
    let isReceived = false
    const receiving = office.call('exchange.receive', { files: [handle] }).finally(() => {
      isReceived = true
    })
    let edits = 0
    while (!isReceived) {
      const review = await reviewOf(office, before[0] ?? '')
      await act(office, review, { kind: 'set', row: 0, value: edits % 2 === 0 ? 'Vũ Thị Ba' : 'Lê Văn Tám' })
      edits += 1
      await new Promise((resolve) => setTimeout(resolve, 5))
    }
    const fileId = (await receiving).fileIds[0] ?? ''
    const kept = await reviewOf(office, fileId)
    expect(kept).toEqual((await madeAnew(office, [fileId]))[0]?.review)
    expect(edits).toBeGreaterThan(0)
  })

  test('is opened by an application that has it not at hand, beside a list that repeats it', async () => {
    const office = await exchangeOffice(clock)
    const { fileIds } = await office.call('exchange.receive', {
      files: [
        office.take('Ngan.csv', list('An Mỹ', people.slice(0, 5))),
        office.take('Dai.csv', list('An Mỹ', people)),
      ],
    })
    const kept = []
    for (const id of fileIds) kept.push(await everything(office.call, id))
    const isRepeated = kept.map(({ review }) => review.issues.some(({ code }) => code === 'sent_again'))
    expect(isRepeated).toEqual([true, false])
    expect(kept).toEqual(await madeAnew(office, fileIds))
  })

  test('is told what was said of a pair, and what is taken back, as one made anew would be', async () => {
    const office = await exchangeOffice(clock)
    const handle = office.take('Dai.csv', list('An Mỹ', [tam, ...people, tam]))
    const { fileIds } = await office.call('exchange.receive', { files: [handle] })
    const fileId = fileIds[0] ?? ''
    const before = (await reviewOf(office, fileId)).open.places
    const open: number[] = []
    const said = [
      { kind: 'pair', row: 0, verdict: 'same' },
      { kind: 'undoStep' },
      { kind: 'redoStep' },
      { kind: 'pair', row: 0, verdict: 'different' },
      { kind: 'pair', row: 0, verdict: null },
    ] as const
    for (const one of said) {
      await act(office, await reviewOf(office, fileId), one)
      open.push((await reviewOf(office, fileId)).open.places)
      const kept = await everything(office.call, fileId)
      expect(kept.pairs.pairs).toHaveLength(1)
      expect([kept]).toEqual(await madeAnew(office, [fileId]))
    }
    expect(open).toEqual([-1, 0, -1, -1, 0].map((less) => before + less))
  })

  test('whose reading is lost says so', async () => {
    const office = await exchangeOffice(clock)
    const handle = office.take('Dai.csv', list('An Mỹ', people))
    const { fileIds } = await office.call('exchange.receive', { files: [handle] })
    const [row] = office.rows<{ hash: string }>('SELECT reading_hash AS hash FROM received_files')
    office.app.close()
    rmSync(keptFile(office.dataDir, row?.hash ?? ''))
    const anew = createTestApp({ dataDir: office.dataDir, onDisk: true, now: clock, idsAfter: 1_000_000 })
    await expect(anew.call('exchange.review', { fileId: fileIds[0] ?? '' })).rejects.toMatchObject({
      error: { code: 'rule', params: { rule: 'reading_lost', detail: 'Dai.csv' } },
    })
    anew.app.close()
  })
})
