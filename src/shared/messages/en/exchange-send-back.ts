import { formatNumber } from '../../numbers.ts'
import type { Same } from '../same.ts'
import type { exchangeSendBack as vi } from '../vi/exchange-send-back.ts'

export const exchangeSendBack: Same<typeof vi> = {
  action: 'Send back…',
  title: (unit) => `Send back to ${unit || 'the sender'}`,
  file: (name) => `File ${name}`,
  intro:
    'Makes two files for the commune: a workbook that repeats its own sheets with the cells to correct coloured and noted, and a Word list. When the corrected file comes in, renamed or not, Nếp knows it again.',
  introRefused: 'This file could not be read, so only a Word list is made that says why and what to do.',
  noUnit:
    'Nobody knows yet whose file this is, so the addressee in the letter is a dotted line to fill in. To have the name printed, close this, answer “Which commune sent this file?” in the review and send it back then.',
  chosen: (chosen, all) => `${chosen} of ${all} points ticked`,
  all: 'Tick all',
  none: 'Tick none',
  listLabel: 'What the commune is asked to correct',
  noItems: 'Nothing is open. The file can still go back with a remark.',
  place: (sheet, cell) => (sheet === '' ? cell : `${sheet}, ${cell}`),
  row: (row) => `row ${row}`,
  wholeFile: 'The whole file',
  shown: (text) => `“${text}”`,
  remark: 'A remark for the commune',
  replyBy: 'Asked to answer before',
  replyByWrong: (from, to) => `Give a day from ${from} to ${to}.`,
  remarkTooLong: (most, own) => `${formatNumber(own)} characters; at most ${formatNumber(most)}.`,
  save: (count) => (count > 0 ? `Make and save (${count})` : 'Make and save'),
  making: 'Making the files to send back',
  done: (asked) =>
    `The files to send back are made${asked > 0 ? `, with ${asked} points` : ''}. Send both to the commune.`,
  doneList: 'The Word list to send back is made.',
  tooLarge: 'The file is too large to repeat, so only the Word list was made.',
  notSaved: 'Not saved yet. “Save the sent files again” saves them.',
  again: 'Save the sent files again',
  lastTime: (on, asked) => `Sent back on ${on} with ${asked} points. Making it again replaces that list.`,
  sentLine: (on, asked, replyBy) =>
    `Sent back on ${on}${asked > 0 ? `, ${asked} points` : ''}${replyBy === null ? '' : `, asked to answer before ${replyBy}`}.`,
  correctedBy: (name) => `The commune sent it corrected: ${name}.`,
  corrects: (name, on) => `This is the corrected copy of ${name}, sent back on ${on}.`,
  progress: (corrected, asked) => `${corrected} of ${asked} points corrected.`,
  open: 'Open that file',
  isCorrection: 'corrected copy',
}
