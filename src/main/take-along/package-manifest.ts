/** What a package that takes a whole office along says of itself; `goi.json` in the zip. */
import { z } from 'zod'

const hash = z.string().regex(/^[0-9a-f]{64}$/u)

export const packageManifest = z.object({
  format: z.literal('nep-office'),
  version: z.literal(1),
  /** Of the register; a later program brings it to its own. */
  schema: z.number().int().min(1),
  madeAt: z.string().max(40),
  tables: z
    .array(
      z.object({
        name: z.string().regex(/^[a-z_]{1,60}$/u),
        columns: z
          .array(z.string().regex(/^[a-z_0-9]{1,60}$/u))
          .min(1)
          .max(200),
        /** Its workbooks within the zip, in order. */
        workbooks: z.array(z.string().max(200)),
        rows: z.number().int().min(0),
        /** SHA-256 over the rows as JSON, one a line. */
        digest: hash,
      }),
    )
    .max(200),
  /** Attachments, returns as they came, issued documents. */
  files: z.array(hash).max(200_000),
})

export type PackageManifest = z.infer<typeof packageManifest>

export const manifestName = 'goi.json'
export const fileName = (sha256: string): string => `tep/${sha256}`
export const longTextName = (sha256: string): string => `van-ban-dai/${sha256}.txt`
export const workbookName = (table: string, part: number): string =>
  `so/${table}${part > 1 ? `-${part}` : ''}.xlsx`
