import { expect, test } from 'vitest'
import { rowsOfText } from '../../../src/main/excel/layouts/long-text.ts'

test('long words go over rows that can be printed; nothing is lost, and a row ends with a sentence where it can', () => {
  const sentence = 'Đề nghị các xã báo cáo đầy đủ, đúng hạn.'
  const long = Array.from({ length: 250 }, () => sentence).join(' ')
  const rows = rowsOfText(`Ngắn.\n${long}\n${'x'.repeat(2000)}`)
  expect(rows[0]).toBe('Ngắn.')
  expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(561)
  const ofLong = rows.filter((row) => row.startsWith('Đề'))
  expect(ofLong.join(' ')).toBe(long)
  expect(ofLong.every((row) => row.endsWith('.'))).toBe(true)
  expect(rows.filter((row) => row.startsWith('x')).join('')).toBe('x'.repeat(2000))
  expect(rowsOfText('')).toEqual([''])
})
