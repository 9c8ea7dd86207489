/** The plan and the round on top of the window. */
export const shell = {
  choosePlan: 'Chọn kế hoạch đang làm',
  chooseRound: 'Chọn đợt kiểm tra đang làm',
  draftPlan: 'Kế hoạch dự thảo',
  allRounds: 'Cả kế hoạch',
  round: (roman: string) => `Đợt ${roman}`,
  replaced: {
    title: 'Nếp đã mở ở cửa sổ khác',
    text: 'Mỗi lúc Nếp chỉ làm việc ở một cửa sổ. Những gì đã lưu vẫn nguyên vẹn. Đóng cửa sổ này và làm tiếp ở cửa sổ kia, hoặc:',
    take: 'Làm tiếp ở đây',
  },
  roundFrom: (date: string) => `từ ${date}`,
}
