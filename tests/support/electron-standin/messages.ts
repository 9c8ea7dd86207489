/** What the stand-in and the test that started it say to each other, over the process' own channel. */
import type { OpenDialogReturnValue, SaveDialogReturnValue } from 'electron'
import type { House } from './house.ts'

/** The first window is there, and a test connects to its browser at this address; or what a test asked about. */
export type FromStandin = { type: 'window'; debuggerUrl: string } | { type: 'house'; house: House }

/** What the next dialog answers, without which it is cancelled; or which addresses are to be judged (house.ts). */
export type ToStandin =
  | { type: 'open-dialog'; answer: OpenDialogReturnValue }
  | { type: 'save-dialog'; answer: SaveDialogReturnValue }
  | { type: 'house'; addresses: readonly string[] }
