/**
 * Every document of both offices, as one text: styles, headings, tables and figures. A change shows as a change of its
 * file in tests/fixtures/documents, to be read before it is taken (delete the file and run this test).
 */
import { describe, expect, test } from 'vitest'
import { addDays } from '#shared/dates.ts'
import { documentKinds } from '#shared/domain/document.ts'
import { composeIn, openCommune, openDistrict } from '../../support/both-offices.ts'
import { decreeFaults } from '../../support/decree.ts'
import { outlineOf } from '../../support/word.ts'

describe.each([
  ['huyen-2018', openDistrict, '2018-11-05'],
  ['xa-2026', openCommune, '2026-05-05'],
] as const)('%s', (name, open, day) => {
  test('every document says what it said, in the same build, as the decree wants it', async () => {
    const office = await open()
    for (const kind of documentKinds) {
      const { bytes } = await composeIn(office, kind)
      const text = `${outlineOf(bytes).join('\n')}\n`
      expect(text, kind).not.toMatch(/[{}]|undefined|null|NaN|\[object/)
      expect(decreeFaults(kind, bytes), kind).toEqual([])
      await expect(text).toMatchFileSnapshot(`../../fixtures/documents/${name}/${kind}.txt`)
    }
  })

  test('so does the letter about shortcomings, which is made for many units at once', async () => {
    const { call, app } = await open()
    const due = (await call('findings.list', {})).filter(({ status }) => status !== 'done')
    const ids = due.filter(({ unitId }) => unitId === due[0]?.unitId).map(({ id }) => id)
    const { file } = await call('findings.writeReminders', {
      ids,
      firstNumber: 12,
      issuedOn: day,
      reportBy: addDays(day, 10),
    })
    const { bytes } = app.files.take(file.handle)
    expect(decreeFaults('remedy_reminder', bytes)).toEqual([])
    const text = `${outlineOf(bytes).join('\n')}\n`
    expect(text).not.toMatch(/[{}]|undefined|null|NaN|\[object/)
    await expect(text).toMatchFileSnapshot(`../../fixtures/documents/${name}/remedy_reminder.txt`)
  })
})
