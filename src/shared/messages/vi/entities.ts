/** Names of things in the middle of a sentence. */
import type { EntityName } from '../../contract/errors.ts'

const names = {
  office: 'hồ sơ cơ quan',
  unit: 'đơn vị',
  checklist: 'bộ tiêu chí',
  checklist_version: 'bản tiêu chí',
  criterion: 'tiêu chí',
  plan: 'kế hoạch',
  round: 'đợt kiểm tra',
  visit: 'cuộc kiểm tra',
  finding: 'tồn tại',
  strength: 'ưu điểm',
  outreach: 'hoạt động tuyên truyền',
  request: 'yêu cầu báo cáo',
  return: 'tệp gửi về',
  import: 'lần nhập',
  nomination_list: 'danh sách khen thưởng',
  nomination: 'đề nghị khen thưởng',
  decision: 'quyết định khen thưởng',
  document: 'văn bản',
  attachment: 'tệp đính kèm',
  backup: 'bản sao lưu',
  setting: 'thiết lập',
  kept_state: 'bản giữ lại',
  person: 'người này',
} satisfies Record<EntityName, string>

export const entities = {
  ...names,
  /** At the start of a sentence. */
  capital: (name: EntityName) => names[name].charAt(0).toUpperCase() + names[name].slice(1),
}
