import type { Verdict } from './checklist.ts'
import type { FindingStatus, Severity } from './finding.ts'

/** What is known of a unit from its concluded visits, its findings and its outreach, in the period looked at. */
export type UnitResults = {
  unitId: string
  concludedVisits: number
  verdicts: readonly Verdict[]
  findings: readonly { severity: Severity; status: FindingStatus; wasLate: boolean }[]
  outreach: number
}

/** The office's own rule, shown beside every proposal and editable. */
export type CandidateRule = {
  maxFails: number
  maxOpenFindings: number
  allowLateRemedies: boolean
  minOutreach: number
}
export const defaultCandidateRule: CandidateRule = {
  maxFails: 0,
  maxOpenFindings: 0,
  allowLateRemedies: false,
  minOutreach: 0,
}

/** One condition with what was seen; the screen shows all of them, met or not. */
export type CandidateReason = {
  code: 'visited' | 'fails' | 'open_findings' | 'critical_findings' | 'late_remedies' | 'outreach'
  isMet: boolean
  seen: number
  /** For `visited` and `outreach` the least, for the others the most that is allowed. */
  limit: number
}

export type Candidate = { unitId: string; isProposed: boolean; reasons: CandidateReason[] }

/**
 * Which collectives the results speak for. A proposal is no nomination: a person decides. A unit without a concluded
 * visit is never proposed, and an open critical finding always stands against it.
 */
export function proposeCandidates(
  results: readonly UnitResults[],
  rule: CandidateRule = defaultCandidateRule,
): Candidate[] {
  return results.map((unit) => {
    const open = unit.findings.filter((finding) => finding.status !== 'done')
    const fails = unit.verdicts.filter((verdict) => verdict === 'fail').length
    const late = unit.findings.filter((finding) => finding.wasLate).length
    const critical = open.filter((finding) => finding.severity === 'critical').length
    const reasons: CandidateReason[] = [
      atLeast('visited', unit.concludedVisits, 1),
      atMost('fails', fails, rule.maxFails),
      atMost('open_findings', open.length, rule.maxOpenFindings),
      atMost('critical_findings', critical, 0),
      ...(rule.allowLateRemedies ? [] : [atMost('late_remedies', late, 0)]),
      ...(rule.minOutreach > 0 ? [atLeast('outreach', unit.outreach, rule.minOutreach)] : []),
    ]
    return { unitId: unit.unitId, isProposed: reasons.every((reason) => reason.isMet), reasons }
  })
}

function atLeast(code: CandidateReason['code'], seen: number, limit: number): CandidateReason {
  return { code, seen, limit, isMet: seen >= limit }
}

function atMost(code: CandidateReason['code'], seen: number, limit: number): CandidateReason {
  return { code, seen, limit, isMet: seen <= limit }
}
