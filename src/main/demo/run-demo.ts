/**
 * The whole main job on the practice office, through the contract alone and without a person: the visits of round I
 * are finished, the communes are asked, some answer, the answers are imported, awards decided, and the papers made.
 */
import { unzipSync } from 'fflate'
import { type Call, createClient } from '#shared/contract/client.ts'
import type { Nomination } from '#shared/contract/commendation-types.ts'
import { formatDate } from '#shared/dates.ts'
import type { DocumentKind } from '#shared/domain/document.ts'
import type { App } from '../app.ts'
import { answerAsCommune, correctAsCommune, slipAsCommune } from './commune-answers.ts'

export type DemoFile = { folder: '' | 'gui-xa' | 'xa-gui-ve' | 'tra-lai-xa'; name: string; bytes: Uint8Array }
export type DemoStep = { step: string; milliseconds: number; made: Record<string, string | number> }
export type DemoResult = { files: DemoFile[]; steps: DemoStep[] }

/** How many communes answer; the others stay silent and are reminded. */
const answering = 6

type Job = {
  call: Call
  take(handle: string): Uint8Array
  put(name: string, bytes: Uint8Array): string
  files: DemoFile[]
}
type Office = { planId: string; roundId: string; today: string }

const finishVisits = async ({ call }: Job, { roundId }: Office) => {
  const visits = await call('visits.list', { roundId })
  for (const visit of visits.filter(({ status }) => status !== 'concluded')) {
    const { id } = visit
    if (visit.status === 'scheduled') await call('visits.start', { id })
    await call('visits.answerRest', { id })
    for (const { findingId } of await openRechecks(call, id)) {
      await call('visits.recheck', { id, findingId, outcome: 'open' })
    }
    await call('visits.move', { id, to: 'concluded' })
  }
  return { visits: visits.length }
}

const openRechecks = async (call: Call, id: string): Promise<{ findingId: string }[]> =>
  (await call('visits.get', { id })).oldFindings.map((finding) => ({ findingId: finding.id }))

const ask = async ({ call, take, files }: Job, { planId, roundId, today }: Office) => {
  const communes = await call('units.list', { validOn: today, kinds: ['commune'] })
  const { id: requestId } = await call('exchange.createRequest', {
    planId,
    roundId,
    number: '01',
    title: 'Báo cáo thực hiện hai Bộ Quy tắc ứng xử năm 2018',
    issuedOn: today,
    dueOn: today,
    contents: ['selfcheck', 'activities', 'remedy', 'nomination'],
    unitIds: communes.map(({ id }) => id),
  })
  const written = await call('exchange.writeWorkbooks', { requestId, as: 'zip' })
  for (const { handle } of written.files) {
    for (const [name, bytes] of Object.entries(unzipSync(take(handle))))
      files.push({ folder: 'gui-xa', name, bytes })
  }
  return { requestId, communes: communes.length, workbooks: files.length }
}

const receive = async ({ call, put, files }: Job, requestId: string) => {
  const answers = files.filter(({ folder }) => folder === 'gui-xa').slice(0, answering)
  const filled = answers.map(({ name, bytes }, at) => ({ name, bytes: answerAsCommune(bytes, at) }))
  for (const { name, bytes } of filled) files.push({ folder: 'xa-gui-ve', name, bytes })
  const handles = filled.map(({ name, bytes }) => put(name, bytes))
  const { fileIds } = await call('exchange.receive', { files: handles, requestId })
  let rows = 0
  for (const fileId of fileIds) {
    const { revision, fingerprint, open, rows: reviewed } = await call('exchange.review', { fileId })
    await call('exchange.commit', { fileId, revision, fingerprint, leftOpen: open.places })
    rows += reviewed.filter(({ outcome }) => outcome === 'new' || outcome === 'changed').length
  }
  return { files: fileIds.length, rows }
}

/** One more commune answers with a slip, gets its workbook back marked, and sends it again corrected. */
const sendBackOne = async ({ call, take, put, files }: Job, requestId: string) => {
  const blank = files.filter(({ folder }) => folder === 'gui-xa')[answering]
  if (blank === undefined) return { asked: 0, corrected: 0 }
  const first = put(blank.name, slipAsCommune(blank.bytes, answering))
  const { fileIds } = await call('exchange.receive', { files: [first], requestId })
  const { items, revision, replyBy } = await call('exchange.sendBackDraft', { fileId: fileIds[0] ?? '' })
  const sent = await call('exchange.sendBack', {
    fileId: fileIds[0] ?? '',
    revision,
    replyBy,
    itemKeys: items.filter(({ isSuggested }) => isSuggested).map(({ key }) => key),
  })
  for (const { handle, name } of sent.files) files.push({ folder: 'tra-lai-xa', name, bytes: take(handle) })
  const copy = take(sent.files[0]?.handle ?? '')
  const again = await call('exchange.receive', {
    files: [put(`Ban sua ${blank.name}`, correctAsCommune(copy, answering))],
    requestId,
  })
  const review = await call('exchange.review', { fileId: again.fileIds[0] ?? '' })
  const { fileId, fingerprint, open } = review
  await call('exchange.commit', {
    fileId,
    revision: review.revision,
    fingerprint,
    leftOpen: open.places,
  })
  return { asked: sent.asked, corrected: review.corrects?.progress?.corrected ?? 0 }
}

/** What came from communes has only their words; the office chooses among its own forms. */
const chooseAward = async (call: Job['call'], nominations: readonly Nomination[]): Promise<void> => {
  const open = nominations.filter(({ formId, titleId }) => formId === null && titleId === null)
  const { forms } = await call('commendation.awards', {})
  const own = forms.find(({ isValid, isOwnLevel, isPraise }) => isValid && isOwnLevel && !isPraise)
  if (open.length > 0 && own !== undefined)
    await call('commendation.setAward', { ids: open.map(({ id }) => id), formId: own.id })
}

const decide = async ({ call }: Job, { planId, today }: Office) => {
  const lists = await call('commendation.lists', { planId })
  let decided = 0
  let decidedList = ''
  for (const { id } of lists) {
    const list = await call('commendation.list', { id })
    const ids = list.nominations.filter(({ status }) => status === 'draft').map((nomination) => nomination.id)
    if (ids.length === 0) continue
    await chooseAward(call, list.nominations)
    await call('commendation.move', { ids, to: 'submitted' })
    await call('commendation.move', { ids, to: 'appraisal' })
    await call('commendation.appraise', {
      ids,
      body: 'Hội đồng Thi đua - Khen thưởng',
      appraisedOn: today,
      verdict: 'agree',
    })
    await call('commendation.decide', {
      ids,
      number: `23${decided + 10}`,
      symbol: 'QĐ-UBND',
      decidedOn: today,
    })
    decided += ids.length
    decidedList = id
  }
  return { decided, listId: decidedList }
}

const writeDocument = async (
  { call, take, files }: Job,
  kind: DocumentKind,
  subjectId: string,
  name: string,
): Promise<string> => {
  const { id } = await call('documents.create', { kind, subjectId })
  const file = await call('documents.make', { id })
  files.push({ folder: '', name: `${name}.docx`, bytes: take(file.handle) })
  return id
}

const writePapers = async (job: Job, office: Office, requestId: string, listId: string) => {
  const { call, take, files } = job
  const reportId = await writeDocument(job, 'round_report', office.roundId, 'Bao cao ket qua dot I')
  const annex = await call('documents.makeAnnex', { id: reportId })
  files.push({ folder: '', name: 'Phu luc dot I.xlsx', bytes: take(annex.handle) })
  const [visit] = await call('visits.list', { roundId: office.roundId, statuses: ['concluded'] })
  if (visit !== undefined) await writeDocument(job, 'minutes', visit.id, 'Bien ban kiem tra')
  await writeDocument(job, 'plan', office.planId, 'Ke hoach')
  await writeDocument(job, 'schedule', office.roundId, 'Lich kiem tra dot I')
  await writeDocument(job, 'return_request', requestId, 'Cong van yeu cau bao cao')
  await writeDocument(job, 'return_reminder', requestId, 'Cong van don doc')
  if (listId !== '') await writeDocument(job, 'commendation_list', listId, 'Danh sach khen thuong')
  return { documents: files.filter(({ folder }) => folder === '').length }
}

/** Runs on an empty register. Throws CallFailed with what the application answered. */
export const runDemo = async (app: App): Promise<DemoResult> => {
  const call = createClient((name, input, callId) => app.call(name, input, callId))
  const files: DemoFile[] = []
  const steps: DemoStep[] = []
  const job: Job = {
    call,
    files,
    take: (handle) => app.files.take(handle).bytes,
    put: (name, bytes) => app.files.put(name, bytes).handle,
  }
  const timed = async <T extends DemoStep['made']>(step: string, work: () => Promise<T>): Promise<T> => {
    const started = performance.now()
    const made = await work()
    steps.push({ step, milliseconds: Math.round(performance.now() - started), made })
    return made
  }
  const office = await timed('practice office', async () => {
    const made = await call('office.startPractice', {})
    const { today } = await call('office.state', {})
    return { ...made, today, day: formatDate(today) }
  })
  await timed('visits of round I', () => finishVisits(job, office))
  const { requestId } = await timed('request to the communes', () => ask(job, office))
  await timed('returns of the communes', () => receive(job, requestId))
  await timed('sent back and corrected', () => sendBackOne(job, requestId))
  const { listId } = await timed('awards', () => decide(job, office))
  await timed('documents', () => writePapers(job, office, requestId, listId))
  return { files, steps }
}
