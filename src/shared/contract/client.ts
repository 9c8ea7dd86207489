/** The typed way to call: names, inputs and outputs come from the contract alone. */
import type { OperationInput, OperationName, OperationOutput } from './contract.ts'
import type { CallError, CallResult } from './errors.ts'

export type Call = <N extends OperationName>(
  name: N,
  input: OperationInput<N>,
  options?: { callId?: string },
) => Promise<OperationOutput<N>>

/** A failed call on the caller's side; `error` is what dispatch answered. */
export class CallFailed extends Error {
  readonly error: CallError
  /** The operation that failed. */
  readonly operation: string | undefined
  constructor(error: CallError, operation?: string) {
    super(error.code)
    this.name = 'CallFailed'
    this.error = error
    this.operation = operation
  }
}

/** Turns a transport that answers envelopes into calls that return values or throw `CallFailed`. */
export const createClient =
  (transport: (name: string, input: unknown, callId?: string) => Promise<CallResult<unknown>>): Call =>
  async <N extends OperationName>(name: N, input: OperationInput<N>, options?: { callId?: string }) => {
    const result = await transport(name, input, options?.callId)
    if (!result.ok) throw new CallFailed(result.error, name)
    return result.value as OperationOutput<N>
  }
