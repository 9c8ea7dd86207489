import { expect, test } from 'vitest'
import { createTestApp } from '../../support/create-test-app.ts'
import { openPracticeOffice } from '../../support/practice-office.ts'

test('documents are listed by plan, round, subject and state; what names no round stays with every round', async () => {
  const { call } = createTestApp()
  const { planId, roundId } = await openPracticeOffice(call)
  const { id: otherRound } = await call('rounds.create', { planId })
  const [visit] = await call('visits.list', { roundId })
  const create = (kind: 'plan' | 'round_report' | 'schedule' | 'minutes', subjectId: string) =>
    call('documents.create', { kind, subjectId })
  await create('plan', planId)
  await create('round_report', roundId)
  await create('schedule', otherRound)
  await create('minutes', visit?.id ?? '')
  const kinds = async (input: Parameters<typeof call<'documents.list'>>[1]): Promise<string[]> =>
    (await call('documents.list', input)).map(({ kind }) => kind).sort()
  expect(await kinds({})).toEqual(['minutes', 'plan', 'round_report', 'schedule'])
  expect(await kinds({ planId })).toEqual(['minutes', 'plan', 'round_report', 'schedule'])
  expect(await kinds({ planId, roundId })).toEqual(['minutes', 'plan', 'round_report'])
  expect(await kinds({ planId, roundId: otherRound })).toEqual(['plan', 'schedule'])
  expect(await kinds({ subject: { entity: 'visits', id: visit?.id ?? '' } })).toEqual(['minutes'])
  expect(await kinds({ statuses: ['issued'] })).toEqual([])
  const [minutes] = await call('documents.list', { subject: { entity: 'visits', id: visit?.id ?? '' } })
  expect(minutes?.subject.name).toBe(`${visit?.unitName}, đợt I`)
})

test('Ctrl+K finds a document without accents', async () => {
  const { call } = createTestApp()
  const { roundId } = await openPracticeOffice(call)
  const { id } = await call('documents.create', { kind: 'round_report', subjectId: roundId })
  const hits = await call('search.find', { text: 'bao cao ket qua dot i' })
  expect(hits).toContainEqual(expect.objectContaining({ open: { entity: 'documents', id } }))
})
