/**
 * An office in which every free text that any command takes is hostile, made through the contract alone: by whatever
 * reaches it, a test's application or a running host.
 */
import { type Call, createClient } from '#shared/contract/client.ts'
import { findEntry, type OperationName } from '#shared/contract/contract.ts'
import type { CallResult } from '#shared/contract/errors.ts'
import { type DocumentKind, documentKinds } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import type { DocumentSubject } from '#shared/domain/document-subject.ts'
import { answerAsCommune } from '../../../src/main/demo/commune-answers.ts'
import { fillWorkbook } from '../../../src/main/demo/fill-workbook.ts'
import { returnV1Titles } from '../../../src/main/excel/layouts/return-v1-columns.ts'
import { everyCommand, type PreparedOffice } from '../every-command/command-table.ts'
import { k, startVisit } from '../inspection-office.ts'
import { peopleList } from '../people-list.ts'
import { signingOffice } from '../signing-office.ts'
import { type FilesOfApp, fillSmallOffice, type SmallOffice } from '../small-office.ts'
import { fieldOf, freeTextsOf, replacedAt, withEveryText } from './free-texts.ts'
import { hostileText } from './payloads.ts'

export type Reach = FilesOfApp & {
  take(handle: string): Uint8Array | Promise<Uint8Array>
  callRaw(name: string, input: unknown): Promise<CallResult<unknown>>
  dataDir: string
}

export type HostileOffice = {
  subjects: Record<DocumentSubject, string>
  documents: Record<DocumentKind, string>
  otherPlanId: string
  unitId: string
  findingId: string
  versionId: string
  /** A file of a commune that waits to be looked at. */
  fileId: string
  /** Command → the texts of it that were hostile and taken. */
  texts: Map<string, Set<string>>
}

/** Texts by their shape, words by their meaning: what is not one that the program gave out is refused. */
export const knownWords: Readonly<Record<string, readonly string[]>> = {
  'backups.setAway': ['folder'],
  'drafts.save': ['key'],
  'drafts.discard': ['key'],
  'exchange.decide': [
    'step.cells.*.rowId',
    'step.cells.*.field',
    'step.reset.*.rowId',
    'step.reset.*.field',
    'step.rowIds.*',
    'step.issueKeys.*',
  ],
  'exchange.forgetMapping': ['signature'],
  'exchange.commit': ['fingerprint'],
  'exchange.decidePair': ['pairId'],
}

/** The first criterion of each checklist bears an honest code, by which a commune's answer finds it. */
const isFirstCode = (name: string, path: readonly (string | number)[]): boolean =>
  name === 'checklists.saveDraft' && path.join('.') === 'criteria.0.code'

/** Needs an empty register, or goes on to another folder of this computer. */
const elsewhere = new Set(['office.setUp', 'office.startPractice', 'backups.setAway'])

/** What the table's own inputs leave out: a checklist with scores, a visit that counts, another plan to compare with. */
const further = async (office: PreparedOffice): Promise<void> => {
  const { call, fresh, anMy } = office
  const visitId = await startVisit(call, office, anMy)
  await call('visits.answerRest', { id: visitId })
  const revision = { revision: (await call('visits.get', { id: visitId })).revision }
  const people = [{ side: 'unit' as const, name: 'Kỷ Hữu Vũ', jobTitle: 'Thủ trưởng' }]
  await call('visits.setPeople', { id: visitId, ...revision, people })
  await call('visits.saveFields', { id: visitId, fields: { startsAt: '08:00', endsAt: '10:00' } })
  await call('visits.move', { id: visitId, to: 'concluded' })
  const { checklistId } = await call('checklists.createCode', {
    symbol: `${fresh()}/QĐ-UBND`,
    shortName: 'Quy tắc có điểm',
    name: 'Quy tắc ứng xử có điểm',
    issuedOn: '2018-01-25',
    issuer: 'UBND Thành phố Hà Nội',
  })
  const { id } = await call('checklists.createDraft', { checklistId })
  const ratings = [{ name: 'Tốt', fromPercent: 80 }]
  await call('checklists.saveDraft', { id, revision: 1, hasScores: true, ratings, criteria: k })
}

type Hostile = { input: unknown; fields: string[] }

const hostileInput = (name: string, honest: unknown, next: () => number): Hostile => {
  const entry = findEntry(name)
  if (entry === undefined || entry.kind === 'query') return { input: honest, fields: [] }
  const stays = new Set(knownWords[name])
  const whole = withEveryText(entry, honest)
  const places = freeTextsOf(entry, whole).filter(
    ({ path }) => !stays.has(fieldOf(path)) && !isFirstCode(name, path),
  )
  let input = whole
  for (const { path, text, maxLength } of places)
    input = replacedAt(input, path, hostileText(next(), text, maxLength))
  // By its own name a commune's file still finds it.
  if (name === 'units.create' && typeof input === 'object' && input !== null) {
    const { name: own, fullName } = honest as { name: string; fullName: string }
    const aliases = 'aliases' in input && Array.isArray(input.aliases) ? input.aliases : []
    input = { ...input, aliases: [...aliases, own, fullName] }
  }
  return { input, fields: places.map(({ path }) => fieldOf(path)) }
}

/** `call` as the prepared inputs know it, with every free text made hostile on its way. */
const hostileCalls = ({ callRaw }: Reach, texts: HostileOffice['texts']) => {
  let made = 0
  return createClient(async (name, input) => {
    const hostile = hostileInput(name, input, () => made++)
    const answer = await callRaw(name, hostile.input)
    if (answer.ok) texts.set(name, new Set([...(texts.get(name) ?? []), ...hostile.fields]))
    return answer
  })
}

const hostilePeople = [0, 1, 2, 3, 4, 5, 6, 7].map((at) => ({
  name: hostileText(at, `Đỗ Thị Thoa ${at}`, 400),
  born: 1960 + at,
  place: hostileText(at + 3, 'Thôn Đoài', 400),
  achievement: hostileText(at + 5, 'Gương mẫu', 2000),
  post: hostileText(at + 7, 'Trưởng thôn', 400),
}))

const typed = (at: number): string => hostileText(at, 'xã ghi', 400)

/** Our own workbook, filled in by a commune that means ill, and imported. */
const importReturn = async (call: Call, reach: Reach, office: SmallOffice): Promise<string> => {
  const { id: requestId } = await call('exchange.createRequest', {
    planId: office.planId,
    number: '46',
    title: 'Báo cáo tự kiểm tra',
    issuedOn: '2018-09-17',
    dueOn: '2018-10-01',
    contents: ['selfcheck', 'activities', 'nomination'],
    // Of the two, one owes its returns still.
    unitIds: [office.anMy, office.dongTam],
  })
  const { files } = await call('exchange.writeWorkbooks', { requestId, as: 'files' })
  const blank = await reach.take(files[0]?.handle ?? '')
  const honest = answerAsCommune(blank, 0)
  const { selfcheck, activities, nomination } = returnV1Titles
  const checked = fillWorkbook(honest, selfcheck.sheet, [{ row: 0, values: { 'Ghi chú': typed(0) } }])
  const told = fillWorkbook(checked, activities.sheet, [
    { row: 0, values: { 'Hình thức tuyên truyền': typed(1), 'Địa điểm': typed(2) } },
  ])
  const named = fillWorkbook(told, nomination.sheet, [
    { row: 0, values: { 'Họ và tên (hoặc tên tập thể)': typed(3), 'Tóm tắt thành tích': typed(4) } },
  ])
  const { handle } = reach.files.put('Bao cao An My.xlsx', named)
  const { fileIds } = await call('exchange.receive', { files: [handle], requestId })
  const { fileId, revision, fingerprint, open } = await call('exchange.review', { fileId: fileIds[0] ?? '' })
  await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
  return requestId
}

/** Fills an empty office. Throws CallFailed with what a command refused. */
export const fillHostileOffice = async (reach: Reach): Promise<HostileOffice> => {
  const texts: HostileOffice['texts'] = new Map()
  const call = hostileCalls(reach, texts)
  await call('office.setUp', {
    ...signingOffice,
    validFrom: '2017-01-01',
    clerkName: 'Lò Thị Ẩn',
    units: 'none',
  })
  const small = await fillSmallOffice({ call, app: reach })
  let count = 100
  // The other criteria bear hostile codes, by which nobody finds them.
  const [k01 = ''] = Object.values(small.agency.criterionIds)
  const agency = { ...small.agency, criterionIds: { K01: k01 } }
  const { dataDir } = reach
  const prepared: PreparedOffice = { ...small, agency, call, app: reach, dataDir, fresh: () => ++count }
  await further(prepared)
  const failed: string[] = []
  for (const [name, prepare] of Object.entries(everyCommand)) {
    if (elsewhere.has(name)) continue
    try {
      await call(
        name as OperationName,
        (await (prepare as (of: PreparedOffice) => unknown)(prepared)) as never,
      )
    } catch (error) {
      failed.push(`${name}: ${String(error)} ${JSON.stringify((error as { error?: unknown }).error)}`)
    }
  }
  if (failed.length > 0) throw new Error(failed.join('\n'))
  const { handle } = reach.files.put(
    '<img src=x onerror=1> {name} =1+1.xlsx',
    await peopleList('An Mỹ', hostilePeople),
  )
  const { fileIds } = await call('exchange.receive', { files: [handle] })
  const requestId = await importReturn(call, reach, small)
  const subjects: HostileOffice['subjects'] = {
    plans: small.planId,
    rounds: small.roundId,
    visits: small.visitId,
    return_requests: requestId,
    nomination_lists: small.listId,
  }
  const documents = {} as HostileOffice['documents']
  for (const kind of documentKinds) {
    const input = { kind, subjectId: subjects[kindFacts[kind].subject] }
    documents[kind] = (await call('documents.create', input)).id
  }
  const { revision } = await call('documents.get', { id: documents.plan })
  const signer = { capacity: ['KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH'], name: 'Khuất Đỗ Quỳnh' }
  const header = { number: '1260', date: '2018-09-11', signer }
  await call('documents.setHeader', { id: documents.plan, revision, ...header })
  const otherPlan = (await call('plans.list', {})).find(({ id }) => id !== small.planId)
  return {
    subjects,
    otherPlanId: otherPlan?.id ?? '',
    documents,
    unitId: small.anMy,
    findingId: small.findingId,
    versionId: small.agency.versionId,
    fileId: fileIds[0] ?? '',
    texts,
  }
}
