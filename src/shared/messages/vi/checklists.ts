/** Codes and checklists. */
export const checklists = {}
