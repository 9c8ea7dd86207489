/** The dossier of a commendation list, and what the appraising body said of it. */
import { z } from 'zod'
import { type DossierPart, dossierParts, type PartState } from '../domain/award-dossier.ts'
import { type AppraisalVerdict, appraisalVerdicts } from '../domain/nomination.ts'
import type { Attachment } from './attachments.ts'
import { command, query, returns } from './define.ts'
import { civilDate, id, line, prose, requiredLine } from './fields.ts'

export type DossierLine = {
  part: DossierPart
  state: PartState
  /** The office's own document of this part, whatever its state. */
  documentId: string | null
  files: Attachment[]
  hasPaper: boolean
}

export type Dossier = {
  /** The day whose law was asked: of the decision, else of the meeting, else of the list, else today. */
  day: string
  legalBasis: string
  /** The parts of the list itself; the report of each subject is in `reports`. */
  lines: DossierLine[]
  /** Null where the law asks for none. `lacking`: in the order of the list. */
  reports: { needed: number; lacking: { id: string; name: string }[]; files: Attachment[] } | null
  /** How many things are missing: parts, and the reports as one. */
  missing: number
}

export type Appraisal = {
  id: string
  body: string
  appraisedOn: string
  /** Number of its paper, where it has one. */
  reference: string
  verdict: AppraisalVerdict
  opinion: string
  /** How many nominations rest on it now. */
  agreed: number
  disagreed: number
}

const ids = z.array(id).min(1).max(5000)

export const dossierOperations = {
  /** What the list's dossier must hold by the law of its day, and what of it is there. */
  dossier: query(z.object({ listId: id }), returns<Dossier>(), {
    reads: ['commendation', 'documents', 'attachments'],
  }),
  /** Notes that a part lies in the folder on paper, or no longer does. */
  setPaper: command(
    z.object({
      entity: z.enum(['nomination_lists', 'nominations']),
      ids,
      part: z.enum(dossierParts),
      isThere: z.boolean(),
    }),
    returns<{ count: number }>(),
  ),
  /**
   * The opinion of the appraising body about nominations in appraisal. `partly` names in `disagreedIds` those it does
   * not agree to; a later opinion takes the place of an earlier one.
   */
  appraise: command(
    z.object({
      ids,
      body: requiredLine,
      appraisedOn: civilDate,
      reference: line.default(''),
      verdict: z.enum(appraisalVerdicts),
      opinion: prose.default(''),
      disagreedIds: z.array(id).max(5000).default([]),
    }),
    returns<{ id: string; count: number }>(),
  ),
  /** Latest first. */
  appraisals: query(z.object({ listId: id }), returns<Appraisal[]>(), { reads: ['commendation'] }),
}
