/** What a step between states needs, in the middle of a sentence. */
import type { MoveNeed } from '../../domain/transitions.ts'

export const moves = {
  needs: {
    reason: 'lý do',
    date: 'ngày',
    number: 'số văn bản',
    signer: 'người ký',
    units: 'ít nhất một đơn vị',
    answers: 'đủ kết quả các tiêu chí',
    verification: 'cách xác minh hoặc minh chứng',
    decision: 'quyết định',
  } satisfies Record<MoveNeed, string>,
}
