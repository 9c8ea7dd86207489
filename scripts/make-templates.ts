/** Writes resources/templates/*.docx; run it after a change of scripts/templates, and commit what it made. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { makeTemplates } from './templates/all.ts'

const folder = join(import.meta.dirname, '../resources/templates')
mkdirSync(folder, { recursive: true })
for (const [name, bytes] of await makeTemplates()) {
  writeFileSync(join(folder, name), bytes)
  console.log(`${name}: ${bytes.length} bytes`)
}
