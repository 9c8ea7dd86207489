/** Electron's own program file, when `npx install-electron` could fetch it. */
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = join(import.meta.dirname, '../../../node_modules/electron')

const find = (): string | undefined => {
  const note = join(folder, 'path.txt')
  if (!existsSync(note)) return undefined
  const program = join(folder, 'dist', readFileSync(note, 'utf8'))
  return existsSync(program) ? program : undefined
}

export const electronProgram = find()
