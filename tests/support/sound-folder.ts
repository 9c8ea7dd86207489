/** What `check` says of a data folder in which nothing is wrong. */
export const soundFolder = {
  isSound: true,
  integrity: [],
  foreignKeys: [],
  files: { missing: [], damaged: [] },
}
