/** The shapes of `#shared/domain/seed.ts` for checking the shipped files at run time. */

import { z } from 'zod'
import { isCivilDate } from '#shared/dates.ts'
import { answerKinds, verdicts } from '#shared/domain/checklist.ts'
import { findingStatuses, severities } from '#shared/domain/finding.ts'
import { awardBases, nominationStatuses, subjectKinds } from '#shared/domain/nomination.ts'
import { inspectionModes, planStatuses } from '#shared/domain/plan.ts'
import { roundStatuses, teamRoles } from '#shared/domain/round.ts'
import type * as Seed from '#shared/domain/seed.ts'
import { communeTypes, officeLevels, unitKinds } from '#shared/domain/unit.ts'
import { lineageKinds } from '#shared/domain/unit-lineage.ts'
import { sessions, visitStatuses } from '#shared/domain/visit.ts'

const text = z.string()
const words = z.string().min(1)
const date = z.string().refine(isCivilDate)
const day = date.nullable()
const certainty = z.enum(['confirmed', 'partial', 'inferred'])
const person = { name: words, jobTitle: text }

const unit = z.strictObject({
  key: words,
  kind: z.enum(unitKinds),
  communeType: z.enum(communeTypes).nullable(),
  name: words,
  fullName: words,
  officialCode: z
    .string()
    .regex(/^\d{5}$/)
    .nullable(),
  parent: words.nullable(),
  aliases: z.array(words),
  validFrom: day,
  validTo: day,
  note: text,
})

export const unitsSeed = z.strictObject({
  format: z.literal('nep-units-1'),
  about: words,
  units: z.array(unit),
  lineage: z.array(
    z.strictObject({
      predecessor: words,
      successor: words,
      kind: z.enum(lineageKinds),
      effectiveOn: date,
      isPartial: z.boolean(),
      legalBasis: text,
      note: text,
      certainty,
    }),
  ),
}) satisfies z.ZodType<Seed.UnitsSeed>

export const checklistsSeed = z.strictObject({
  format: z.literal('nep-checklists-1'),
  about: words,
  codes: z.array(
    z.strictObject({
      key: words,
      symbol: words,
      shortName: words,
      name: words,
      issuedOn: date,
      issuer: words,
      validTo: day,
      position: z.int(),
    }),
  ),
  checklists: z.array(
    z.strictObject({
      key: words,
      code: words,
      name: words,
      versions: z.array(
        z.strictObject({
          number: z.int().min(1),
          status: z.enum(['draft', 'published']),
          publishedOn: day,
          note: text,
          hasScores: z.boolean(),
          ratings: z.array(z.strictObject({ name: words, fromPercent: z.number() })),
          criteria: z.array(
            z.strictObject({
              key: words,
              code: words,
              groupName: words,
              text: words,
              basis: words,
              guidance: words,
              answerKind: z.enum(answerKinds),
              maxScore: z.number().positive().nullable(),
              unitKinds: z.array(z.enum(unitKinds)).min(1),
              evidenceWanted: z.boolean(),
              isCritical: z.boolean(),
            }),
          ),
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<Seed.ChecklistsSeed>

const award = {
  key: words,
  name: words,
  subjectKinds: z.array(z.enum(subjectKinds)).min(1),
  levels: z.array(z.enum(officeLevels)).min(1),
  validFrom: day,
  validTo: day,
  legalBasis: words,
  certainty,
}
export const awardTitlesSeed = z.strictObject({
  format: z.literal('nep-award-titles-1'),
  about: words,
  titles: z.array(z.strictObject(award)),
}) satisfies z.ZodType<Seed.AwardTitlesSeed>
export const awardFormsSeed = z.strictObject({
  format: z.literal('nep-award-forms-1'),
  about: words,
  forms: z.array(z.strictObject({ ...award, isPraise: z.boolean() })),
}) satisfies z.ZodType<Seed.AwardFormsSeed>
export const awardRatesSeed = z.strictObject({
  format: z.literal('nep-award-rates-1'),
  about: words,
  rates: z.array(
    z
      .strictObject({
        form: words.nullable(),
        title: words.nullable(),
        level: z.enum(officeLevels),
        subjectKind: z.enum(subjectKinds),
        coefficient: z.number().positive(),
        validFrom: date,
        validTo: day,
        legalBasis: words,
        certainty,
      })
      .refine((rate) => (rate.form === null) !== (rate.title === null)),
  ),
}) satisfies z.ZodType<Seed.AwardRatesSeed>
export const basePaysSeed = z.strictObject({
  format: z.literal('nep-base-pays-1'),
  about: words,
  basePays: z.array(
    z.strictObject({ validFrom: date, amount: z.int().positive(), legalBasis: words, certainty }),
  ),
}) satisfies z.ZodType<Seed.BasePaysSeed>
export const holidaysSeed = z.strictObject({
  format: z.literal('nep-holidays-1'),
  about: words,
  holidays: z.array(
    z.strictObject({ day: date, name: words, kind: z.enum(['holiday', 'substitute']), certainty }),
  ),
}) satisfies z.ZodType<Seed.HolidaysSeed>

const finding = z.strictObject({
  unit: words,
  criterion: words.nullable(),
  foundOn: date,
  description: words,
  severity: z.enum(severities),
  cause: text,
  recommendation: words,
  remedyDueOn: day,
  responsible: text,
  status: z.enum(findingStatuses),
  doneOn: day,
})
const participant = z.strictObject({ ...person, role: words })
const time = z
  .string()
  .regex(/^\d{2}:\d{2}$/)
  .nullable()
const visit = z.strictObject({
  unit: words,
  date,
  session: z.enum(sessions),
  startsAt: time,
  endsAt: time,
  place: text,
  isUnannounced: z.boolean(),
  status: z.enum(visitStatuses),
  teamPeople: z.array(participant),
  unitPeople: z.array(participant),
  sites: z.array(words),
  answers: z.array(z.strictObject({ criterion: words, verdict: z.enum(verdicts).nullable(), note: text })),
  strengths: z.array(z.strictObject({ criterion: words.nullable(), description: words })),
  findings: z.array(finding),
  generalNote: text,
  recommendation: text,
  unitOpinion: text,
  minutesNumber: text,
  minutesCopies: z.int().nullable(),
  concludedAt: z.iso.datetime().nullable(),
})

export const practiceSeed = z.strictObject({
  format: z.literal('nep-practice-1'),
  about: words,
  today: date,
  office: z.strictObject({
    validFrom: date,
    validTo: day,
    name: words,
    shortName: words,
    level: z.enum(officeLevels),
    superiorName: words,
    areaName: words,
    placeName: words,
    symbolSuffix: words,
    signers: z.array(
      z.strictObject({
        ...person,
        issuer: z.enum(['office', 'committee']),
        titleLines: z.array(words).min(1),
      }),
    ),
  }),
  villages: z.array(unit),
  plan: z.strictObject({
    year: z.int(),
    number: words,
    symbol: words,
    issuedOn: date,
    issuingBody: words,
    signer: z.strictObject(person),
    abstract: words,
    legalBases: z.array(words),
    purpose: words,
    requirements: words,
    periodFrom: date,
    periodTo: date,
    returnsDueOn: date,
    status: z.enum(planStatuses),
    codes: z.array(words),
    team: z.array(z.strictObject({ ...person, role: z.enum(teamRoles), body: words })),
    scope: z.array(z.strictObject({ unit: words, mode: z.enum(inspectionModes) })),
    rounds: z.array(
      z.strictObject({
        ordinal: z.int().min(1),
        startsOn: date,
        endsOn: date,
        note: text,
        status: z.enum(roundStatuses),
        units: z.array(words),
        visits: z.array(visit),
      }),
    ),
  }),
  earlierFindings: z.array(finding),
  outreach: z.array(
    z.strictObject({
      unit: words,
      village: words.nullable(),
      code: words.nullable(),
      form: words,
      heldOn: date,
      heldTo: day,
      place: words,
      participants: z.int().positive().nullable(),
      note: text,
    }),
  ),
  nominationLists: z.array(
    z.strictObject({
      name: words,
      year: z.int(),
      round: z.int().nullable(),
      theme: words,
      madeOn: date,
      basis: z.enum(awardBases),
      quota: z.partialRecord(z.enum(subjectKinds), z.int()),
      decision: z
        .strictObject({
          number: words,
          symbol: words,
          decidedOn: date,
          issuingBody: words,
          signer: z.strictObject(person),
        })
        .nullable(),
      nominations: z.array(
        z.strictObject({
          subjectKind: z.enum(subjectKinds),
          honorific: z.enum(['', 'Ông', 'Bà']),
          name: words,
          birthYear: z.int().min(1900).max(2010).nullable(),
          jobTitle: text,
          unit: words,
          workplace: text,
          achievement: words,
          form: words.nullable(),
          title: words.nullable(),
          status: z.enum(nominationStatuses),
          statusReason: text,
          note: text,
        }),
      ),
    }),
  ),
}) satisfies z.ZodType<Seed.PracticeSeed>
