/**
 * Every document of both offices, as one text: styles, headings, tables and figures. A change shows as a change of its
 * file in tests/fixtures/documents, to be read before it is taken (delete the file and run this test).
 */
import { describe, expect, test } from 'vitest'
import { documentKinds } from '#shared/domain/document.ts'
import { composeIn, openCommune, openDistrict } from '../../support/both-offices.ts'
import { decreeFaults } from '../../support/decree.ts'
import { outlineOf } from '../../support/word.ts'

describe.each([
  ['huyen-2018', openDistrict],
  ['xa-2026', openCommune],
] as const)('%s', (name, open) => {
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
})
