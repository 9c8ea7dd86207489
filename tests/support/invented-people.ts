/** Invented people with the surnames, middle and given names of the Red River delta about as often as they occur. */
import type { Subject } from '#shared/domain/award-duplicates.ts'

type Weighted = readonly (readonly [string, number])[]

const surnames: Weighted = [
  ['Nguyễn', 380],
  ['Trần', 110],
  ['Lê', 95],
  ['Phạm', 70],
  ['Hoàng', 50],
  ['Phan', 40],
  ['Vũ', 40],
  ['Đặng', 21],
  ['Bùi', 20],
  ['Đỗ', 20],
  ['Hồ', 13],
  ['Ngô', 13],
  ['Dương', 10],
  ['Lý', 8],
  ['Đinh', 10],
  ['Trịnh', 9],
  ['Bạch', 12],
  ['Cao', 8],
  ['Lưu', 6],
  ['Tạ', 5],
  ['Kiều', 4],
]
const men: Weighted = [
  ['Văn', 350],
  ['Đức', 60],
  ['Hữu', 50],
  ['Ngọc', 40],
  ['Minh', 40],
  ['Quang', 40],
  ['Xuân', 40],
  ['Công', 30],
  ['Thế', 25],
  ['Mạnh', 25],
  ['Đình', 40],
  ['Quốc', 20],
]
const women: Weighted = [
  ['Thị', 400],
  ['Thị Thu', 40],
  ['Thị Hồng', 30],
  ['Thị Thanh', 40],
  ['Thị Kim', 25],
  ['Thị Bích', 20],
  ['Thu', 25],
  ['Kim', 20],
  ['Hồng', 20],
  ['Phương', 20],
]
const givenOfMen =
  'An Bình Chiến Cường Dũng Đạt Giang Hải Hà Hiếu Hòa Hoàng Hùng Huy Khánh Kỳ Lâm Long Lý Minh Nam Nghĩa Phong Phúc Quân Quý Sơn Sỹ Tâm Thắng Thành Thịnh Tiến Toàn Trung Tuấn Tùng Việt Vinh Vượng Cảnh Chung Doanh Đoàn Hợi Khoa Luận Mạnh Nhân Quyết'.split(
    ' ',
  )
const givenOfWomen =
  'An Anh Bình Chi Dung Duyên Hà Hạnh Hằng Hiền Hoa Hòa Hồng Huệ Hương Huyền Lan Liên Linh Loan Lý Mai Minh My Nga Ngân Nhung Oanh Phương Quyên Sáu Tâm Thảo Thoa Thơm Thu Thúy Thủy Trang Vân Xuân Yến Vy Thắm Nhàn Ngoan Hường Là Mận'.split(
    ' ',
  )

/** Deterministic, so that what is counted is a fact and not luck. */
export const randomBelow = (seed: number): ((limit: number) => number) => {
  let state = seed
  return (limit) => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((state / 2_147_483_648) * limit)
  }
}

/** `count` people of 22 communes with 8 villages each, born 1940 to 2001. */
export const inventedPeople = (count: number, seed: number): Subject[] => {
  const below = randomBelow(seed)
  const from = (list: readonly string[]): string => list[below(list.length)] ?? ''
  const weighed = (list: Weighted): string => {
    let at = below(list.reduce((sum, [, weight]) => sum + weight, 0))
    for (const [word, weight] of list) {
      at -= weight
      if (at < 0) return word
    }
    return ''
  }
  return Array.from({ length: count }, (_, at): Subject => {
    const isMan = below(2) === 0
    const middle = weighed(isMan ? men : women)
    const given = from(isMan ? givenOfMen : givenOfWomen)
    return {
      id: `p${at}`,
      subjectKind: 'individual',
      name: `${weighed(surnames)} ${middle} ${given}`,
      birthYear: 1940 + below(62),
      unitId: `xa-${below(22)}`,
      place: `Thôn ${1 + below(8)}`,
    }
  })
}
