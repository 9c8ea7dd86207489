/** Kế hoạch kiểm tra and lịch kiểm tra of a round. */
import { formatDate, weekdayName } from '#shared/dates.ts'
import type { DocumentData } from '#shared/domain/document.ts'
import type { PlanGround, ScheduleGround, TeamPerson } from '#shared/domain/documents/grounds.ts'
import { bareClause } from '#shared/domain/documents/office-text.ts'
import { officeWords, positionAt } from '#shared/domain/documents/office-words.ts'
import { composePlan } from '#shared/domain/documents/plan.ts'
import type { TeamRole } from '#shared/domain/round.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { toRoman } from '#shared/numbers.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame, filedAt } from './frame.ts'
import { enclosedWith, enclosedWithPlan } from './references.ts'

const m = messagesIn('vi')

const roleWords = {
  head: 'Trưởng đoàn',
  deputy: 'Phó Trưởng đoàn',
  secretary: 'Thư ký',
  member: 'Thành viên',
} satisfies Record<TeamRole, string>

const roleOf = ({ jobTitle, body, role }: TeamPerson): string =>
  [positionAt(jobTitle, body), roleWords[role]].filter((part) => part !== '').join(', ')

/** Clauses of a text in which each line or `;` begins a new one. */
const clausesOf = (text: string): string[] =>
  text
    .split(/[\n;]/u)
    .map(bareClause)
    .filter((clause) => clause !== '')

export const composePlanDocument = (ground: PlanGround, context: ComposeContext): DocumentData['plan'] => {
  const words = officeWords(context.office)
  const { plan, scope } = ground
  const unitsOf = (mode: string) => scope.filter((each) => each.mode === mode).map(({ unit }) => unit)
  const period =
    plan.periodFrom !== null && plan.periodTo !== null ? { from: plan.periodFrom, to: plan.periodTo } : null
  const others = [...new Set(ground.team.map(({ body }) => body))].filter(
    (body) => body !== '' && body !== words.officeName,
  )
  const frame = composeFrame(context, 'plan', {
    abstract: plan.abstract,
    legalBases: plan.legalBases.map((basis) =>
      /^(Căn cứ|Thực hiện) /u.test(basis) ? basis : `Căn cứ ${basis}`,
    ),
    sections: composePlan({
      purposes: clausesOf(plan.purpose),
      requirements: clausesOf(plan.requirements),
      contents: ground.codes.map(({ name, symbol, groups }) => {
        const what = groups.length === 0 ? '' : `: ${groups.map(bareClause).join('; ')}`
        return `Việc thực hiện ${name} (Quyết định số ${symbol})${what}`
      }),
      onSite: unitsOf('on_site'),
      byReport: unitsOf('by_report'),
      period,
      returnsDueOn: plan.returnsDueOn,
      team: ground.team.map((person) => `${person.name}, ${roleOf(person)}`),
      duties: [
        {
          id: 'office',
          who: words.officeName,
          what: 'chủ trì, xây dựng lịch kiểm tra từng đợt, tổng hợp kết quả, báo cáo theo quy định',
        },
        ...(others.length > 0
          ? [
              {
                id: 'partners',
                who: others.join('; '),
                what: 'cử cán bộ tham gia Đoàn kiểm tra, phối hợp thực hiện',
              },
            ]
          : []),
        {
          id: 'units',
          who: 'Các cơ quan, đơn vị được kiểm tra',
          what: 'chuẩn bị báo cáo, hồ sơ liên quan, bố trí thành phần làm việc với Đoàn kiểm tra',
        },
      ],
    }),
    recipients: [
      `Thường trực HĐND, lãnh đạo ${words.committeeName}`,
      'Thành viên Đoàn kiểm tra',
      'Các đơn vị thuộc đối tượng kiểm tra',
      filedAt(context),
    ],
  })
  return {
    ...frame,
    annex: {
      label: 'Phụ lục',
      title: 'Đối tượng và hình thức kiểm tra',
      reference: enclosedWith('Kế hoạch', frame, { ...words, officeName: context.office.superiorName }),
      units: scope.map(({ unit, mode, rounds }) => ({
        name: unit.name,
        mode: mode === 'on_site' ? 'Trực tiếp' : 'Gián tiếp',
        time:
          mode === 'on_site'
            ? rounds.map((ordinal) => `Đợt ${toRoman(ordinal)}`).join(', ')
            : plan.returnsDueOn === null
              ? ''
              : `Trước ${formatDate(plan.returnsDueOn)}`,
        note: '',
      })),
    },
  }
}

/** `Sáng, 8 giờ 00`. */
const sessionText = ({ session, startsAt }: ScheduleGround['visits'][number]): string => {
  const [hour = '', minute = ''] = (startsAt ?? '').split(':')
  const when = startsAt === null ? '' : `, ${Number(hour)} giờ ${minute}`
  return `${m.rounds.sessions[session]}${when}`
}

export const composeScheduleDocument = (
  ground: ScheduleGround,
  context: ComposeContext,
): DocumentData['schedule'] => ({
  ...composeFrame(context, 'schedule', {
    abstract: `Đợt ${toRoman(ground.round.ordinal)} năm ${ground.plan.year} về việc thực hiện 02 Bộ Quy tắc ứng xử`,
    sections: [],
    recipients: ['Các đơn vị được kiểm tra', 'Thành viên Đoàn kiểm tra', filedAt(context)],
  }),
  reference: enclosedWithPlan(ground.plan),
  days: ground.visits.map((visit) => ({
    date: visit.date === null ? '' : `${weekdayName(visit.date)}, ${formatDate(visit.date)}`,
    session: sessionText(visit),
    unit: visit.unitName,
    place: visit.place,
    content: '',
  })),
  team: ground.team.map((person) => ({ name: person.name, role: roleOf(person) })),
})
