/** Keeps a form's draft in the register: `useDraft(useDraftStore<Values>(`unit:${id}`))`. */
import { useMemo } from 'react'
import type { Json } from '#shared/contract/define.ts'
import type { DraftStore } from '../ui/fields/use-draft.ts'
import { usePlatform } from './client.tsx'

/** The draft is the form's own values, as the form kept them; a form that changed shape keys its drafts anew. */
export const useDraftStore = <Draft extends Json>(key: string): DraftStore<Draft> => {
  const { call } = usePlatform()
  return useMemo(
    () => ({
      key,
      load: async () => ((await call('drafts.get', { key }))?.value ?? null) as Draft | null,
      save: async (draft: Draft) => void (await call('drafts.save', { key, value: draft })),
      discard: async () => void (await call('drafts.discard', { key })),
    }),
    [call, key],
  )
}
