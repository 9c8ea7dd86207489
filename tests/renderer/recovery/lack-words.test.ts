/** What a copy would lack is told in the words of a person who looks at the clock. */
import { expect, test } from 'vitest'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { lackWords } from '../../../src/renderer/features/recovery/lack-words.ts'

const m = messagesIn('vi').recovery
/** 05/10/2018, 17:00 in Việt Nam. */
const now = '2018-10-05T10:00:00.000Z'
const [firstAt, lastAt] = ['2018-10-05T07:05:00.000Z', '2018-10-05T09:30:00.000Z']

test.each([
  ['of today', { entries: 12, firstAt, lastAt }, 'Mất 12 lần thay đổi từ 14:05 đến 16:30 hôm nay'],
  ['of one moment', { entries: 1, firstAt, lastAt: firstAt }, 'Mất 1 lần thay đổi lúc 14:05 hôm nay'],
  [
    'of an earlier day',
    { entries: 3, firstAt: '2018-10-02T01:00:00.000Z', lastAt: '2018-10-02T02:15:00.000Z' },
    'Mất 3 lần thay đổi từ 08:00 đến 09:15 ngày 02/10/2018',
  ],
  [
    'that nobody can count',
    { entries: null, firstAt, lastAt },
    'Có thể mất các thay đổi từ 14:05 đến 16:30 hôm nay',
  ],
  ['none', { entries: 0, firstAt, lastAt }, 'Không mất gì'],
  ['that cannot be known', null, 'Không tính được'],
])('changes %s', (_, lack, words) => {
  expect(lackWords(m, lack, now)).toBe(words)
})

test('changes over several days name both', () => {
  const lack = { entries: 40, firstAt: '2018-10-01T01:00:00.000Z', lastAt }
  expect(lackWords(m, lack, now)).toMatch(/^Mất 40 lần thay đổi từ .*01\/10\/2018.* đến 16:30 hôm nay$/u)
})
