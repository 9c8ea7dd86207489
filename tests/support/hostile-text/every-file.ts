/** Every Word and Excel file that Nếp makes of an office, each under the operation that made it. */
import { unzipSync } from 'fflate'
import type { ShownTable } from '#shared/contract/tables.ts'
import type { TestApp } from '../create-test-app.ts'
import { fillHostileOffice, type HostileOffice } from './hostile-office.ts'
import { hostileText } from './payloads.ts'

export type MadeFile = { by: string; name: string; bytes: Uint8Array }

/** A zip of ours gives what is in it. */
const opened = (by: string, name: string, bytes: Uint8Array): MadeFile[] =>
  name.endsWith('.zip')
    ? Object.entries(unzipSync(bytes)).flatMap(([inner, part]) => opened(by, inner, part))
    : [{ by, name, bytes }]

const isOurs = ({ name }: MadeFile): boolean => /\.(?:docx|xlsx)$/u.test(name)

/** A list of the screen as it is exported, with hostile text in every cell and head. */
const shownTable = (texts: readonly string[]): ShownTable => ({
  title: texts[0] ?? '',
  subtitle: texts[1] ?? '',
  filter: texts[2] ?? '',
  columns: texts.map((text, at) => ({ header: text, width: 120, isSummed: at === 0 })),
  rows: [{ cells: [...texts] }, { group: texts[3] ?? '' }, { cells: texts.toReversed() }],
})

const everyFile = async (
  { call, app }: Pick<TestApp, 'call' | 'app'>,
  office: HostileOffice,
  texts: readonly string[],
): Promise<MadeFile[]> => {
  const made: MadeFile[] = []
  const take = (by: string, ...files: readonly { handle: string; name: string }[]): void => {
    for (const { handle, name } of files) made.push(...opened(by, name, app.files.take(handle).bytes))
  }
  const {
    plans: planId,
    rounds: roundId,
    nomination_lists: listId,
    return_requests: requestId,
  } = office.subjects
  for (const [kind, id] of Object.entries(office.documents))
    take(`documents.make ${kind}`, await call('documents.make', { id }))
  take('documents.makeAnnex', await call('documents.makeAnnex', { id: office.documents.round_report }))
  const year = { kind: 'year' as const, year: 2018 }
  for (const scope of [year, { kind: 'round' as const, id: roundId }, { kind: 'plan' as const, id: planId }])
    take(`reports.exportSummary ${scope.kind}`, await call('reports.exportSummary', { scope }))
  const { nominations } = await call('commendation.list', { id: listId })
  const ids = nominations.map(({ id }) => id)
  for (const isMasked of [false, true])
    take('commendation.exportExcel', await call('commendation.exportExcel', { listId, ids, isMasked }))
  take('exchange.writeWorkbooks', ...(await call('exchange.writeWorkbooks', { requestId })).files)
  const { items, revision, replyBy } = await call('exchange.sendBackDraft', { fileId: office.fileId })
  const sent = { fileId: office.fileId, revision, replyBy, remark: texts.join('\n') }
  const itemKeys = items.map(({ key }) => key)
  take('exchange.sendBack', ...(await call('exchange.sendBack', { ...sent, itemKeys })).files)
  const days = { issuedOn: '2018-11-01', reportBy: '2018-11-10' }
  take(
    'findings.writeReminders',
    (await call('findings.writeReminders', { ids: [office.findingId], ...days })).file,
  )
  take('journal.export', await call('journal.export', { filterWords: texts[0] ?? '' }))
  take('tables.export', await call('tables.export', shownTable(texts)))
  take('takeAlong.write', (await call('takeAlong.write', {})).file)
  return made.filter(isOurs)
}

const exportedTexts = Array.from({ length: 12 }, (_, at) => hostileText(at, 'cuối', 500))

/** Fills an empty application with hostile text, and answers the office beside every file that comes of it. */
export const hostileFiles = async (app: TestApp): Promise<{ office: HostileOffice; files: MadeFile[] }> => {
  const {
    callRaw,
    dataDir,
    app: { files },
  } = app
  const office = await fillHostileOffice({
    callRaw,
    dataDir,
    files,
    take: (handle) => files.take(handle).bytes,
  })
  return { office, files: await everyFile(app, office, exportedTexts) }
}
