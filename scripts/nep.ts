/** `npm run -s nep -- <command>`: the command line, in this very process. */
import { ensureBuilt, nodeHost } from './built.ts'

ensureBuilt()
await import(nodeHost)
