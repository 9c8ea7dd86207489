/** The office itself: first start, the dated profile with its signers, and the settings. */
import { z } from 'zod'
import { type OfficeLevel, officeLevels } from '../domain/unit.ts'
import { command, query, returns } from './define.ts'
import { civilDate, id, requiredLine, revision } from './fields.ts'

export const signerForm = z.object({
  name: requiredLine,
  jobTitle: requiredLine,
  /** Signs for the office itself or for the people's committee. */
  issuer: z.enum(['office', 'committee']),
  /** Lines above the name, as printed: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH / PHÓ CHỦ TỊCH. */
  titleLines: z.array(requiredLine).min(1).max(5),
})

export const officeProfileForm = z.object({
  validFrom: civilDate,
  validTo: civilDate.nullable().default(null),
  name: requiredLine,
  shortName: requiredLine,
  level: z.enum(officeLevels),
  superiorName: requiredLine,
  areaName: requiredLine,
  placeName: requiredLine,
  symbolSuffix: requiredLine,
  signers: z.array(signerForm).max(12).default([]),
})

export type Signer = { name: string; jobTitle: string; issuer: 'office' | 'committee'; titleLines: string[] }

export type OfficeProfile = {
  id: string
  validFrom: string
  validTo: string | null
  name: string
  shortName: string
  level: OfficeLevel
  superiorName: string
  areaName: string
  placeName: string
  symbolSuffix: string
  signers: Signer[]
  revision: number
}

export type OfficeState = {
  /** False on the first start: the page offers to set up the office or to open the practice office. */
  isSetUp: boolean
  isPractice: boolean
  /** The day that stands for today on the screens: in the practice office a day of 2018. */
  today: string
  language: 'vi' | 'en'
  colorScheme: 'auto' | 'light' | 'dark'
  clerkName: string
  profile: OfficeProfile | null
  dataFolder: string
  schemaVersion: number
}

/** Catalogues that can be taken along when an office is set up. */
export const shippedUnitSets = ['my-duc', 'none'] as const

export const office = {
  state: query(z.object({}), returns<OfficeState>(), { reads: ['office', 'settings'] }),
  /** First start: the office's own profile, the shipped codes and law, and units if wanted. Only on an empty register. */
  setUp: command(
    officeProfileForm.extend({ clerkName: requiredLine, units: z.enum(shippedUnitSets) }),
    returns<{ profileId: string }>(),
    { undo: 'stops' },
  ),
  /** First start: the practice office (Mỹ Đức 2018, invented people). Only on an empty register. */
  startPractice: command(z.object({}), returns<{ planId: string; roundId: string }>(), { undo: 'stops' }),
  profiles: query(z.object({}), returns<OfficeProfile[]>(), { reads: ['office'] }),
  createProfile: command(officeProfileForm, returns<{ id: string }>()),
  updateProfile: command(officeProfileForm.extend({ id, revision }), returns<{ revision: number }>()),
  saveSettings: command(
    z.object({
      language: z.enum(['vi', 'en']).optional(),
      colorScheme: z.enum(['auto', 'light', 'dark']).optional(),
      clerkName: requiredLine.optional(),
    }),
    returns<null>(),
    { undo: 'passes' },
  ),
}
