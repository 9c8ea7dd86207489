/** Where a record of the journal is opened; what has no page of its own is not in here. */
const addresses: Readonly<Record<string, (id: string) => string>> = {
  units: (id) => `/units?unit=${id}`,
  plans: (id) => `/plans/${id}`,
  rounds: (id) => `/rounds/${id}`,
  visits: (id) => `/visits/${id}`,
  findings: (id) => `/findings?finding=${id}`,
  nomination_lists: (id) => `/commendations?list=${id}`,
  nominations: (id) => `/commendations?nomination=${id}`,
  outreach_activities: (id) => `/outreach?activity=${id}`,
  return_requests: (id) => `/exchange?request=${id}`,
  received_files: (id) => `/exchange/review?file=${id}`,
  documents: (id) => `/reports/${id}`,
  checklist_versions: (id) => `/checklists?version=${id}`,
  office_profiles: () => '/settings',
  settings: () => '/settings',
}

export const recordAddress = (table: string, id: string): string | null =>
  addresses[table]?.(encodeURIComponent(id)) ?? null
