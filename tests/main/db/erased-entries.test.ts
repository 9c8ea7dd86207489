import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { handPastProgram } from '../../support/hand-past-program.ts'

/** Two contacts of which the first was erased, and a hand that reaches past the program. */
const erased = async () => {
  const app = createTestApp({ onDisk: true })
  const contact = (name: string, contactName: string) =>
    app.call('units.create', { kind: 'site', name, fullName: name, contactName })
  const { id } = await contact('Chợ', 'Trịnh Thị Bích')
  await contact('Đình', 'Lò Văn Ẩn')
  const found = await app.call('persons.find', { text: 'trinh thi bich' })
  await app.call('persons.erase', { seed: found[0]?.seed ?? '', places: [`units.${id}`] })
  await contact('Chùa', 'Khuất Văn Đạo')
  return { app, ...handPastProgram(app.dataDir) }
}

test('after an erasure the chain still fits, and says how many entries were rewritten', async () => {
  const { verify } = await erased()
  expect(verify()).toMatchObject({ sealed: 4, erased: 1, firstBreak: null })
})

test.each([
  [
    'the rewritten entry, once more',
    1,
    "UPDATE changes SET after_json = replace(after_json, 'Chợ', 'Chợ mới')",
  ],
  ['another entry', 2, "UPDATE changes SET after_json = replace(after_json, 'Lò', 'Hò')"],
  [
    'what vouches for it',
    3,
    "UPDATE changes SET after_json = json_set(after_json, '$.seal', 'x') WHERE table_name = 'erased_entries' AND",
  ],
  ['who asked', 3, "UPDATE journal SET actor = 'Người khác'"],
])('a change past the program is still found: %s', async (_, position, sql) => {
  const { hand, verify, dropTriggers } = await erased()
  dropTriggers()
  const id = hand.prepare('SELECT id FROM journal_seals WHERE position = ?').pluck().get(position)
  const key = sql.startsWith('UPDATE journal') ? 'id' : 'journal_id'
  const where = sql.endsWith(' AND') ? '' : ' WHERE'
  expect(hand.prepare(`${sql}${where} ${key} = ?`).run(id).changes).toBe(1)
  expect(verify().firstBreak).toMatchObject({
    fault: 'altered',
    position: position === 3 ? expect.any(Number) : position,
  })
})

test('an entry cannot be passed off as erased by a row that no sealed entry brought', async () => {
  const { hand, verify, dropTriggers } = await erased()
  dropTriggers()
  const second = hand.prepare('SELECT id FROM journal_seals WHERE position = 2').pluck().get()
  hand.prepare("UPDATE changes SET after_json = '{}' WHERE journal_id = ?").run(second)
  hand.prepare('INSERT INTO erased_entries VALUES (?, ?, ?)').run(second, 'x', 'x')
  hand.exec("INSERT INTO journal VALUES ('x', '2018-10-05T01:00:00.000Z', 'Ai đó', 'persons.erase', '{}')")
  hand
    .prepare(
      "INSERT INTO changes (journal_id, table_name, row_id, after_json) VALUES ('x', 'erased_entries', ?, ?)",
    )
    .run(second, JSON.stringify({ id: second, seal: 'x' }))
  expect(verify().firstBreak).toMatchObject({ fault: 'altered', position: 2 })
})

test.each([
  "UPDATE changes SET after_json = '{}'",
  "UPDATE changes SET row_id = 'x'",
  "UPDATE journal SET input_json = '{}'",
])('the journal is as closed after an erasure as before: %s', async (sql) => {
  const { hand } = await erased()
  expect(() => hand.exec(sql)).toThrow('append-only')
})

test('while an entry is being rewritten only its values may change', async () => {
  const { hand } = await erased()
  const id = hand.prepare('SELECT id FROM journal_seals WHERE position = 2').pluck().get()
  hand.exec('BEGIN')
  hand.prepare("INSERT INTO erased_entries VALUES (?, 'x', '')").run(id)
  hand.prepare("UPDATE changes SET after_json = '{}' WHERE journal_id = ?").run(id)
  for (const column of ['actor', 'operation', 'happened_at'])
    expect(() => hand.prepare(`UPDATE journal SET ${column} = 'x' WHERE id = ?`).run(id)).toThrow(
      'append-only',
    )
  for (const change of ["row_id = 'x'", 'after_json = NULL', "table_name = 'x'", "before_json = '{}'"])
    expect(() => hand.prepare(`UPDATE changes SET ${change} WHERE journal_id = ?`).run(id)).toThrow(
      'append-only',
    )
  hand.exec('ROLLBACK')
})

test('of what was erased the journal notes nothing, not even in the entry of the erasure', async () => {
  const { app, hand } = await erased()
  const texts = hand
    .prepare(
      "SELECT input_json FROM journal UNION ALL SELECT coalesce(before_json, '') || coalesce(after_json, '') FROM changes",
    )
    .pluck()
    .all()
  expect(texts.filter((text) => String(text).includes('Bích'))).toEqual([])
  const [entry] = (await app.call('journal.list', {})).filter(
    ({ operation }) => operation === 'persons.erase',
  )
  expect(entry).toMatchObject({ actor: 'Cán bộ thử' })
})
