/** Backup and restore. */
export const backup = {}
