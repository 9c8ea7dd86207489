/**
 * An update as one file: a line that says what it is, the signature, what the update says of itself, and the
 * installer. Nothing of it is believed, and nothing but its three first lines is read, before the signature holds.
 *
 *   NEP-UPDATE-1 ⏎  <Ed25519 signature of the third line, base64> ⏎  <UpdateManifest as JSON> ⏎  <installer>
 */
import { type KeyObject, verify } from 'node:crypto'
import { z } from 'zod'
import { type UpdateManifest, versionPattern } from '#shared/domain/update.ts'
import { sha256 } from '../kept-files.ts'

export const updateMagic = 'NEP-UPDATE-1'
const maxHeadBytes = 16 * 1024

const version = z.string().regex(versionPattern)

export const updateManifest: z.ZodType<UpdateManifest> = z.strictObject({
  version,
  fromVersion: version,
  schema: z.number().int().min(1),
  madeAt: z.iso.datetime(),
  notes: z.string().max(2000),
  installer: z.strictObject({
    // It becomes the name of a file in our folder.
    fileName: z.string().regex(/^[A-Za-z0-9][A-Za-z0-9._-]{0,80}\.exe$/u),
    sha256: z.string().regex(/^[0-9a-f]{64}$/u),
    bytes: z.number().int().min(1),
  }),
})

/** Why a file is no update that can be believed. */
export class NotAnUpdate extends Error {
  readonly why: 'foreign' | 'unsigned' | 'damaged'
  constructor(why: 'foreign' | 'unsigned' | 'damaged') {
    super(`not an update: ${why}`)
    this.why = why
  }
}

/** The three lines of the head, and where the installer begins. */
const splitHead = (bytes: Uint8Array): { signature: Buffer; manifest: Buffer; installer: Uint8Array } => {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.byteLength, maxHeadBytes))
  const first = head.indexOf('\n')
  const second = head.indexOf('\n', first + 1)
  const third = head.indexOf('\n', second + 1)
  if (first < 0 || head.toString('latin1', 0, first) !== updateMagic) throw new NotAnUpdate('foreign')
  if (second < 0 || third < 0) throw new NotAnUpdate('damaged')
  return {
    signature: Buffer.from(head.toString('latin1', first + 1, second), 'base64'),
    manifest: head.subarray(second + 1, third),
    installer: bytes.subarray(third + 1),
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/**
 * Throws NotAnUpdate: `foreign` when it is another file, `unsigned` when none of the keys signed it, `damaged` when the
 * installer is not the one that was signed.
 */
export const openUpdate = (
  bytes: Uint8Array,
  keys: readonly KeyObject[],
): { manifest: UpdateManifest; installer: Uint8Array } => {
  const { signature, manifest: text, installer } = splitHead(bytes)
  if (!keys.some((key) => verify(null, text, key, signature))) throw new NotAnUpdate('unsigned')
  const parsed = updateManifest.safeParse(parseJson(text.toString('utf8')))
  if (!parsed.success) throw new NotAnUpdate('foreign')
  const { installer: signed } = parsed.data
  if (installer.byteLength !== signed.bytes || sha256(installer) !== signed.sha256)
    throw new NotAnUpdate('damaged')
  return { manifest: parsed.data, installer }
}
