/** `npm run licences`: writes docs/licences.md, the list of all that ends in the program; a test keeps it in step. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './built.ts'
import { licencePage } from './parts/licence-page.ts'
import { partsOfProgram } from './parts/program-parts.ts'

writeFileSync(join(root, 'docs', 'licences.md'), licencePage(partsOfProgram()))
