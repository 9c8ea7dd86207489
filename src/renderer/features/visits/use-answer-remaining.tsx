import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useNotify } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useAnswerRest, useClearAnswers } from './queries.ts'

/** Đạt for all that has no answer yet, of one checklist or of all; the notice offers to take it back. */
export const useAnswerRemaining = (id: string) => {
  const all = useMessages()
  const m = all.visits
  const notify = useNotify()
  const rest = useAnswerRest()
  const clear = useClearAnswers()
  return (versionId: string | null) =>
    rest.mutate(
      { id, versionId },
      {
        onSuccess: ({ criterionIds }) => {
          const notice = `rest-${id}`
          const takeBack = () => {
            notifications.hide(notice)
            clear.mutate({ id, criterionIds }, { onError: notify.failed })
          }
          notifications.show({
            id: notice,
            color: 'teal',
            autoClose: 8000,
            message: (
              <Group justify="space-between" wrap="nowrap">
                {criterionIds.length === 0 ? m.nothingLeft : m.answeredRest(criterionIds.length)}
                {criterionIds.length > 0 && (
                  <Button variant="default" size="xs" onClick={takeBack}>
                    {all.common.undo}
                  </Button>
                )}
              </Group>
            ),
          })
        },
        onError: notify.failed,
      },
    )
}
