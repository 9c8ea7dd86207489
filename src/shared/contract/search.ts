/** Ctrl+K: anything by a few letters, with or without accents. */
import { z } from 'zod'
import { query, returns } from './define.ts'

export const searchEntities = [
  'units',
  'plans',
  'findings',
  'nominations',
  'outreach_activities',
  'documents',
  'return_requests',
  'team_members',
  'received_files',
] as const
export type SearchEntity = (typeof searchEntities)[number]

export type SearchHit = {
  entity: SearchEntity
  id: string
  title: string
  detail: string
  /** What is opened to see it: itself, or for a team member the plan or the round. */
  open: { entity: SearchEntity | 'rounds'; id: string }
}

export const search = {
  /** Exact words first when the text carries tones; widened to any tones when nothing else fits. */
  find: query(
    z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100).default(20) }),
    returns<SearchHit[]>(),
    { reads: ['units', 'plans', 'findings', 'commendation', 'outreach', 'documents', 'exchange', 'rounds'] },
  ),
}
