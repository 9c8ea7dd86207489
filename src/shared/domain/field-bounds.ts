/** How much a field of the register holds: the same for a form, and for a cell that is typed or pasted in a review. */

export const earliestYear = 1900
export const latestYear = 2200
/** One line of text, in characters. */
export const lineLength = 500
/** Several paragraphs. */
export const proseLength = 20_000
export const mostParticipants = 10_000_000
export const mostHours = 10_000
