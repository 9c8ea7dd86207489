/** Between the contract's plan and the form's fields: legal bases are one text, a line each. */
import type { OperationInput } from '#shared/contract/contract.ts'
import type { OfficeState } from '#shared/contract/office.ts'
import type { PlanDetail } from '#shared/contract/plans.ts'

export type PlanFormValues = {
  year: number
  number: string
  symbol: string
  issuedOn: string | null
  issuingBody: string
  signerName: string
  signerTitle: string
  abstract: string
  legalBases: string
  purpose: string
  requirements: string
  periodFrom: string | null
  periodTo: string | null
  returnsDueOn: string | null
  codeIds: string[]
}

export const formOfPlan = (plan: PlanDetail): PlanFormValues => ({
  year: plan.year,
  number: plan.number,
  symbol: plan.symbol,
  issuedOn: plan.issuedOn,
  issuingBody: plan.issuingBody,
  signerName: plan.signerName,
  signerTitle: plan.signerTitle,
  abstract: plan.abstract,
  legalBases: plan.legalBases.join('\n'),
  purpose: plan.purpose,
  requirements: plan.requirements,
  periodFrom: plan.periodFrom,
  periodTo: plan.periodTo,
  returnsDueOn: plan.returnsDueOn,
  codeIds: plan.codes.map(({ id }) => id),
})

/** A new plan of this year, by the office's superior body, about all codes in force. */
export const newPlanForm = (office: OfficeState, codeIds: string[]): PlanFormValues => {
  const signer = office.profile?.signers.find(({ issuer }) => issuer === 'committee')
  return {
    year: Number(office.today.slice(0, 4)),
    number: '',
    symbol: 'KH-UBND',
    issuedOn: null,
    issuingBody: office.profile?.superiorName ?? '',
    signerName: signer?.name ?? '',
    signerTitle: signer?.jobTitle ?? '',
    abstract: '',
    legalBases: '',
    purpose: '',
    requirements: '',
    periodFrom: null,
    periodTo: null,
    returnsDueOn: null,
    codeIds,
  }
}

export const inputOfPlan = (values: PlanFormValues): OperationInput<'plans.create'> => ({
  ...values,
  legalBases: values.legalBases
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
})
