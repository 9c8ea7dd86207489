import type { Opinion } from '#shared/domain/nomination.ts'
import { useNotify } from '../../platform/call-failure.tsx'
import type { NumberedRow } from './nomination-columns.tsx'
import { useSetOpinion } from './queries.ts'

/** Đồng ý, không or not yet; the rows themselves show it. */
export const useOpinions = () => {
  const notify = useNotify()
  const setOpinion = useSetOpinion()
  return (targets: readonly NumberedRow[], opinion: Opinion | null) => {
    if (targets.length === 0) return
    setOpinion.mutate(
      { ids: targets.map(({ id }) => id), opinion },
      {
        onError: notify.failed,
      },
    )
  }
}
