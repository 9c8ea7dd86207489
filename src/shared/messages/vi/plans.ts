/** Plans. */
export const plans = {}
