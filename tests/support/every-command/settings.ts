/** The office itself, its units, codes and outreach, and the steps back. */
import { mkdtempSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { createCode, k } from '../inspection-office.ts'
import type { CommandsOf, PreparedOffice } from './command-table.ts'

const profile = (number: number) => ({
  validFrom: `${2000 + number}-01-01`,
  name: 'Phòng Văn hóa - Xã hội xã Hương Sơn',
  shortName: 'Phòng VH-XH',
  level: 'commune' as const,
  superiorName: 'UBND xã Hương Sơn',
  areaName: 'xã Hương Sơn',
  placeName: 'Hương Sơn',
  symbolSuffix: 'VHXH',
  signers: [
    { name: 'Khuất Đỗ Quỳnh', jobTitle: 'Chủ tịch', issuer: 'committee' as const, titleLines: ['CHỦ TỊCH'] },
  ],
})

const unitForm = (number: number) => {
  const name = `Thôn ${number}`
  return { kind: 'village' as const, name, fullName: `${name}, xã An Mỹ`, aliases: [`làng ${number}`] }
}

const unit = async ({ call, fresh }: PreparedOffice) => {
  const form = unitForm(fresh())
  return { ...form, ...(await call('units.create', form)) }
}

const code = (number: number) => ({
  symbol: `${number}/QĐ-UBND`,
  shortName: `Quy tắc ${number}`,
  name: `Quy tắc ứng xử ${number}`,
  issuedOn: '2018-01-25',
  issuer: 'UBND Thành phố Hà Nội',
})

/** A new code whose first checklist is being drawn up. */
const checklistDraft = async ({ call, fresh }: PreparedOffice) => {
  const { checklistId } = await call('checklists.createCode', code(fresh()))
  const { id } = await call('checklists.createDraft', { checklistId })
  return { id, ...(await call('checklists.saveDraft', { id, revision: 1, criteria: k })) }
}

const activityForm = ({ anMy, fresh }: PreparedOffice) => ({
  unitId: anMy,
  heldOn: '2018-09-20',
  form: 'Tọa đàm',
  place: `Nhà văn hóa ${fresh()}`,
  participants: 45,
})

const activity = (office: PreparedOffice) => office.call('outreach.create', activityForm(office))

const target = (office: PreparedOffice) => ({
  year: 2018,
  unitId: office.anMy,
  per: 'village' as const,
  form: `Hình thức ${office.fresh()}`,
  wanted: 2,
})

/** The entry of a step that was just done, with a removal of more than one row in it. */
const step = async (office: PreparedOffice): Promise<{ entry: string }> => {
  const { id } = await unit(office)
  await office.call('units.remove', { id, revision: 1 })
  return { entry: (await office.call('history.state', {})).undo?.id ?? '' }
}

export const settings = {
  'office.setUp': ({ fresh }) => ({ ...profile(fresh()), clerkName: 'Lò Thị Ẩn', units: 'my-duc' }),
  'office.startPractice': () => ({}),
  'office.createProfile': ({ fresh }) => profile(fresh()),
  'office.updateProfile': async ({ call, fresh }) => {
    const form = profile(fresh())
    const { id } = await call('office.createProfile', form)
    return { ...form, id, revision: 1, placeName: 'Mỹ Đức' }
  },
  'office.saveSettings': () => ({ clerkName: 'Lò Thị Ẩn', colorScheme: 'dark' }),
  'keeping.saveTerm': async ({ call }) => {
    const { terms } = await call('keeping.overview', {})
    const revision = terms.find(({ kind }) => kind === 'files')?.revision ?? 0
    return { kind: 'files', years: revision + 2, revision }
  },
  'keeping.keep': async ({ call, fresh }) => {
    const contact = { contactName: 'Lò Thị Ẩn', validTo: '2010-06-30' }
    const { id } = await call('units.create', { ...unitForm(fresh()), ...contact })
    return { items: [`unit_contacts.units.${id}`], untilOn: '2030-12-31', reason: 'Còn khiếu nại' }
  },
  'keeping.finish': () => ({}),
  'backups.setAway': ({ dataDir }) => ({ folder: mkdtempSync(join(dirname(dataDir), 'nep-away-')) }),

  'units.create': ({ fresh }) => unitForm(fresh()),
  'units.update': async (office) => ({
    ...(await unit(office)),
    revision: 1,
    aliases: ['làng cũ', 'làng mới'],
  }),
  'units.remove': async (office) => ({ id: (await unit(office)).id, revision: 1 }),

  'checklists.createCode': ({ fresh }) => code(fresh()),
  'checklists.createDraft': async ({ call, fresh }) => {
    const { checklistId } = await createCode(call, `${fresh()}/QĐ-UBND`, `Quy tắc ${fresh()}`, k)
    return { checklistId }
  },
  'checklists.saveDraft': async (office) => ({
    ...(await checklistDraft(office)),
    note: 'Sửa',
    criteria: k.slice(1),
  }),
  'checklists.publish': checklistDraft,
  'checklists.removeDraft': checklistDraft,

  'outreach.addTarget': target,
  'outreach.removeTarget': (office) => office.call('outreach.addTarget', target(office)),
  'outreach.create': activityForm,
  'outreach.createMany': (office) => ({ activities: [activityForm(office), activityForm(office)] }),
  'outreach.update': async (office) => ({
    ...activityForm(office),
    ...(await activity(office)),
    revision: 1,
  }),
  'outreach.remove': async (office) => ({ ...(await activity(office)), revision: 1 }),
  'outreach.removeMany': async (office) => ({
    ids: [(await activity(office)).id, (await activity(office)).id],
  }),

  'history.undo': step,
  'history.redo': async (office) => {
    const { entry } = await step(office)
    await office.call('history.undo', { entry })
    return { entry }
  },
  'history.restore': async (office) => {
    await step(office)
    const [newest] = await office.call('history.bin', {})
    return { id: newest?.id ?? 0 }
  },
} satisfies CommandsOf<'office' | 'keeping' | 'backups' | 'units' | 'checklists' | 'outreach' | 'history'>
