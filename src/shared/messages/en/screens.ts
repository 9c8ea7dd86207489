import type { Same } from '../same.ts'
import type { screens as vi } from '../vi/screens.ts'

export const screens: Same<typeof vi> = {
  desk: 'Desk',
  plans: 'Plans',
  rounds: 'Rounds',
  visits: 'Visits',
  findings: 'Findings & remedies',
  exchange: 'Excel exchange',
  outreach: 'Outreach',
  commendation: 'Commendation',
  reports: 'Reports',
  units: 'Units',
  checklists: 'Checklists',
  settings: 'Settings',
  short: { findings: 'Findings' },
  groups: { inspection: 'Inspection', communes: 'Communes', catalogues: 'Catalogues' },
}
