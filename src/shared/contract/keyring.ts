/** A key as it is stored: wrapped by a passphrase and by a printed recovery key, it tells nothing without one of them. */
import { z } from 'zod'

const base64 = z.base64().max(200)
const wrapped = z.object({ nonce: base64, key: base64 })

export const keyringForm = z.object({
  /** Names the key without telling it. */
  keyId: z.string().regex(/^[0-9a-f]{16}$/u),
  /** scrypt (RFC 7914): N is a power of two, memory 128 · N · r bytes. */
  scrypt: z.object({
    salt: base64,
    n: z
      .int()
      .min(1024)
      .max(2 ** 20),
    r: z.int().min(1).max(16),
    p: z.int().min(1).max(4),
  }),
  byPassphrase: wrapped,
  byRecoveryKey: wrapped,
})
export type Keyring = z.output<typeof keyringForm>
