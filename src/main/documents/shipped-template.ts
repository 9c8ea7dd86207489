import { readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The bytes of a template that came with the program; throws what the file system says when it is not there. */
export const shippedTemplate = (resourcesDir: string, fileName: string): Uint8Array =>
  new Uint8Array(readFileSync(join(resourcesDir, 'templates', fileName)))
