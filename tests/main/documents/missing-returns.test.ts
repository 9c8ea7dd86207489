import { expect, test } from 'vitest'
import type { ReturnStatus } from '#shared/domain/request.ts'
import { missingText } from '../../../src/main/documents/compose/return-letters.ts'

const statuses = (selfcheck: ReturnStatus, activities: ReturnStatus, remedy: ReturnStatus) => ({
  contents: [
    { content: 'selfcheck' as const, status: selfcheck, statusOn: null },
    { content: 'activities' as const, status: activities, statusOn: null },
    { content: 'remedy' as const, status: remedy, statusOn: null },
  ],
})

test('what a reminder asks for again cannot be read as what never came', () => {
  expect(missingText(statuses('sent_back', 'sent_back', 'waiting'))).toBe(
    'Khắc phục; Bản sửa: Tự kiểm tra, Tuyên truyền',
  )
  expect(missingText(statuses('waiting', 'waiting', 'imported'))).toBe('Tự kiểm tra, Tuyên truyền')
  expect(missingText(statuses('waiting', 'waiting', 'waiting'))).toBe('Tất cả nội dung')
})
