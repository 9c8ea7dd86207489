/** The exchange with communes: requests, and files in every state that a command takes them from. */
import type { Review } from '#shared/contract/exchange-review.ts'
import { peopleList } from '../people-list.ts'
import type { CommandsOf, PreparedOffice } from './command-table.ts'

const requestForm = ({ anMy, dongTam, fresh }: PreparedOffice) => ({
  number: `${fresh()}`,
  title: 'Báo cáo kết quả thực hiện 02 Bộ Quy tắc ứng xử',
  issuedOn: '2018-09-17',
  dueOn: '2018-10-01',
  contents: ['activities' as const, 'nomination' as const],
  unitIds: [anMy, dongTam],
})

const request = ({ call }: PreparedOffice, form: ReturnType<typeof requestForm>) =>
  call('exchange.createRequest', form)

const units = async (office: PreparedOffice) => ({
  requestId: (await request(office, requestForm(office))).id,
  unitIds: [office.anMy, office.dongTam],
})

/** A list of An Mỹ that waits to be looked at; nobody on it stands in another. */
const file = async (office: PreparedOffice, people = ['Đỗ Thị Thoa', 'Nguyễn Văn Đức']): Promise<Review> => {
  const { call, app, fresh } = office
  const number = fresh()
  const listed = people.map((name) => ({
    name,
    born: 1960,
    place: `Thôn ${number}`,
    achievement: `Việc ${number}`,
  }))
  const { handle } = app.files.put(`DS ${number}.xlsx`, await peopleList('An Mỹ', listed))
  const { fileIds } = await call('exchange.receive', { files: [handle] })
  return call('exchange.review', { fileId: fileIds[0] ?? '' })
}

const place = ({ fileId, revision }: Review) => ({ fileId, revision })

const renaming = ({ rows }: Review) => ({
  kind: 'set' as const,
  cells: [{ rowId: rows[0]?.id ?? '', field: 'name', value: 'Đỗ Thị Thoan' }],
})

const decided = async (office: PreparedOffice) => {
  const review = await file(office)
  const input = { ...place(review), step: renaming(review) }
  return { fileId: review.fileId, ...(await office.call('exchange.decide', input)) }
}

const previewed = (review: Review) => ({
  ...place(review),
  fingerprint: review.fingerprint,
  leftOpen: review.open.places,
})

export const returns = {
  'exchange.createRequest': requestForm,
  'exchange.closeRequest': async (office) => ({
    ...(await request(office, requestForm(office))),
    revision: 1,
  }),
  'exchange.reopenRequest': async (office) => {
    const { id } = await request(office, requestForm(office))
    return { id, ...(await office.call('exchange.closeRequest', { id, revision: 1 })) }
  },
  'exchange.extend': async (office) => ({ ...(await units(office)), dueOn: '2018-10-15' }),
  'exchange.markReminded': async (office) => ({
    ...(await units(office)),
    on: '2018-10-03',
    note: 'Gọi điện',
  }),
  'exchange.markNil': async (office) => ({
    requestId: (await units(office)).requestId,
    unitId: office.anMy,
    contents: ['activities', 'nomination'],
    isNil: true,
  }),
  'exchange.decidePair': async (office) => {
    const review = await file(office, ['Nguyễn Thị Hoà', 'Nguyễn Thị Hòa'])
    const { pairs } = await office.call('exchange.pairs', { fileId: review.fileId })
    return { ...place(review), pairId: pairs[0]?.id ?? '', verdict: 'different' }
  },
  'exchange.decide': async (office) => {
    const review = await file(office)
    return { ...place(review), step: renaming(review) }
  },
  'exchange.undoStep': decided,
  'exchange.redoStep': async (office) => {
    const { fileId, revision } = await decided(office)
    return { fileId, ...(await office.call('exchange.undoStep', { fileId, revision })) }
  },
  'exchange.forgetMapping': async (office) => {
    const review = await file(office)
    const tables = review.tables.map(({ sheet, content, signature, columns }) => ({
      sheet,
      content,
      signature,
      columns: columns.map(({ column, field }) => ({ column, field })),
    }))
    await office.call('exchange.remap', { ...place(review), tables })
    const [known] = await office.call('exchange.mappings', { unitId: office.anMy })
    return { unitId: office.anMy, content: known?.content ?? 'nomination', signature: known?.signature ?? '' }
  },
  'exchange.commit': async (office) => previewed(await file(office)),
  'exchange.undoImport': async (office) => {
    const { batchId } = await office.call('exchange.commit', previewed(await file(office)))
    return { batchId: batchId ?? '' }
  },
  'exchange.setAside': async (office) => ({ ...place(await file(office)), isAside: true }),
  'exchange.setAsideAll': async (office) => ({ files: [place(await file(office))], isAside: true }),
} satisfies CommandsOf<'exchange'>
