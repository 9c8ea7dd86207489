/** An office with a little of nearly everything, made through the application: small enough to be kept as a fixture. */

import type { Call } from '#shared/contract/client.ts'
import { createInspectionOffice, type InspectionOffice, startVisit } from './inspection-office.ts'
import { signingOffice } from './signing-office.ts'

const list = [
  'UBND XÃ AN MỸ,,,,',
  'DANH SÁCH ĐỀ NGHỊ KHEN THƯỞNG XÃ AN MỸ NĂM 2018,,,,',
  'STT,Họ và tên,Năm sinh,Thành tích,Hình thức',
  '1,Đỗ Thị Thoa,1967,Gương mẫu,Giấy khen',
  '2,Nguyễn Văn Đức,1958,Hòa giải viên tích cực,Giấy khen',
].join('\n')

export type FilesOfApp = { files: { put(name: string, bytes: Uint8Array): { handle: string } } }

export type SmallOffice = InspectionOffice & { visitId: string; findingId: string; listId: string }

export const fillSmallOffice = async ({
  call,
  app,
}: {
  call: Call
  app: FilesOfApp
}): Promise<SmallOffice> => {
  await call('office.createProfile', signingOffice)
  const office = await createInspectionOffice(call)
  const visitId = await startVisit(call, office, office.dongTam)
  await call('visits.answerRest', { id: visitId })
  await call('visits.addStrength', { id: visitId, description: 'Niêm yết đủ 02 Bộ Quy tắc ứng xử.' })
  const finding = {
    unitId: office.dongTam,
    visitId,
    description: 'Cỏ mọc um tùm ở khuôn viên nhà văn hóa thôn.',
  }
  const { id: findingId } = await call('findings.create', {
    ...finding,
    severity: 'minor',
    recommendation: 'Phát quang trước ngày 20/10/2018.',
    remedyDueOn: '2018-10-20',
  })
  await call('findings.addNote', { id: findingId, note: 'Đã nhắc qua điện thoại.' })
  await call('outreach.create', {
    unitId: office.anMy,
    heldOn: '2018-09-20',
    form: 'Tọa đàm',
    place: 'Nhà văn hóa thôn Đoài',
    participants: 45,
  })
  const { id: listId } = await call('commendation.createList', {
    name: 'Gương người tốt, việc tốt',
    year: 2018,
  })
  await call('commendation.addNominations', {
    listId,
    nominations: [
      { subjectKind: 'individual', name: 'Lò Thị Mai', birthYear: 1971, unitId: office.anMy },
      { subjectKind: 'household', name: 'Hộ ông Đặng Văn Quý', unitId: office.dongTam },
    ],
  })
  await call('exchange.createRequest', {
    planId: office.planId,
    number: '45',
    title: 'Báo cáo kết quả thực hiện 02 Bộ Quy tắc ứng xử',
    issuedOn: '2018-09-17',
    dueOn: '2018-10-01',
    contents: ['activities'],
    unitIds: [office.anMy, office.dongTam],
  })
  const { handle } = app.files.put('DS KT An My.csv', new TextEncoder().encode(list))
  const { fileIds } = await call('exchange.receive', { files: [handle] })
  const [fileId = ''] = fileIds
  const { revision, fingerprint, open } = await call('exchange.review', { fileId })
  await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  const png = app.files.put('cong van.pdf', new TextEncoder().encode('%PDF-1.4 công văn'))
  await call('attachments.add', { entity: 'plans', entityId: office.planId, file: png.handle })
  await call('documents.create', { kind: 'submission', subjectId: listId })
  await call('drafts.save', { key: 'visit:new', value: { note: 'đang nhập dở' } })
  return { ...office, visitId, findingId, listId }
}
