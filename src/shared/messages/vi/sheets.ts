/** What stands in the workbooks that Nếp writes. */
export const sheets = {}
