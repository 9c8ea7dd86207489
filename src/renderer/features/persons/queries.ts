import { useNotify } from '../../platform/call-failure.tsx'
import { usePlatform } from '../../platform/client.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { useCallTask, useReadingTask } from '../../platform/tasks.tsx'

export const useFoundPersons = (text: string) =>
  useReadingTask('persons.find', { text }, useMessages().persons.findingNames, {
    isWanted: text.length > 1,
    keepPrevious: true,
  })
export const usePersonRecord = (seed: string) =>
  useReadingTask('persons.show', { seed }, useMessages().persons.finding)
export const useErasePerson = () => useCallTask('persons.erase', useMessages().persons.erasing)

/** The picked places as a workbook that is offered to be saved. */
export const useExportPerson = () => {
  const { bridge } = usePlatform()
  const m = useMessages().persons
  const notify = useNotify()
  const write = useCallTask('persons.export', m.export)
  return {
    isPending: write.isPending,
    run: (seed: string, places: string[]): void => {
      write
        .mutateAsync({ seed, places })
        .then(({ handle }) => bridge.saveFile(handle))
        .catch(notify.failed)
    },
  }
}
