/** Taking steps back, and the bin. */
export const history = {
  undo: (step: string) => `Hoàn tác: ${step}`,
  redo: (step: string) => `Làm lại: ${step}`,
  nothingToUndo: 'Không có bước nào để hoàn tác',
  nothingToRedo: 'Không có bước nào để làm lại',
  stoppedBy: (step: string) => `Không hoàn tác ở đây được: ${step}`,
  undone: (step: string) => `Đã hoàn tác: ${step}.`,
  redone: (step: string) => `Đã làm lại: ${step}.`,
  /** A step in few words: what was done, to what, and how much beside. */
  step: (operation: string, name: string, others: number) =>
    `${operation}${name && ` “${name}”`}${others > 0 ? ` và ${others} mục khác` : ''}`,
  bin: {
    title: 'Thùng rác',
    note: (count: number) => `${count} mục đã xóa, còn khôi phục được`,
    empty: 'Thùng rác trống. Những gì bị xóa nằm ở đây và khôi phục được nguyên vẹn.',
    filter: 'Lọc theo tên, loại',
    clearFilter: 'Bỏ lọc',
    open: 'Thùng rác…',
    columns: { removedAt: 'Xóa lúc', entity: 'Loại', name: 'Tên', parts: 'Kèm theo', actor: 'Người xóa' },
    parts: (count: number) => (count === 0 ? '' : `${count} dòng`),
    partsWhole: (count: number) =>
      count === 0 ? 'Không có phần nào đi kèm' : `${count} dòng đi kèm (phần bên trong, tệp đính kèm)`,
    restore: 'Khôi phục',
    hint: 'Khôi phục đưa mục này về đúng như trước khi xóa, cùng mọi phần đi kèm. Bước này cũng hoàn tác được.',
    restored: (name: string) => `Đã khôi phục “${name}”.`,
  },
}
