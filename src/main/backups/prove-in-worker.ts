/**
 * `proveCopy` in a thread of its own, so that the window is served meanwhile: at 200 MB it takes a second or more.
 * Copies wait for each other.
 *
 *   const { rows, sha256 } = await proveInWorker({ what: 'new', file })
 */
import { fromThreadError } from '../db/thread-errors.ts'
import { heldKeys } from '../locks/held-keys.ts'
import { threadFile } from '../thread-file.ts'
import { warmThread } from '../warm-thread.ts'
import type { CopyProof, ProofAsked } from './prove-copy.ts'
import type { ProofAnswer, ProofRequest } from './worker.ts'

const prover = warmThread<ProofRequest, ProofAnswer>(() =>
  threadFile(import.meta.url, 'worker.ts', 'proof-worker.js'),
)

/**
 * Throws what `proveCopy` throws, and out of memory (`ERR_WORKER_OUT_OF_MEMORY`) where the thread's heap is bounded. It
 * is not by itself: an entry of the journal is read whole, and V8 ends the program, not the thread, over one allocation
 * that is beyond the bound by far.
 */
export const proveInWorker = async (asked: ProofAsked, heapMegabytes?: number): Promise<CopyProof> => {
  const answer = await prover.ask({ asked, keys: heldKeys() }, heapMegabytes)
  if (!answer.ok) throw fromThreadError(answer.error)
  return answer.proof
}
