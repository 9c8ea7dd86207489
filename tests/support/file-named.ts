/** Received files by the name under which they came. */

import type { Call } from '#shared/contract/client.ts'
import type { FileSummary } from '#shared/contract/exchange.ts'
import type { Review } from '#shared/contract/exchange-review.ts'

type Office = { call: Call }

export const fileNamed = async ({ call }: Office, name: string): Promise<FileSummary> => {
  const file = (await call('exchange.files', {})).find(({ fileName }) => fileName === name)
  if (file === undefined) throw new Error(`no file ${name}`)
  return file
}

export const reviewNamed = async (office: Office, name: string): Promise<Review> =>
  office.call('exchange.review', { fileId: (await fileNamed(office, name)).id })
