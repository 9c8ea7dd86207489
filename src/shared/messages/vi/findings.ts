/** Findings and remedies. */
export const findings = {}
