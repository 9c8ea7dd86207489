/** Every document of a commune's office after 1/7/2025 with no unit, with one, and with sixty and 240 shortcomings. */
import { expect, test } from 'vitest'
import { type DocumentKind, documentKinds } from '#shared/domain/document.ts'
import { kindFacts } from '#shared/domain/document-kind.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { errorSentence } from '#shared/messages/sentence.ts'
import { composeIn, openCommune } from '../../support/both-offices.ts'
import { decreeFaults } from '../../support/decree.ts'
import { paragraphTexts } from '../../support/word.ts'

type Office = Awaited<ReturnType<typeof openCommune>>

const textOf = async (office: Office, kind: DocumentKind): Promise<string> => {
  const { bytes } = await composeIn(office, kind)
  expect(decreeFaults(kind, bytes), kind).toEqual([])
  const text = paragraphTexts(bytes).join('\n')
  expect(text, kind).not.toMatch(/[{}]|undefined|null|NaN|\[object/)
  expect(text, kind).not.toMatch(/ {2,}| [,;.](?!\.)|;;|:\./)
  return text
}

test.each([
  [0, 0],
  [1, 0],
  [60, 4],
])('%d units, %d shortcomings at each', async (units, findings) => {
  const office = await openCommune({ units, findings })
  const texts = new Map<DocumentKind, string>()
  for (const kind of documentKinds)
    if (office.subjects[kindFacts[kind].subject] !== '' && !(units === 0 && kind === 'check_forms'))
      texts.set(kind, await textOf(office, kind))
  const report = texts.get('round_report') ?? ''
  const number = units < 10 ? `0${units}` : String(units)
  if (units > 0) expect(report).toContain(`tại ${number} đơn vị`)
  else expect(report).toContain('Đợt kiểm tra chưa có đơn vị nào trong lịch.')
  const rows = report.split('\n').filter((line) => line.startsWith('Nội dung chưa đạt thứ ')).length
  expect(rows).toBe(units * findings)
})

test('what would be a blank sheet is refused with what to do', async () => {
  const office = await openCommune({ units: 0 })
  const { call, callRaw, subjects } = office
  const { id: empty } = await call('commendation.createList', { name: 'Danh sách mới', year: 2026 })
  const told = async (kind: DocumentKind, subjectId: string): Promise<string> => {
    const result = await callRaw('documents.create', { kind, subjectId })
    if (result.ok) throw new Error('a blank sheet was made')
    return errorSentence(messagesIn('vi'), result.error)
  }
  expect(await told('check_forms', subjects.rounds)).toMatch(/chưa có đơn vị nào.*Thêm đơn vị vào đợt/u)
  for (const kind of ['certificate', 'certificate_preprinted'] as const)
    expect(await told(kind, empty)).toMatch(/chưa có ai được khen thưởng.*Thêm người/u)
  expect(await call('documents.list', {})).toEqual([])
})
