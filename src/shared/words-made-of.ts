/**
 * Tells texts whose words are of the given characters, with single blanks between the words and none at the ends. A look at each
 * character: a regular expression that says the same takes several times as long, and a list of a district has a
 * million texts.
 *
 *   const isPlain = wordsMadeOf(/[a-z]/)
 *   isPlain('an my')   // true; 'an  my', ' an' and '' are false
 *
 * @param character matches one character below U+2100; what lies above is never of them.
 */
export const wordsMadeOf = (character: RegExp): ((text: string) => boolean) => {
  const isMade = Uint8Array.from({ length: 0x2100 }, (_, code) =>
    character.test(String.fromCharCode(code)) ? 1 : 0,
  )
  return (text) => {
    let isInWord = false
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at)
      if (isMade[code] === 1) isInWord = true
      else if (code === blank && isInWord) isInWord = false
      else return false
    }
    return isInWord
  }
}

const blank = 0x20
