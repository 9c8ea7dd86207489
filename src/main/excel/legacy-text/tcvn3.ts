/**
 * TCVN 5712:1993, set 3 ("ABC"): one byte per letter, read as Latin-1. It has no toned capitals; fonts whose
 * names end in H draw the lower case as capitals. U+00AD, the soft hyphen, is the letter ư: nothing may strip
 * it before decoding. The table has a pair for each of the standard's 74 letters.
 */
const stored = 'µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô\u00ADõøö÷ùúýûüþ¡¢§£¤¥¦'
const letters = 'àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵĂÂĐÊÔƠƯ'

const toUnicode = new Map<string, string>([...stored].map((byte, index) => [byte, letters[index] ?? byte]))
const toStored = new Map<string, string>([...toUnicode].map(([byte, letter]) => [letter, byte]))

/**
 * What Latin-1 text does not have: A1–AE and B5–BE are signs there, not letters, and × or ÷ do not stand within
 * a word (`H÷u` is Hữu).
 */
export const hasTcvn3Sign = (text: string): boolean =>
  /[\u00A1-\u00AE\u00B5-\u00BE]/.test(text) ||
  (/[×÷]/.test(text) && /\p{L}[×÷]\p{L}|\p{L}×(?!\S)/u.test(text))

/** Letter by letter; characters beyond the table, Unicode letters too, stay. */
export const decodeTcvn3 = (text: string): string =>
  text.replace(/[\u00A1-\u00FF]/g, (byte) => toUnicode.get(byte) ?? byte)

/** The other way, for letters the table has; the tests use it for the round trip. */
export const encodeTcvn3 = (text: string): string =>
  text.normalize('NFC').replace(/[\u00C0-\u1EF9]/g, (letter) => toStored.get(letter) ?? letter)
