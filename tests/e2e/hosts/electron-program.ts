import { findElectron } from '../../../scripts/electron-program.ts'

/** Electron's own program file, when `npx install-electron` could fetch it. */
export const electronProgram = findElectron()
