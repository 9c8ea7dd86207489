/** The papers of a nomination list after its decision, their money recomputed by SQL that shares nothing with them. */
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { formatNumber } from '#shared/numbers.ts'
import { databaseFileName } from '../../../src/main/data-folder.ts'
import { fillTemplate } from '../../../src/main/documents/fill.ts'
import { shippedTemplate } from '../../../src/main/documents/shipped-template.ts'
import { composeIn, openCommune, openDistrict } from '../../support/both-offices.ts'
import { awardDecision, certificatesOf, manyAwarded } from '../../support/sample-awards.ts'
import { outlineOf, paragraphTexts, partsOf, textsInStyle } from '../../support/word.ts'

const resources = new URL('../../../resources', import.meta.url).pathname
const createdAt = '2018-12-20T01:00:00.000Z'

test('the decision: who gets what, and the money of the day of the decision', async () => {
  const office = await openDistrict({ onDisk: true })
  const { call, subjects, dataDir } = office
  const { nominations } = await call('commendation.list', { id: subjects.nomination_lists })
  const ids = nominations
    .filter(({ status, isPraise }) => status === 'submitted' && !isPraise)
    .map(({ id }) => id)
  await call('commendation.move', { ids, to: 'appraisal' })
  const opinion = { body: 'Phòng Nội vụ', appraisedOn: '2018-10-04', verdict: 'agree' } as const
  await call('commendation.appraise', { ids, ...opinion })
  await call('commendation.decide', {
    ids,
    number: '2210',
    symbol: 'QĐ-UBND',
    decidedOn: '2018-12-20',
    signerName: 'Đinh Công Thuận',
  })
  const { id, bytes } = await composeIn(office, 'award_decision')
  expect(textsInStyle(bytes, 'NepSoKyHieu')).toEqual(['Số: 2210/QĐ-UBND'])
  expect(textsInStyle(bytes, 'NepNoiNgay')).toEqual(['Mỹ Đức, ngày 20 tháng 12 năm 2018'])
  const text = paragraphTexts(bytes).join('\n')
  const sql = new Database(join(dataDir, databaseFileName), { readonly: true })
  const total = sql
    .prepare(
      `SELECT sum(((CAST(round(r.coefficient * 1000) AS INTEGER) * p.amount / 1000) + 9999) / 10000 * 10000)
       FROM nominations n JOIN award_decisions d ON d.id = n.decision_id
         JOIN award_rates r ON r.form_id = n.form_id AND r.subject_kind = n.subject_kind AND r.level = 'district'
           AND r.valid_from <= d.decided_on AND (r.valid_to IS NULL OR r.valid_to >= d.decided_on)
         JOIN base_pays p ON p.valid_from = (SELECT max(b.valid_from) FROM base_pays b WHERE b.valid_from <= d.decided_on)
       WHERE n.list_id = ?`,
    )
    .pluck()
    .get(subjects.nomination_lists)
  const count = sql
    .prepare("SELECT count(*) FROM nominations WHERE list_id = ? AND status = 'approved'")
    .pluck()
    .get(subjects.nomination_lists)
  sql.close()
  expect(count).toBe(ids.length)
  expect(text).toContain(`Tổng số tiền thưởng: ${formatNumber(Number(total))} đồng`)
  // Praise is no award: it stands in no decision.
  expect(text).not.toContain('Kiều Thị Mỹ Lệ')
  const { revision } = await call('documents.get', { id })
  expect(await office.callRaw('documents.issue', { id, revision })).toMatchObject({ ok: true })

  const certificates = await composeIn(office, 'certificate')
  expect(textsInStyle(certificates.bytes, 'NepKhenTieuDe')).toHaveLength(ids.length)
  expect(new Set(textsInStyle(certificates.bytes, 'NepKhenSo'))).toEqual(
    new Set(['Quyết định số 2210/QĐ-UBND ngày 20/12/2018', 'Vào sổ vàng số: ……………']),
  )
  const head = await call('documents.get', { id: certificates.id })
  // Certificates bear the number of the decision that is in force.
  expect(await office.callRaw('documents.issue', { id: head.id, revision: head.revision })).toMatchObject({
    ok: true,
  })
})

test('more than twelve names stand in an annex of the decision; fewer leave no empty page', () => {
  const fill = (count: number) =>
    fillTemplate({
      kind: 'award_decision',
      template: shippedTemplate(resources, 'quyet-dinh-khen-thuong.docx'),
      data: awardDecision(manyAwarded(count)),
      createdAt,
    })
  const few = fill(12)
  expect(textsInStyle(few, 'NepPhuLuc')).toEqual([])
  expect((partsOf(few)['word/document.xml'] ?? '').match(/<w:sectPr/g)).toHaveLength(1)
  const many = fill(13)
  expect(textsInStyle(many, 'NepPhuLuc')).toEqual(['Phụ lục'])
  expect(outlineOf(many).filter((line) => /^\| \d+ \|/u.test(line))).toHaveLength(13)
  expect(paragraphTexts(many).join('\n')).toContain('13 cá nhân đã có thành tích')
})

test.each([1, 500])('%d certificates in one file, each on a page of its own', (count) => {
  const bytes = fillTemplate({
    kind: 'certificate',
    template: shippedTemplate(resources, 'giay-khen.docx'),
    data: certificatesOf(manyAwarded(count)),
    createdAt,
  })
  expect(textsInStyle(bytes, 'NepKhenTieuDe')).toHaveLength(count)
  expect(textsInStyle(bytes, 'NepTrangMoi')).toHaveLength(count - 1)
})

test('a list without anybody leaves dots and never an empty phrase', async () => {
  const office = await openCommune()
  const { id } = await office.call('commendation.createList', { name: 'Danh sách mới', year: 2026 })
  const empty = { ...office, subjects: { ...office.subjects, nomination_lists: id } }
  for (const kind of ['award_meeting', 'submission', 'commendation_list', 'award_decision'] as const) {
    const text = paragraphTexts((await composeIn(empty, kind)).bytes).join('\n')
    expect(text, kind).not.toMatch(/ {2,}|cho có|: \.|undefined|null/)
  }
})
