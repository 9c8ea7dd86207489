/**
 * The two offices that every document is tried with: the practice office of 2018 with Đợt I brought to its end, and a
 * commune of 2026. `subjects` has one record of each table that documents speak of.
 */
import type { DocumentKind } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import type { DocumentSubject } from '#shared/domain/document-subject.ts'
import { openCommuneOffice } from './commune-office.ts'
import { createTestApp, type TestApp } from './create-test-app.ts'
import { finishRound, openPracticeOffice } from './practice-office.ts'

export type OfficeWithSubjects = TestApp & { subjects: Record<DocumentSubject, string> }

const requestOf = async ({ call }: TestApp, planId: string, days: [string, string], unitIds: string[]) =>
  call('exchange.createRequest', {
    planId,
    number: '45',
    title: 'Báo cáo kết quả thực hiện 02 Bộ Quy tắc ứng xử',
    issuedOn: days[0],
    dueOn: days[1],
    contents: ['selfcheck', 'activities'],
    unitIds,
  })

export const openDistrict = async (
  options: Parameters<typeof createTestApp>[0] = {},
): Promise<OfficeWithSubjects> => {
  const app = createTestApp(options)
  const practice = await openPracticeOffice(app.call)
  await finishRound(app.call, practice)
  const communes = await app.call('units.list', { validOn: '2018-10-05', kinds: ['commune'] })
  const unitIds = communes.map(({ id }) => id)
  const request = await requestOf(app, practice.planId, ['2018-09-17', '2018-10-01'], unitIds)
  const [list] = await app.call('commendation.lists', { planId: practice.planId })
  const visits = await app.call('visits.list', { roundId: practice.roundId })
  const anMy = visits.find(({ unitName }) => unitName === 'UBND xã An Mỹ')
  return {
    ...app,
    subjects: {
      plans: practice.planId,
      rounds: practice.roundId,
      visits: anMy?.id ?? '',
      return_requests: request.id,
      nomination_lists: list?.id ?? '',
    },
  }
}

const nominate = async ({ call }: TestApp, planId: string, unitIds: readonly string[]): Promise<string> => {
  const { id } = await call('commendation.createList', {
    name: 'Danh sách khen thưởng năm 2026',
    year: 2026,
    planId,
    theme: 'Thực hiện 02 Bộ Quy tắc ứng xử năm 2026',
    madeOn: '2026-03-25',
    metOn: '2026-04-02',
  })
  const { forms } = await call('commendation.awards', { day: '2026-04-10' })
  const formId = forms.find(({ isOwnLevel, isPraise }) => isOwnLevel && !isPraise)?.id ?? null
  const [first = null, second = null] = unitIds
  await call('commendation.addNominations', {
    listId: id,
    nominations: [
      { subjectKind: 'collective', name: 'Trường Mầm non Hướng Dương', unitId: first, formId },
      {
        subjectKind: 'individual',
        honorific: 'Ông',
        name: 'Nguyễn Hữu Phước Bảo Quý Ngọc Khuê',
        birthYear: 1969,
        jobTitle: 'Trưởng thôn',
        workplace: 'Thôn Yến Vỹ',
        unitId: second,
        achievement: 'Vận động nhân dân giữ gìn vệ sinh đường làng, ngõ xóm',
        formId,
      },
      {
        subjectKind: 'household',
        honorific: 'Bà',
        name: 'Đặng Thị Mỵ',
        workplace: 'Thôn Hội Xá',
        achievement: 'Gia đình văn hóa tiêu biểu',
        formId,
      },
    ],
  })
  const { nominations } = await call('commendation.list', { id })
  await call('commendation.setOpinion', { ids: nominations.map((one) => one.id), opinion: 'agree' })
  return id
}

export const openCommune = async (
  size: Parameters<typeof openCommuneOffice>[1] = { units: 5 },
): Promise<OfficeWithSubjects> => {
  const app = createTestApp({ now: '2026-04-10T01:00:00.000Z' })
  const { planId, roundId, unitIds } = await openCommuneOffice(app.call, size)
  const request =
    unitIds.length === 0 ? null : await requestOf(app, planId, ['2026-02-20', '2026-03-15'], unitIds)
  const [visit] = await app.call('visits.list', { roundId })
  return {
    ...app,
    subjects: {
      plans: planId,
      rounds: roundId,
      visits: visit?.id ?? '',
      return_requests: request?.id ?? '',
      nomination_lists: await nominate(app, planId, unitIds),
    },
  }
}

/** The Word file of a kind, composed as of now; its draft stays. */
export const composeIn = async (
  { call, app, subjects }: OfficeWithSubjects,
  kind: DocumentKind,
): Promise<{ id: string; bytes: Uint8Array }> => {
  const { id } = await call('documents.create', { kind, subjectId: subjects[kindFacts[kind].subject] })
  const { handle } = await call('documents.make', { id })
  return { id, bytes: app.files.take(handle).bytes }
}
