/** By its number where it has one: that is what stands on the letter. */
export const requestLabel = ({ number, title }: { number: string; title: string }): string =>
  number === '' ? title : `${number}: ${title}`
