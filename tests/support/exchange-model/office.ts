/** The office's own work between the imports, in the office and in the model. */
import { findingStatus } from './findings.ts'
import type { Game } from './game.ts'
import { isOfOffice, type ModelRecord, present, recordsNamed, shown, shownUnder } from './model.ts'
import { type Fields, fieldNames, pick, rowNames, type Value } from './rows.ts'
import { villageNames } from './world.ts'

const codeIds: Readonly<Record<string, string>> = {
  'Nơi công cộng': 'code-1665',
  'Trong cơ quan': 'code-522',
}
const dayOf = (index: number): string => `2018-09-0${7 + index}`

const editable = ({ model }: Game): ModelRecord[] =>
  present(model).filter(({ name }) => name.content === 'nomination' || name.content === 'activities')

const villageId = ({ world }: Game, unit: number, village: Value): string | null =>
  world.villages[unit]?.[villageNames.indexOf(String(village))] ?? null

const note = (game: Game, record: ModelRecord, field: string, value: Value): void => {
  const before = shown(game.model, record) ?? {}
  if ((before[field] ?? null) === value) return
  const isOwn = isOfOffice(game.model, record)
  const under = shownUnder(game.model, record, field)
  record.entries.push({ by: 'office', kind: 'set', fields: { [field]: value }, under, isOwn })
  game.isEdited = true
}

const write = async (game: Game, record: ModelRecord, field: string, value: Value): Promise<void> => {
  const { app } = game.open
  const { id, name } = record
  if (name.content === 'nomination') {
    const column = { position: 'jobTitle', birthYear: 'birthYear' }[field] ?? field
    const one = await app.call('commendation.nomination', { id })
    await app.call('commendation.updateNomination', {
      ...one,
      [column]: field === 'birthYear' ? value : (value ?? ''),
    })
    return
  }
  const one = await app.call('outreach.get', { id })
  const change = {
    village: { villageId: villageId(game, name.unit, value) },
    conductCode: { codeId: codeIds[String(value)] ?? null },
    participants: { participants: value as number | null },
  }[field] ?? { [field]: value ?? '' }
  await app.call('outreach.update', { ...one, ...change })
}

export const playEdit = async (
  game: Game,
  step: { record: number; field: number; choice: number },
): Promise<void> => {
  const records = editable(game)
  const record = records[step.record % records.length]
  if (record === undefined) return
  const { content } = record.name
  const fields = fieldNames(content)
  const field = fields[step.field % fields.length] ?? ''
  // The form keeps the words of a village that is unknown; it is not emptied by leaving its choice open.
  const value = field === 'village' ? 'Thôn Đông' : pick(content, field, step.choice)
  if ((shown(game.model, record)?.[field] ?? null) === value) return
  await write(game, record, field, value)
  note(game, record, field, value)
}

export const playOpinion = async (game: Game, step: { record: number; choice: number }): Promise<void> => {
  const records = editable(game).filter(({ name }) => name.content === 'nomination')
  const record = records[step.record % records.length]
  if (record === undefined) return
  const opinion = ([null, 'agree', 'disagree'] as const)[step.choice % 3] ?? null
  await game.open.app.call('commendation.setOpinion', { ids: [record.id], opinion, note: '' })
  note(game, record, 'opinion', opinion)
}

export const playRemove = async (game: Game, step: { record: number }): Promise<void> => {
  const { app } = game.open
  const records = editable(game)
  const record = records[step.record % records.length]
  if (record === undefined) return
  if (record.name.content === 'nomination')
    await app.call('commendation.removeNominations', { ids: [record.id] })
  else await app.call('outreach.removeMany', { ids: [record.id] })
  record.entries.push({ by: 'office', kind: 'remove' })
  game.isEdited = true
}

export const playAdd = async (
  game: Game,
  step: { unit: number; request: number; row: number; choices: number[] },
): Promise<void> => {
  const { app } = game.open
  const { unit, request } = step
  const all = rowNames(unit, request).filter(
    ({ content }) => content === 'nomination' || content === 'activities',
  )
  const name = all[step.row % all.length]
  if (name === undefined || recordsNamed(game.model, name).length > 0) return
  const fields: Record<string, Value> = Object.fromEntries(
    fieldNames(name.content).map((field, index) => [
      field,
      pick(name.content, field, step.choices[index] ?? 0),
    ]),
  )
  const unitId = game.world.units[unit] ?? ''
  if (name.content === 'nomination') {
    const { listId } = await app.call('exchange.request', { id: game.world.requests[request] ?? '' })
    const given = {
      subjectKind: 'individual' as const,
      name: name.identity,
      unitId,
      birthYear: fields.birthYear as number | null,
      jobTitle: String(fields.position ?? ''),
      achievement: String(fields.achievement ?? ''),
      note: String(fields.note ?? ''),
    }
    const { ids } = await app.call('commendation.addNominations', {
      listId: listId ?? '',
      nominations: [given],
    })
    keep(game, { id: ids[0] ?? '', name, entries: [{ by: 'office', kind: 'insert', fields }], sayings: [] })
    return
  }
  const village = villageId(game, unit, fields.village ?? null)
  const { id } = await app.call('outreach.create', {
    unitId,
    villageId: village,
    codeId: codeIds[String(fields.conductCode)] ?? null,
    form: name.identity,
    heldOn: dayOf(all.filter(({ content }) => content === 'activities').indexOf(name)),
    place: String(fields.place ?? ''),
    participants: fields.participants as number | null,
    note: String(fields.note ?? ''),
  })
  const typed: Fields = { ...fields, village: village === null ? null : (fields.village ?? null) }
  keep(game, { id, name, entries: [{ by: 'office', kind: 'insert', fields: typed }], sayings: [] })
}

const keep = (game: Game, record: ModelRecord): void => {
  game.model.records.push(record)
  game.isEdited = true
}

/** The program may refuse a step; the model goes where the program went. */
export const playMove = async (game: Game, step: { finding: number; to: number }): Promise<void> => {
  const finding = game.findings[step.finding % game.findings.length]
  if (finding === undefined) return
  const to = (['open', 'in_progress', 'reported', 'done'] as const)[step.to % 4] ?? 'open'
  const { revision } = await game.open.app.call('findings.get', { id: finding.id })
  const given = { id: finding.id, revision, to, note: 'Đã xem' }
  const answer = await game.open.app.callRaw('findings.move', given)
  if (!answer.ok) return
  if (findingStatus(game.model, finding) !== to) finding.steps.push({ by: 'office', to })
  finding.officeEvents += 1
  game.isEdited = true
}
