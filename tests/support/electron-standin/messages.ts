/** What the stand-in and the test that started it say to each other, over the process' own channel. */
import type { OpenDialogReturnValue, SaveDialogReturnValue } from 'electron'

/** The first window is there; a test connects to its browser at this address. */
export type FromStandin = { type: 'window'; debuggerUrl: string }

/** What the next dialog answers; without it a dialog is cancelled. */
export type ToStandin =
  | { type: 'open-dialog'; answer: OpenDialogReturnValue }
  | { type: 'save-dialog'; answer: SaveDialogReturnValue }
