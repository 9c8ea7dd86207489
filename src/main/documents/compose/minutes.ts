/** Biên bản kiểm tra of one visit. */
import type { DocumentData } from '#shared/domain/document.ts'
import type { GroundFinding, MinutesGround } from '#shared/domain/documents/grounds.ts'
import { composeMinutes } from '#shared/domain/documents/minutes.ts'
import { bareClause, lowerFirst } from '#shared/domain/documents/office-text.ts'
import { positionAt } from '#shared/domain/documents/office-words.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { fold } from '#shared/text.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame } from './frame.ts'

const m = messagesIn('vi')

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')

const roleOf = ({ jobTitle, body, role }: MinutesGround['people'][number]): string =>
  [positionAt(jobTitle, body), role].filter((part) => part !== '').join(', ')

const nameOfRole = (people: MinutesGround['people'], side: 'team' | 'unit', role: string): string | null =>
  people.find((person) => person.side === side && fold(person.role) === fold(role))?.name ?? null

const demandOf = ({ id, description, recommendation, remedyDueOn }: GroundFinding) => ({
  id,
  description,
  recommendation,
  dueOn: remedyDueOn,
})

/** `ground.visitDate` must be known; the caller refuses a visit without a day. */
export const composeMinutesDocument = (
  ground: MinutesGround & { visitDate: string },
  context: ComposeContext,
): DocumentData['minutes'] => {
  const { people, visitDate } = ground
  const named = (side: 'team' | 'unit') =>
    people
      .filter((person) => person.side === side)
      .map((person) => ({ name: person.name, role: roleOf(person) }))
  const composed = composeMinutes({
    unitName: ground.unitName,
    place: ground.place === '' ? ground.unitName : ground.place,
    startedAt: { date: visitDate, time: ground.startsAt },
    endedAt: ground.endsAt === null ? null : { date: visitDate, time: ground.endsAt },
    team: named('team'),
    unitPeople: named('unit'),
    answers: ground.groups.map(({ name, rows }) => ({
      group: name,
      rows: rows.map(({ code, text, verdict, value, note }) => ({
        code,
        text,
        verdict: verdict === null ? value : m.visits.verdicts[verdict],
        note,
      })),
    })),
    unitReport: [],
    remarks: linesOf(ground.generalNote),
    rechecks: ground.rechecks.map(({ id, description, outcome, note }) => ({
      id,
      text: `${bareClause(description)}: ${lowerFirst(m.findings.statuses[outcome])}${note === '' ? '' : ` (${bareClause(note)})`}`,
    })),
    strengths: ground.strengths,
    findings: ground.findings.map(demandOf),
    recommendations: linesOf(ground.recommendation).map((text, index) => ({
      id: `visit.${index + 1}`,
      text,
    })),
    unitOpinion: ground.unitOpinion === '' ? null : ground.unitOpinion,
    copies: ground.minutesCopies ?? 2,
  })
  const head = nameOfRole(people, 'team', 'Trưởng đoàn')
  return {
    ...composeFrame(context, 'minutes', {
      abstract: `Kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử tại ${ground.unitName}`,
      sections: composed.sections,
    }),
    ...composed,
    secretary: nameOfRole(people, 'team', 'Thư ký'),
    head,
    unitHead:
      nameOfRole(people, 'unit', 'Chủ trì') ?? people.find(({ side }) => side === 'unit')?.name ?? null,
  }
}
