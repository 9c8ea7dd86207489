import { foldLookAlikes } from './reading.ts'

/** Marks that nobody sees; U+00AD is not among them, it has been decoded or belongs to the text. */
const invisible = /[\u200B-\u200F\u202A-\u202E\u2060\uFEFF]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to be removed
const controls = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F]/g

/** Decoded text as a person reads it. Never call it before decoding: it would join or drop legacy letters. */
export const readable = (text: string): string =>
  foldLookAlikes(text)
    .replace(/\r\n?/g, '\n')
    .replace(invisible, '')
    .replace(controls, '')
    .normalize('NFC')
    .trim()
