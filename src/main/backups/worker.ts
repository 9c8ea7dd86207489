/** Entry of the thread that proves copies: one at a time, see `prove-in-worker.ts`. */
import { parentPort } from 'node:worker_threads'
import { asThreadError, type ThreadError } from '../db/thread-errors.ts'
import { type FileKey, holdKey, letGoOfKeys } from '../locks/held-keys.ts'
import { type CopyProof, type ProofAsked, proveCopy } from './prove-copy.ts'

export type ProofAnswer = { ok: true; proof: CopyProof } | { ok: false; error: ThreadError }

const answer = (asked: ProofAsked): ProofAnswer => {
  try {
    return { ok: true, proof: proveCopy(asked) }
  } catch (error) {
    return { ok: false, error: asThreadError(error) }
  }
}

/** The keys that this process holds, for as long as the proof takes. */
export type ProofRequest = { asked: ProofAsked; keys: FileKey[] }

parentPort?.on('message', ({ asked, keys }: ProofRequest) => {
  for (const key of keys) holdKey(key)
  const said = answer(asked)
  letGoOfKeys()
  for (const { key } of keys) key.fill(0)
  parentPort?.postMessage(said)
})
