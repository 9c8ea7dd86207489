/** Reports and pictures. */
export const reports = {}
