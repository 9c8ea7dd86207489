import type { Same } from '../same.ts'
import type { commendation as vi } from '../vi/commendation.ts'

const kinds = { collective: 'Collectives', individual: 'Individuals', household: 'Households' }

export const commendation: Same<typeof vi> = {
  statuses: {
    draft: 'Draft',
    submitted: 'Submitted',
    appraisal: 'In appraisal',
    approved: 'Approved',
    returned: 'Returned',
    rejected: 'Rejected',
  },
  kinds,
  bases: { merit: 'Merit', thematic: 'By round or theme', ad_hoc: 'Ad hoc' },
  mergedWith: (name) => `Merged with ${name}`,
  pairDecision: 'decision about this pair',
  decidedNominations: 'decision to take these nominations out of',
  reasons: {
    visited: (seen) => `${seen} concluded visits`,
    fails: (seen, limit) => `${seen} criteria failed (${limit} allowed)`,
    open_findings: (seen, limit) => `${seen} open findings (${limit} allowed)`,
    critical_findings: (seen) => `${seen} open critical findings`,
    late_remedies: (seen) => `${seen} findings remedied late`,
    outreach: (seen, limit) => `${seen} outreach activities (${limit} wanted)`,
  },
  counts: (c) => `${c.collective} collectives, ${c.individual} individuals, ${c.household} households`,
  closing: (c) =>
    `The list has ${c.collective} collectives, ${c.individual} individuals, ${c.household} households`,
  sheet: {
    sheetName: 'List',
    number: 'No.',
    honorific: 'Mr/Mrs',
    name: 'Name',
    birthYear: 'Born',
    jobTitle: 'Position',
    workplace: 'Workplace, village',
    unit: 'Nominated by',
    achievement: 'Achievement',
    award: 'Proposed award',
    note: 'Note',
    group: (index, kind, count) => `${['I', 'II', 'III'][index - 1] ?? ''}. ${kinds[kind]} (${count})`,
    closing: (c) =>
      `${c.collective} collectives, ${c.individual} individuals, ${c.household} households in this list.`,
  },
  fileName: (year) => `Commendation ${year}.xlsx`,
  exporting: 'Exporting the list',
}
