/** The plan and the round on top of the window. */
export const shell = {
  choosePlan: 'Chọn kế hoạch đang làm',
  chooseRound: 'Chọn đợt kiểm tra đang làm',
  draftPlan: 'Kế hoạch dự thảo',
  allRounds: 'Cả kế hoạch',
  round: (roman: string) => `Đợt ${roman}`,
  roundFrom: (date: string) => `từ ${date}`,
}
