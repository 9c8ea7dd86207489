/** Entry of the thread that proves copies: one at a time, see `prove-in-worker.ts`. */
import { parentPort } from 'node:worker_threads'
import { type CallError, DomainError } from '#shared/contract/errors.ts'
import { type FileKey, holdKey, letGoOfKeys } from '../locks/held-keys.ts'
import { type CopyProof, type ProofAsked, proveCopy } from './prove-copy.ts'

/** `code` is what the disk or SQLite says; neither error would keep its class on the way. */
export type ProofAnswer =
  | { ok: true; proof: CopyProof }
  | { ok: false; refused: CallError }
  | { ok: false; code: string; message: string }

const answer = (asked: ProofAsked): ProofAnswer => {
  try {
    return { ok: true, proof: proveCopy(asked) }
  } catch (error) {
    if (error instanceof DomainError) return { ok: false, refused: error.error }
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    return { ok: false, code, message: String(error) }
  }
}

/** The keys that this process holds, for as long as the proof takes. */
export type ProofRequest = { asked: ProofAsked; keys: FileKey[] }

parentPort?.on('message', ({ asked, keys }: ProofRequest) => {
  for (const key of keys) holdKey(key)
  const said = answer(asked)
  letGoOfKeys()
  parentPort?.postMessage(said)
})
