import { describe, expect, test } from 'vitest'
import { nearFindings, nearVillages } from '#shared/domain/exchange/near-words.ts'

const villages = ['Thôn Đông', 'Thôn Đoài', 'Thôn Phú Văn', 'Tổ dân phố Thọ Sơn'].map((name) => ({ name }))

describe('villages', () => {
  test.each([
    ['Thôn Đonng', ['Thôn Đông']],
    ['Phú Vân', ['Thôn Phú Văn']],
    ['TDP Thọ Sơ', ['Tổ dân phố Thọ Sơn']],
    ['Thôn Đài', ['Thôn Đoài']],
    ['Thôn Bắc', []],
    ['', []],
  ])('%s may mean %j', (said, wanted) => {
    expect(nearVillages(said, villages)).toEqual(wanted)
  })
})

const findings = [
  'Bộ phận một cửa chưa niêm yết Quy tắc ứng xử',
  'Chưa có nội quy tại nhà văn hóa thôn Đoài',
].map((description) => ({ description }))

describe('shortcomings', () => {
  test.each([
    ['Chưa niêm yết quy tắc ứng xử ở một cửa', [findings[0]?.description]],
    ['Nhà văn hóa thôn Đoài chưa có nội quy', [findings[1]?.description]],
    ['Họp giao ban chưa đều', []],
    ['', []],
  ])('%s may mean %j', (said, wanted) => {
    expect(nearFindings(said, findings)).toEqual(wanted)
  })
})
