/**
 * The page's policy forbids making code from text, and zod's attempt at it would be reported as a violation. To be
 * imported before anything that builds a schema.
 */
import { config } from 'zod'

config({ jitless: true })
