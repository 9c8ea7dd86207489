import { ensureBuilt } from '../../scripts/built.ts'

/** Journeys run the built app; an old build would test yesterday's source. */
export default ensureBuilt
