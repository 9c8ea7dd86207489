/** Nominees of a file beside what looks like the same person: found, decided, remembered, taken back. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { ReviewPair } from '#shared/contract/exchange-pairs.ts'
import type { Review } from '#shared/contract/exchange-review.ts'
import { createTestApp, type TestApp } from '../../support/create-test-app.ts'
import { exchangeOffice } from '../../support/exchange-office.ts'
import { communeFiles } from '../../support/expected-import.ts'
import { type ListedPerson, peopleList } from '../../support/people-list.ts'

const dongTam = 'DS de nghi khen thuong xa Dong Tam.xlsx'
const hopThanh = 'DS de nghi KT - Hop Tien.xlsx'

const office = async (options: Parameters<typeof createTestApp>[0] = {}): Promise<TestApp> => {
  const app = createTestApp(options)
  await app.call('office.startPractice', {})
  return app
}

const receive = async ({ app, call }: TestApp, name: string, bytes: Uint8Array): Promise<string> => {
  const { fileIds } = await call('exchange.receive', { files: [app.files.put(name, bytes).handle] })
  return fileIds[0] ?? ''
}
const sample = (app: TestApp, name: string, as = name) =>
  receive(app, as, new Uint8Array(readFileSync(join(communeFiles, name))))
const list = async (app: TestApp, commune: string, people: readonly ListedPerson[], as = `${commune}.xlsx`) =>
  receive(app, as, await peopleList(commune, people))

const reviewOf = ({ call }: TestApp, fileId: string): Promise<Review> => call('exchange.review', { fileId })
const pairsOf = async ({ call }: TestApp, fileId: string): Promise<ReviewPair[]> =>
  (await call('exchange.pairs', { fileId })).pairs
const onlyPair = async (app: TestApp, fileId: string): Promise<ReviewPair> => {
  const pairs = await pairsOf(app, fileId)
  expect(pairs).toHaveLength(1)
  return pairs[0] as ReviewPair
}
const questions = async (app: TestApp, fileId: string) =>
  (await reviewOf(app, fileId)).issues
    .filter(({ code }) => code.startsWith('duplicate'))
    .map(({ code, level, isSettled, sentence }) => ({ code, level, isSettled, sentence }))

const commit = async (app: TestApp, fileId: string) => {
  const { revision, fingerprint, open } = await reviewOf(app, fileId)
  return app.call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
}

type Verdict = {
  verdict: 'same' | 'different' | null
  treatment?: 'left_out' | 'taken' | 'updated'
  reason?: string
}
const decide = async (app: TestApp, fileId: string, pairId: string, verdict: Verdict) => {
  const { revision } = await reviewOf(app, fileId)
  return app.call('exchange.decidePair', { fileId, revision, pairId, ...verdict })
}
const walk = async (app: TestApp, fileId: string, step: 'undoStep' | 'redoStep') => {
  const { revision } = await reviewOf(app, fileId)
  return app.call(`exchange.${step}`, { fileId, revision })
}
const outcomeOf = async (app: TestApp, fileId: string, rowId: string) => {
  const row = (await reviewOf(app, fileId)).rows.find(({ id }) => id === rowId)
  return row && { outcome: row.outcome, why: row.why }
}
/** Names in the list of 2018 that the files without a request go to. */
const listed = async ({ call }: TestApp, name: RegExp) => {
  const lists = await call('commendation.lists', {})
  const details = await Promise.all(lists.map(({ id }) => call('commendation.list', { id })))
  return details.flatMap(({ nominations }) => nominations.filter((one) => name.test(one.name)))
}

describe('across communes', () => {
  test('decided in one of two lists of a commune, the pair is no question of the other in the list of files either', async () => {
    const app = await exchangeOffice()
    const hoa = { name: 'Lê Thị Hoa', born: 1970 }
    await commit(app, await list(app, 'An Mỹ', [hoa]))
    const first = await list(app, 'Đồng Tâm', [hoa, { name: 'Trần Văn Bình', born: 1960 }], '1.xlsx')
    const second = await list(app, 'Đồng Tâm', [hoa, { name: 'Trần Văn Bình', born: 1961 }], '2.xlsx')
    const listed = async () => {
      const files = await app.call('exchange.files', {})
      const of = (id: string) => files.find((file) => file.id === id)
      return { needs: of(second)?.needs, openIssues: [of(first)?.openIssues, of(second)?.openIssues] }
    }
    const before = await listed()
    expect(before).toEqual({ needs: 'look', openIssues: [2, 1] })
    const [pair] = await pairsOf(app, first)
    await decide(app, first, pair?.id ?? '', { verdict: 'different' })
    expect(await listed()).toEqual({ needs: 'nothing', openIssues: [1, 0] })
    await walk(app, first, 'undoStep')
    expect(await listed()).toEqual(before)
    await walk(app, first, 'redoStep')
    expect(await listed()).toEqual({ needs: 'nothing', openIssues: [1, 0] })
  })

  test.each([
    ['Đồng Tâm', dongTam, 'Hợp Thanh', hopThanh],
    ['Hợp Thanh', hopThanh, 'Đồng Tâm', dongTam],
  ])('%s first: the other list asks, with both sides and their cells', async (first, one, second, other) => {
    const app = await office()
    await commit(app, await sample(app, one))
    const fileId = await sample(app, other)
    const pair = await onlyPair(app, fileId)
    expect(pair).toMatchObject({
      level: 'must',
      likeness: { strength: 'possible', reasons: ['same_name', 'same_birth_year', 'other_unit'] },
      here: { kind: 'row', unitName: second, fileName: other, sheet: 'Sheet1' },
      other: { kind: 'nomination', unitName: first, year: 2018, status: 'draft', decision: null },
      canUpdate: false,
      isSettled: false,
      known: null,
    })
    expect(pair.facts.find(({ field }) => field === 'birthYear')).toMatchObject({
      first: '1972',
      isSame: true,
    })
    expect(pair.facts.find(({ field }) => field === 'name')?.firstCell).toMatch(/^[A-Z]+\d+$/u)
    expect(await questions(app, fileId)).toMatchObject([
      { code: 'duplicate_elsewhere', level: 'must', isSettled: false },
    ])
    const [question] = await questions(app, fileId)
    expect(question?.sentence).toMatch(
      new RegExp(`giống đề nghị của ${first}, năm 2018: trùng họ tên, trùng năm sinh, khác đơn vị`, 'u'),
    )
    expect((await app.call('exchange.files', {})).find(({ id }) => id === fileId)?.needs).toBe('look')
  })

  test('two files that wait ask each other, and one answer serves both', async () => {
    const app = await office()
    const a = await sample(app, dongTam)
    const b = await sample(app, hopThanh)
    expect((await onlyPair(app, a)).other).toMatchObject({ kind: 'row', unitName: 'Hợp Thanh', fileId: b })
    const pair = await onlyPair(app, b)
    expect(pair.other).toMatchObject({ kind: 'row', unitName: 'Đồng Tâm', fileId: a })
    await decide(app, b, pair.id, { verdict: 'different' })
    expect(await onlyPair(app, b)).toMatchObject({
      isSettled: true,
      known: { decision: 'different', isOwn: true },
    })
    expect(await onlyPair(app, a)).toMatchObject({
      isSettled: true,
      known: { decision: 'different', isOwn: false },
    })
    expect(await questions(app, a)).toMatchObject([{ isSettled: true }])
    await commit(app, a)
    await commit(app, b)
    expect(await listed(app, /^Nguyễn Thị H(òa|oà)$/u)).toHaveLength(4)
  })

  test('the row that was left out is in one file only, whichever is looked at', async () => {
    const app = await office()
    const a = await sample(app, dongTam)
    const b = await sample(app, hopThanh)
    const pair = await onlyPair(app, b)
    await decide(app, b, pair.id, { verdict: 'same', treatment: 'left_out' })
    expect(await outcomeOf(app, b, pair.rowId)).toEqual({ outcome: 'rejected', why: 'same_subject' })
    expect((await reviewOf(app, a)).totals.rejected).toBe(0)
    expect((await reviewOf(app, b)).totals).toMatchObject({ rejected: 1, addsUp: true })
  })

  test('two versions of one list do not ask about each other, nor twice about somebody else', async () => {
    const app = await office()
    await sample(app, dongTam)
    const second = await sample(app, 'DS de nghi khen thuong xa Dong Tam (1).xlsx')
    expect(await pairsOf(app, second)).toEqual([])
    expect(await pairsOf(app, await sample(app, hopThanh))).toHaveLength(1)
  })
})

describe('what is decided', () => {
  const hoa: ListedPerson = { name: 'Lê Thị Hoa', born: 1975, place: 'Thôn Đoài' }
  const twoCommunes = async (options: Parameters<typeof createTestApp>[0] = {}) => {
    const app = await office(options)
    await commit(app, await list(app, 'An Mỹ', [hoa, { name: 'Trần Văn Bình', born: 1960 }]))
    const fileId = await list(app, 'Vạn Kim', [
      { ...hoa, name: 'LÊ THỊ HOA' },
      { name: 'Bùi Văn Chín', born: 1966 },
    ])
    return { app, fileId, pair: await onlyPair(app, fileId) }
  }

  test('a row that is left out is not written; every step can be taken back and done again', async () => {
    const { app, fileId, pair } = await twoCommunes()
    expect(await outcomeOf(app, fileId, pair.rowId)).toEqual({ outcome: 'new', why: null })
    await decide(app, fileId, pair.id, { verdict: 'same', treatment: 'left_out' })
    expect(await outcomeOf(app, fileId, pair.rowId)).toEqual({ outcome: 'rejected', why: 'same_subject' })
    expect(await questions(app, fileId)).toMatchObject([{ isSettled: true }])

    await walk(app, fileId, 'undoStep')
    expect(await onlyPair(app, fileId)).toMatchObject({ isSettled: false, known: null })
    expect(await outcomeOf(app, fileId, pair.rowId)).toEqual({ outcome: 'new', why: null })
    await walk(app, fileId, 'redoStep')
    expect(await onlyPair(app, fileId)).toMatchObject({
      isSettled: true,
      known: { decision: 'same', treatment: 'left_out', isOwn: true },
    })
    expect(await commit(app, fileId)).toMatchObject({ new: 1, rejected: 1 })
    expect(await listed(app, /Lê Thị Hoa/iu)).toHaveLength(1)
  })

  test('it survives a restart', async () => {
    const { app, fileId, pair } = await twoCommunes({ onDisk: true })
    await decide(app, fileId, pair.id, { verdict: 'same', treatment: 'left_out' })
    app.app.close()
    const again = createTestApp({ dataDir: app.dataDir, onDisk: true, idsAfter: 1_000_000 })
    expect(await onlyPair(again, fileId)).toMatchObject({ isSettled: true, known: { isOwn: true } })
    await walk(again, fileId, 'undoStep')
    expect(await onlyPair(again, fileId)).toMatchObject({ isSettled: false, known: null })
  })

  test('taken all the same needs a reason, and is no warning any more', async () => {
    const { app, fileId, pair } = await twoCommunes()
    const { revision } = await reviewOf(app, fileId)
    expect(
      await app.callRaw('exchange.decidePair', {
        fileId,
        revision,
        pairId: pair.id,
        verdict: 'same',
        treatment: 'taken',
        reason: '  ',
      }),
    ).toMatchObject({ error: { code: 'invalid_input', fields: { reason: 'required' } } })
    await decide(app, fileId, pair.id, {
      verdict: 'same',
      treatment: 'taken',
      reason: 'Hai thành tích khác nhau',
    })
    expect(await commit(app, fileId)).toMatchObject({ new: 2, rejected: 0 })
    const both = await listed(app, /Lê Thị Hoa/iu)
    expect(both.map(({ warnings }) => warnings)).toEqual([[], []])
    const [first, second] = both
    expect(
      await app.call('commendation.pair', { firstId: first?.id ?? '', secondId: second?.id ?? '' }),
    ).toMatchObject({ decision: 'same', reason: 'Hai thành tích khác nhau' })
  })

  test('what is no longer so is refused, and what cannot be updated', async () => {
    const { app, fileId, pair } = await twoCommunes()
    const { revision } = await reviewOf(app, fileId)
    const call = (more: Record<string, unknown>) =>
      app.callRaw('exchange.decidePair', { fileId, revision, pairId: pair.id, verdict: 'same', ...more })
    expect(await call({ treatment: 'updated' })).toMatchObject({ error: { code: 'invalid_input' } })
    expect(await call({})).toMatchObject({ error: { code: 'invalid_input' } })
    expect(await call({ treatment: 'left_out', revision: revision + 5 })).toMatchObject({
      error: { code: 'conflict' },
    })
    expect(await call({ treatment: 'left_out', pairId: 'nobody~row:x' })).toMatchObject({
      error: { code: 'moved_since_preview' },
    })
    expect(await onlyPair(app, fileId)).toMatchObject({ known: null })
  })

  test('the same two are not asked about again, and the answer can be reopened', async () => {
    const { app, fileId, pair } = await twoCommunes()
    await decide(app, fileId, pair.id, { verdict: 'same', treatment: 'left_out' })
    await commit(app, fileId)
    const again = await list(
      app,
      'Vạn Kim',
      [
        { ...hoa, name: 'Bà Lê Thị Hoa' },
        { name: 'Bùi Văn Chín', born: 1966, post: 'Trưởng thôn' },
      ],
      'gui lai.xlsx',
    )
    const known = await onlyPair(app, again)
    expect(known).toMatchObject({
      isSettled: true,
      known: { decision: 'same', treatment: 'left_out', year: 2018, isOwn: false },
    })
    expect(await outcomeOf(app, again, known.rowId)).toEqual({ outcome: 'rejected', why: 'same_subject' })
    expect((await app.call('exchange.files', {})).find(({ id }) => id === again)?.openIssues).toBe(0)

    await decide(app, again, known.id, { verdict: null })
    expect(await onlyPair(app, again)).toMatchObject({ isSettled: false, known: null })
    expect(await questions(app, again)).toMatchObject([{ level: 'must', isSettled: false }])
    await walk(app, again, 'undoStep')
    expect(await onlyPair(app, again)).toMatchObject({ isSettled: true, known: { isOwn: false } })
  })

  test('undoing the import leaves the memory, and the file that waits again finds it', async () => {
    const { app, fileId, pair } = await twoCommunes()
    await decide(app, fileId, pair.id, { verdict: 'different' })
    const { batchId } = await commit(app, fileId)
    expect(await listed(app, /Lê Thị Hoa/iu)).toHaveLength(2)
    await app.call('exchange.undoImport', { batchId: batchId ?? '' })
    expect(await listed(app, /Lê Thị Hoa/iu)).toHaveLength(1)
    expect(await onlyPair(app, fileId)).toMatchObject({ isSettled: true, known: { decision: 'different' } })
    expect(await questions(app, fileId)).toMatchObject([{ isSettled: true }])
  })

  test('what the register decided since is not undone with a step of the review', async () => {
    const { app, fileId, pair } = await twoCommunes()
    await decide(app, fileId, pair.id, { verdict: 'different' })
    await commit(app, fileId)
    const [first, second] = await listed(app, /Lê Thị Hoa/iu)
    const ids = { firstId: first?.id ?? '', secondId: second?.id ?? '' }
    expect((await app.call('commendation.pair', ids)).decision).toBe('different')
    await app.call('commendation.resolvePair', { ...ids, decision: 'same' })
    await walk(app, fileId, 'undoStep')
    expect((await app.call('commendation.pair', ids)).decision).toBe('same')
  })

  test('a later word about the row counts more than an earlier one about the pair', async () => {
    const { app, fileId, pair } = await twoCommunes()
    await decide(app, fileId, pair.id, { verdict: 'same', treatment: 'left_out' })
    const { revision } = await reviewOf(app, fileId)
    await app.call('exchange.decide', {
      fileId,
      revision,
      step: { kind: 'decide', rowIds: [pair.rowId], decision: 'take' },
    })
    expect(await outcomeOf(app, fileId, pair.rowId)).toEqual({ outcome: 'new', why: null })
    await decide(app, fileId, pair.id, { verdict: 'same', treatment: 'left_out' })
    expect(await outcomeOf(app, fileId, pair.rowId)).toEqual({ outcome: 'rejected', why: 'same_subject' })
  })
})

test('the same commune writes the name otherwise: the row becomes an update of what is there', async () => {
  const app = await office()
  await commit(app, await list(app, 'An Mỹ', [{ name: 'Kiều Thị Hòa', born: 1972, place: 'Thôn Đông' }]))
  const fileId = await list(
    app,
    'An Mỹ',
    [{ name: 'K. Thị Hoà', born: 1972, place: 'Thôn Đông', post: 'Trưởng thôn' }],
    'bo sung.xlsx',
  )
  const pair = await onlyPair(app, fileId)
  expect(pair).toMatchObject({
    level: 'must',
    likeness: { strength: 'strong', reasons: ['name_shortened', 'same_birth_year', 'same_place'] },
    canUpdate: true,
  })
  expect(await outcomeOf(app, fileId, pair.rowId)).toEqual({ outcome: 'new', why: null })
  await decide(app, fileId, pair.id, { verdict: 'same', treatment: 'updated' })
  const review = await reviewOf(app, fileId)
  expect(review.rows[0]).toMatchObject({ outcome: 'changed', recordId: expect.any(String) })
  expect(review.rows[0]?.changes.find(({ field }) => field === 'position')?.new).toBe('Trưởng thôn')
  const { batchId, ...counts } = await commit(app, fileId)
  expect(counts).toMatchObject({ new: 0, changed: 1 })
  expect(await listed(app, /^K.*Thị H(òa|oà)$/u)).toMatchObject([
    { name: 'K. Thị Hoà', birthYear: 1972, jobTitle: 'Trưởng thôn' },
  ])
  await app.call('exchange.undoImport', { batchId: batchId ?? '' })
  expect(await onlyPair(app, fileId)).toMatchObject({ isSettled: true, known: { treatment: 'updated' } })
  expect((await reviewOf(app, fileId)).rows[0]).toMatchObject({ outcome: 'changed' })
})

describe('within a file', () => {
  test('the second row asks, on another sheet too, and is the one that is left out', async () => {
    const app = await office()
    const bytes = await peopleList('An Mỹ', {
      'Thôn Đông': [
        { name: 'Lê Thị Hoa', born: 1975, place: 'Thôn Đông' },
        { name: 'Trần Văn Bình', born: 1960, place: 'Thôn Đông' },
        { name: 'Bùi Văn Chín', born: 1966, place: 'Thôn Đông' },
      ],
      'Thôn Đoài': [
        { name: 'Phạm Thị Dung', born: 1980, place: 'Thôn Đoài' },
        { name: 'Cao Văn Đạt', born: 1981, place: 'Thôn Đoài' },
        { name: 'LE THI HOA', born: 1975, place: 'Thôn Đoài' },
      ],
    })
    const fileId = await receive(app, 'An My.xlsx', bytes)
    const pair = await onlyPair(app, fileId)
    expect(pair).toMatchObject({
      level: 'must',
      likeness: { strength: 'strong', reasons: ['accents_missing', 'same_birth_year', 'same_unit'] },
      here: { kind: 'row', sheet: 'Thôn Đoài', row: 7 },
      other: { kind: 'row', sheet: 'Thôn Đông', row: 5 },
    })
    expect((await questions(app, fileId))[0]?.sentence).toContain('giống dòng 5 của trang “Thôn Đông”')
    await decide(app, fileId, pair.id, { verdict: 'same', treatment: 'left_out' })
    expect(await commit(app, fileId)).toMatchObject({ new: 5, rejected: 1 })
  })

  test('of three equal rows one answer leaves out the two later ones', async () => {
    const app = await office()
    const hoa = { name: 'Lê Thị Hoa', born: 1975, place: 'Thôn Đông' }
    const fileId = await list(app, 'An Mỹ', [hoa, hoa, { name: 'Bùi Văn Chín', born: 1966 }, hoa])
    const pairs = await pairsOf(app, fileId)
    expect(pairs).toHaveLength(2)
    await decide(app, fileId, pairs[0]?.id ?? '', { verdict: 'same', treatment: 'left_out' })
    expect((await reviewOf(app, fileId)).rows.map(({ outcome }) => outcome)).toEqual([
      'new',
      'rejected',
      'new',
      'rejected',
    ])
  })
})

describe('across years', () => {
  const hoa: ListedPerson = { name: 'Lê Thị Hoa', born: 1975, place: 'Thôn Đông' }
  const others: ListedPerson[] = [
    { name: 'Bùi Văn Chín', born: 1966 },
    { name: 'Cao Văn Đạt', born: 1981 },
  ]
  /** A year later, with somebody nominated by An Mỹ in the year before. */
  const nextYear = async () => {
    const app = await exchangeOffice()
    await commit(app, await list(app, 'An Mỹ', [hoa]))
    app.setNow('2019-10-07T01:00:00.000Z')
    return app
  }

  test('somebody only nominated before is worth a look', async () => {
    const app = await nextYear()
    const fileId = await list(app, 'An Mỹ', [hoa, ...others], '2019.xlsx')
    expect(await onlyPair(app, fileId)).toMatchObject({
      level: 'should',
      likeness: { strength: 'strong' },
      other: { kind: 'nomination', year: 2018, unitName: 'An Mỹ', status: 'draft', decision: null },
      canUpdate: false,
    })
    expect((await app.call('exchange.files', {})).find(({ id }) => id === fileId)?.openIssues).toBe(0)
  })

  test('an award of an earlier year must be seen, with its decision', async () => {
    const app = await nextYear()
    app.edit(`INSERT INTO award_decisions (id, number, symbol, decided_on, revision, created_at, updated_at)
      VALUES ('d', '1502', 'QĐ-UBND', '2018-12-20', 1, '', '')`)
    app.edit("UPDATE nominations SET status = 'approved', decision_id = 'd'")
    const fileId = await list(app, 'An Mỹ', [hoa, ...others], '2019.xlsx')
    expect(await onlyPair(app, fileId)).toMatchObject({
      level: 'must',
      other: {
        kind: 'nomination',
        year: 2018,
        status: 'approved',
        decision: { number: '1502/QĐ-UBND', decidedOn: '2018-12-20' },
      },
    })
  })

  test('that two are different is known in later years, that they are one only half answers', async () => {
    const app = await exchangeOffice()
    await commit(app, await list(app, 'An Mỹ', [hoa, { name: 'Trần Văn Bình', born: 1960 }]))
    const first = await list(app, 'Đồng Tâm', [hoa, { name: 'Trần Văn Bình', born: 1960 }])
    const [a, b] = await pairsOf(app, first)
    await decide(app, first, a?.id ?? '', { verdict: 'different' })
    await decide(app, first, b?.id ?? '', { verdict: 'same', treatment: 'left_out' })
    await commit(app, first)

    app.setNow('2019-10-07T01:00:00.000Z')
    const later = await list(app, 'Đồng Tâm', [hoa, { name: 'Trần Văn Bình', born: 1960 }], '2019.xlsx')
    const pairs = await pairsOf(app, later)
    const of = (name: string, unitName: string) =>
      pairs.find(({ here, other }) => here.name === name && other.unitName === unitName)
    expect(of('Lê Thị Hoa', 'An Mỹ')).toMatchObject({
      isSettled: true,
      known: { decision: 'different', year: 2018 },
    })
    expect(of('Trần Văn Bình', 'An Mỹ')).toMatchObject({
      isSettled: false,
      known: { decision: 'same', treatment: null, year: 2018 },
    })
    expect((await reviewOf(app, later)).rows.map(({ outcome }) => outcome)).toEqual(['new', 'new'])
  })
})
