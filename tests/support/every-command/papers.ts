/** Documents, their templates, attached files, drafts. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CommandsOf, PreparedOffice } from './command-table.ts'

/** A submission of a list of its own. */
const submission = async ({ call, fresh }: PreparedOffice) => {
  const { id: listId } = await call('commendation.createList', { name: `Tờ trình ${fresh()}`, year: 2018 })
  const nominations = [{ subjectKind: 'individual' as const, name: 'Lò Thị Mai', proposedForm: 'Giấy khen' }]
  await call('commendation.addNominations', { listId, nominations })
  return { kind: 'submission' as const, subjectId: listId }
}

const draft = async (office: PreparedOffice): Promise<string> =>
  (await office.call('documents.create', await submission(office))).id

const header = (number: number) => ({ number: `${number}`, date: '2018-10-08', signer: null })

const numbered = async (office: PreparedOffice) => {
  const id = await draft(office)
  return { id, ...(await office.call('documents.setHeader', { id, revision: 1, ...header(office.fresh()) })) }
}

const issued = async (office: PreparedOffice) => {
  const { id, revision } = await numbered(office)
  return { id, ...(await office.call('documents.issue', { id, revision })) }
}

const paper = ({ app, fresh }: PreparedOffice): string =>
  app.files.put('cong van.pdf', new TextEncoder().encode(`%PDF-1.4 công văn ${fresh()}`)).handle

const attached = async (office: PreparedOffice): Promise<{ id: string }> => {
  const { id } = await office.call('attachments.add', {
    entity: 'plans',
    entityId: office.planId,
    file: paper(office),
  })
  return { id }
}

/** A shipped template, as somebody saved it again. */
const template = ({ app }: PreparedOffice) => {
  const file = join(import.meta.dirname, '../../../resources/templates/bao-cao-dot.docx')
  const { handle } = app.files.put('Mẫu của phòng.docx', new Uint8Array(readFileSync(file)))
  return { kind: 'round_report' as const, file: handle }
}

export const papers = {
  'documents.create': submission,
  'documents.saveEdits': async (office) => {
    const id = await draft(office)
    const { sections } = await office.call('documents.get', { id })
    const [key = ''] = sections.flatMap(({ paragraphs }) => paragraphs.map((one) => one.key))
    return { id, edits: { [key]: 'Kính trình xem xét.' } }
  },
  'documents.setHeader': async (office) => ({
    id: await draft(office),
    revision: 1,
    ...header(office.fresh()),
  }),
  'documents.issue': numbered,
  'documents.reissue': async (office) => ({ ...(await issued(office)), reason: 'Sai tên người nhận' }),
  'documents.remove': async (office) => ({ id: await draft(office), revision: 1 }),

  'templates.replace': template,
  'templates.restore': async (office) => {
    await office.call('templates.replace', template(office))
    return { kind: 'round_report' }
  },

  'attachments.add': (office) => ({ entity: 'plans', entityId: office.planId, file: paper(office) }),
  'attachments.setCaption': async (office) => ({ ...(await attached(office)), caption: 'Công văn đến' }),
  'attachments.remove': attached,

  'drafts.save': ({ fresh }) => ({ key: `visit:${fresh()}`, value: { note: 'đang nhập dở' } }),
  'drafts.discard': async ({ call, fresh }) => {
    const key = `visit:${fresh()}`
    await call('drafts.save', { key, value: { note: 'đang nhập dở' } })
    return { key }
  },
} satisfies CommandsOf<'documents' | 'templates' | 'attachments' | 'drafts'>
