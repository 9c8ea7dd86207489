/**
 * An office after 1/7/2025: Phòng Văn hóa - Xã hội xã Hương Sơn, with a plan of 2026, Đợt I and as many concluded
 * visits as asked for, made through the application. Names are long, and between them have every Vietnamese letter.
 */
import type { Call } from '#shared/contract/client.ts'
import { addDays } from '#shared/dates.ts'

const communeProfile = {
  validFrom: '2025-07-01',
  name: 'Phòng Văn hóa - Xã hội xã Hương Sơn',
  shortName: 'Phòng VH-XH',
  level: 'commune' as const,
  superiorName: 'UBND xã Hương Sơn',
  areaName: 'xã Hương Sơn',
  placeName: 'Hương Sơn',
  symbolSuffix: 'VHXH',
  signers: [
    {
      name: 'Ngũ Thị Ngọc Huyền',
      jobTitle: 'Trưởng phòng',
      issuer: 'office' as const,
      titleLines: ['TRƯỞNG PHÒNG'],
    },
    {
      name: 'Khuất Đỗ Quỳnh',
      jobTitle: 'Chủ tịch UBND xã',
      issuer: 'committee' as const,
      titleLines: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
    },
  ],
}

/** Between them every letter: ă â đ ê ô ơ ư, each with every tone. */
export const unitNames = [
  'Trường Mầm non Hướng Dương cơ sở phụ trợ khu vực ven sông Đáy phục vụ trẻ em thuộc diện tái định cư',
  'Trung tâm Phục vụ hành chính công',
  'Văn phòng HĐND và UBND xã',
  'Tổ hợp dịch vụ bãi đỗ, vỉa hè, cửa khẩu phụ, chợ phẫu, nhà thuỷ đình ngỡ ngàng',
  'Đội Quản lý ẩn phẩm, ấn phẩm, bảng quảng cáo, kẻ vẽ, tượng, đẽo, nghề mỹ nghệ truyền thống',
]

const kindOf = (name: string) => (name.startsWith('Trường') ? ('school' as const) : ('other' as const))

export type CommuneOffice = { planId: string; roundId: string; unitIds: string[] }

export const openCommuneOffice = async (
  call: Call,
  {
    units,
    findings = 1,
    isOnlyPlanned = false,
  }: { units: number; findings?: number; isOnlyPlanned?: boolean },
): Promise<CommuneOffice> => {
  await call('office.setUp', { ...communeProfile, clerkName: 'Lò Thị Ẩn', units: 'none' })
  const codes = await call('checklists.codes', {})
  const unitIds: string[] = []
  for (let index = 0; index < units; index += 1) {
    const name = unitNames[index] ?? `Trường Tiểu học Hương Sơn số ${index + 1}`
    const { id } = await call('units.create', { kind: kindOf(name), name, fullName: name })
    unitIds.push(id)
  }
  const { id: planId } = await call('plans.create', {
    year: 2026,
    number: '87',
    symbol: 'KH-UBND',
    issuedOn: '2026-02-05',
    issuingBody: 'UBND xã Hương Sơn',
    abstract: 'Kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử trên địa bàn xã Hương Sơn năm 2026',
    legalBases: ['Quyết định số 522/QĐ-UBND ngày 25/01/2017 của UBND thành phố Hà Nội'],
    purpose: 'Đánh giá việc thực hiện 02 Bộ Quy tắc ứng xử',
    requirements: 'Kiểm tra khách quan, đúng đối tượng',
    periodFrom: '2026-03-02',
    periodTo: '2026-11-30',
    returnsDueOn: '2026-03-15',
    codeIds: codes.map(({ id }) => id),
  })
  await call('plans.setTeam', {
    id: planId,
    revision: 1,
    members: [
      { role: 'head', name: 'Ngũ Thị Ngọc Huyền', jobTitle: 'Trưởng phòng', body: 'Phòng Văn hóa - Xã hội' },
      { role: 'secretary', name: 'Lò Thị Ẩn', jobTitle: 'Chuyên viên', body: 'Phòng Văn hóa - Xã hội' },
    ],
  })
  await call('plans.setScope', {
    id: planId,
    revision: 2,
    units: unitIds.map((unitId) => ({ unitId, mode: 'on_site' as const })),
  })
  const round = await call('rounds.create', { planId, startsOn: '2026-03-02', endsOn: '2026-03-20', unitIds })
  if (units > 0) await call('plans.move', { id: planId, revision: 3, to: 'issued' })
  const office = { planId, roundId: round.id, unitIds }
  if (units > 0 && !isOnlyPlanned) await inspect(call, office, findings)
  return office
}

const inspect = async (call: Call, { roundId, unitIds }: CommuneOffice, findings: number): Promise<void> => {
  const round = await call('rounds.get', { id: roundId })
  await call('rounds.move', { id: roundId, revision: round.revision, to: 'open' })
  const { visitIds } = await call('rounds.schedule', {
    id: roundId,
    entries: unitIds.map((unitId, index) => ({
      unitId,
      visitDate: addDays('2026-03-02', index % 15),
      session: index % 2 === 0 ? ('morning' as const) : ('afternoon' as const),
    })),
  })
  for (const [index, id] of visitIds.entries()) {
    await call('visits.start', { id })
    const visit = await call('visits.get', { id })
    const criteria = visit.checklists.flatMap(({ criteria }) => criteria)
    for (let at = 0; at < findings; at += 1) {
      const criterionId = criteria[(index + at) % Math.max(1, criteria.length)]?.criterionId ?? null
      if (criterionId !== null)
        await call('visits.answer', { id, criterionId, answer: { verdict: 'fail', note: 'Chưa có' } })
      await call('findings.create', {
        visitId: id,
        criterionId,
        description: `Nội dung chưa đạt thứ ${at + 1} tại đơn vị số ${index + 1}`,
        recommendation: 'Khắc phục ngay, báo cáo bằng văn bản',
        remedyDueOn: '2026-04-30',
      })
    }
    await call('visits.answerRest', { id })
    await call('visits.addStrength', { id, description: 'Niêm yết công khai tại nơi dễ thấy' })
    await call('visits.setPeople', {
      id,
      revision: (await call('visits.get', { id })).revision,
      people: [
        { side: 'team', name: 'Ngũ Thị Ngọc Huyền', jobTitle: 'Trưởng phòng', role: 'Trưởng đoàn' },
        { side: 'team', name: 'Lò Thị Ẩn', jobTitle: 'Chuyên viên', role: 'Thư ký' },
        { side: 'unit', name: 'Kỷ Hữu Vũ', jobTitle: 'Thủ trưởng', role: 'Chủ trì' },
      ],
    })
    await call('visits.saveFields', {
      id,
      fields: { startsAt: '08:00', endsAt: '10:30', minutesNumber: `${index + 1}/BB-ĐKT` },
    })
    await call('visits.move', { id, to: 'concluded' })
  }
}
