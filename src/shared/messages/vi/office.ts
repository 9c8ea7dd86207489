/** The office profile and the first start. */
export const office = {}
