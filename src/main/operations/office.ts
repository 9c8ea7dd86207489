import type { ParsedInputOf } from '#shared/contract/define.ts'
import { fail } from '#shared/contract/errors.ts'
import type { OfficeState, office } from '#shared/contract/office.ts'
import type { ReadDb, WriteDb } from '../db/database.ts'
import { schemaVersion } from '../db/migrate.ts'
import { listProfiles, practiceDay, profileOn, readSetting, writeSetting } from '../db/queries/office.ts'
import { loadCatalogues } from '../shipped/catalogues.ts'
import { loadPracticeOffice } from '../shipped/practice.ts'
import { loadUnitSet } from '../shipped/units.ts'
import type { Operations } from './context.ts'

type ProfileInput = ParsedInputOf<(typeof office)['createProfile']>

const toRow = (input: ProfileInput) => ({
  valid_from: input.validFrom,
  valid_to: input.validTo,
  name: input.name,
  short_name: input.shortName,
  level: input.level,
  superior_name: input.superiorName,
  area_name: input.areaName,
  place_name: input.placeName,
  symbol_suffix: input.symbolSuffix,
})

const saveSigners = (db: WriteDb, profileId: string, signers: ProfileInput['signers']): void => {
  const known = db.all<{ id: string }>('SELECT id FROM office_signers WHERE profile_id = ?', [profileId])
  for (const { id } of known) db.remove('office_signers', id)
  for (const [position, signer] of signers.entries()) {
    db.insert('office_signers', {
      profile_id: profileId,
      position,
      name: signer.name,
      job_title: signer.jobTitle,
      issuer: signer.issuer,
      title_lines_json: JSON.stringify(signer.titleLines),
    })
  }
}

const createProfile = (db: WriteDb, input: ProfileInput): string => {
  const id = db.insert('office_profiles', toRow(input))
  saveSigners(db, id, input.signers)
  return id
}

/** A first start happens once: nothing that an office typed is ever covered by shipped data. */
export const refuseUnlessEmpty = (db: ReadDb): void => {
  const used = db.get('SELECT id FROM office_profiles LIMIT 1') ?? db.get('SELECT id FROM units LIMIT 1')
  if (used !== undefined) throw fail('not_empty', {})
}

export const officeOperations = {
  state: ({ db, today, dataDir }) => ({
    isSetUp: db.get('SELECT id FROM office_profiles LIMIT 1') !== undefined,
    isPractice: practiceDay(db) !== null,
    today,
    language: readSetting<OfficeState['language']>(db, 'language', 'vi'),
    colorScheme: readSetting<OfficeState['colorScheme']>(db, 'color_scheme', 'auto'),
    clerkName: readSetting(db, 'clerk_name', ''),
    profile: profileOn(db, today),
    dataFolder: dataDir,
    schemaVersion,
  }),
  setUp: (context, input) => {
    const { db } = context
    refuseUnlessEmpty(db)
    loadCatalogues(context)
    if (input.units !== 'none') loadUnitSet(context, input.units)
    writeSetting(db, 'clerk_name', input.clerkName)
    return { profileId: createProfile(db, input) }
  },
  startPractice: (context) => {
    refuseUnlessEmpty(context.db)
    return loadPracticeOffice(context, (profile) => createProfile(context.db, profile))
  },
  profiles: ({ db }) => listProfiles(db),
  createProfile: ({ db }, input) => ({ id: createProfile(db, input) }),
  updateProfile: ({ db }, input) => {
    const revision = db.update('office_profiles', input.id, toRow(input), {
      revision: input.revision,
      bump: true,
    })
    saveSigners(db, input.id, input.signers)
    return { revision }
  },
  saveSettings: ({ db }, input) => {
    if (input.language !== undefined) writeSetting(db, 'language', input.language)
    if (input.colorScheme !== undefined) writeSetting(db, 'color_scheme', input.colorScheme)
    if (input.clerkName !== undefined) writeSetting(db, 'clerk_name', input.clerkName)
    return null
  },
} satisfies Operations<typeof office>
