/**
 * Free words over as many rows as they need: a row is at most 409 points high, what is longer is not seen and not printed,
 * and a row that is higher than the rest of a page leaves its heading alone there.
 */

/** Some seven lines of the guidance sheet. */
const lettersInRow = 560

/** Breaks a paragraph after a sentence where one ends in the second half of the row, else between words. */
const partsOf = (paragraph: string): string[] => {
  const parts: string[] = []
  let rest = paragraph
  while (rest.length > lettersInRow) {
    const room = rest.slice(0, lettersInRow + 1)
    const sentence = Math.max(room.lastIndexOf('. '), room.lastIndexOf('; '))
    const word = room.lastIndexOf(' ')
    const at = sentence > lettersInRow / 2 ? sentence + 1 : word > 0 ? word : lettersInRow
    parts.push(rest.slice(0, at).trimEnd())
    rest = rest.slice(at).trimStart()
  }
  return [...parts, rest]
}

export const rowsOfText = (text: string): string[] => text.split('\n').flatMap(partsOf)
