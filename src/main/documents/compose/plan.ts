/** Kế hoạch kiểm tra and lịch kiểm tra of a round. */
import { formatDate, weekdayName } from '#shared/dates.ts'
import type { DocumentData } from '#shared/domain/document.ts'
import type { PlanGround, ScheduleGround } from '#shared/domain/documents/grounds.ts'
import { bareClause } from '#shared/domain/documents/office-text.ts'
import { officeWords } from '#shared/domain/documents/office-words.ts'
import { composePlan, composeReportOutline } from '#shared/domain/documents/plan.ts'
import { messagesIn } from '#shared/messages/catalogue.ts'
import { toRoman } from '#shared/numbers.ts'
import type { ComposeContext } from './frame.ts'
import { asBasis, composeFrame, filedAt } from './frame.ts'
import { enclosedWith } from './references.ts'
import { memberRole } from './team.ts'

const m = messagesIn('vi')

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
    legalBases: plan.legalBases.map(asBasis),
    sections: [
      ...composePlan({
        committee: context.office.superiorName,
        subject: plan.abstract,
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
        team: ground.team.map((person) => `${person.name}, ${memberRole(person)}`),
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
      ...composeReportOutline(ground.codes.map(({ name }) => name)),
    ],
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
      label: 'Phụ lục I',
      title: 'Đối tượng và hình thức kiểm tra',
      reference: enclosedWith('Kế hoạch', frame, context.office.superiorName),
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
    outline: {
      label: 'Phụ lục II',
      title: 'Đề cương báo cáo tự kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử',
      reference: enclosedWith('Kế hoạch', frame, context.office.superiorName),
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
): DocumentData['schedule'] => {
  const frame = composeFrame(context, 'schedule', {
    abstract: `Lịch kiểm tra việc thực hiện 02 Bộ Quy tắc ứng xử đợt ${toRoman(ground.round.ordinal)} năm ${ground.plan.year}`,
    sections: [],
  })
  return {
    ...frame,
    annex: {
      label: 'Phụ lục',
      reference: enclosedWith('Kế hoạch', frame, context.office.superiorName),
    },
    days: ground.visits.map((visit) => ({
      date: visit.date === null ? '' : `${weekdayName(visit.date)}, ${formatDate(visit.date)}`,
      session: sessionText(visit),
      unit: visit.unitName,
      place: visit.place === '' ? 'Tại đơn vị' : visit.place,
      content: '',
    })),
    team: ground.team.map((person) => ({ name: person.name, role: memberRole(person) })),
  }
}
