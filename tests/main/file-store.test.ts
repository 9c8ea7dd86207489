import { expect, test } from 'vitest'
import { safeFileName } from '../../src/main/file-store.ts'

test.each([
  ['Kế hoạch số 1260/KH-UBND.docx', 'Kế hoạch số 1260-KH-UBND.docx'],
  ['../../etc/passwd', 'etc-passwd'],
  ['..\\..\\windows\\win.ini', 'windows-win.ini'],
  ['biểu\u202Excod.exe', 'biểuxcod.exe'],
  ['An\u200B Mỹ\u2066.xlsx', 'An Mỹ.xlsx'],
  ['a<b>:"c"|d?*\u0000.csv', 'a_b___c__d___.csv'],
  ['con.xlsx', '_con.xlsx'],
  ['Công văn.docx', 'Công văn.docx'],
  ['. ..', 'tep'],
  ['', 'tep'],
])('the name %j becomes %j', (name, safe) => {
  expect(safeFileName(name)).toBe(safe)
})

test('a long name keeps its beginning and its ending', () => {
  const name = safeFileName(`Báo cáo ${'x'.repeat(400)}.docx`)
  expect(name).toMatch(/^Báo cáo x+\.docx$/u)
  expect(name).toHaveLength(180)
})
