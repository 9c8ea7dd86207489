/** Figures of a round, a plan or a year: the summary in Excel. */
export const figures = {
  summary: {
    round: (ordinal: string, year: number) => `Tổng hợp kết quả kiểm tra đợt ${ordinal} năm ${year}`,
    plan: (number: string, year: number) =>
      number === ''
        ? `Tổng hợp kết quả kiểm tra theo kế hoạch năm ${year}`
        : `Tổng hợp kết quả thực hiện Kế hoạch số ${number}`,
    year: (year: number) => `Tổng hợp kết quả kiểm tra năm ${year}`,
    reference: (plans: readonly string[], day: string) =>
      plans.length === 0
        ? `(Số liệu đến ngày ${day})`
        : `(Thực hiện Kế hoạch số ${plans.join(', ')}; số liệu đến ngày ${day})`,
    writing: 'Lập biểu tổng hợp',
  },
}
