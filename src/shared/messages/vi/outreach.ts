/** Outreach. */
export const outreach = {}
