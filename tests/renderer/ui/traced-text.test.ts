import { expect, test } from 'vitest'
import { tracedText } from '../../../src/renderer/ui/traced-text.ts'

test.each([
  ['43358', '2018-09-15', '15/09/2018'],
  ['43358.5', '2018-09-15', '15/09/2018'],
  // Another day was written by the clerk: still a day, not a number.
  ['43358', '2018-09-16', '15/09/2018'],
  // A file that counts its days from 1904.
  ['41896', '2018-09-15', '15/09/2018'],
  ['15/9/2018', '2018-09-15', '15/9/2018'],
  ['2018', '2018-01-01', '2018'],
  ['43358', 43358, '43358'],
] as const)('%s read as %s is shown as %s', (raw, value, shown) => {
  expect(tracedText({ cell: 'A1', raw, value })).toBe(shown)
})
