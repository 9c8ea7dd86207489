import type { Same } from '../same.ts'
import type { search as vi } from '../vi/search.ts'

export const search: Same<typeof vi> = {
  placeholder: 'Type a unit, person, document, finding… with or without accents',
  nothing: 'Nothing found. Try fewer letters or no accents.',
  start: 'Type a few letters to search the whole register.',
  entities: {
    units: 'Units',
    plans: 'Plans',
    findings: 'Findings',
    nominations: 'Commendation',
    outreach_activities: 'Outreach',
    documents: 'Documents',
    return_requests: 'Requests',
    team_members: 'Team members',
    received_files: 'Returned files',
  },
}
