/** The frame around the screens. */
export const shell = {}
