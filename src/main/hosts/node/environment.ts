/** What index.ts reads from the process, as plain values; nothing else of this host looks at the environment. */
import type { ProfilePlace } from '../shared/data-location.ts'

export type Environment = ProfilePlace & {
  isRoot: boolean
  rendererDir: string
  resourcesDir: string
  actor: string
  stdout(text: string): void
  stderr(text: string): void
  stdin(): Promise<string>
  /** Calls back once when the process is asked to end (Ctrl+C, hang-up, kill). */
  onStop(listener: () => void): void
}
