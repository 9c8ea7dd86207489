/** A table of any screen, written as a workbook and offered to be saved. */
import type { ShownTable } from '#shared/contract/tables.ts'
import { useNotify } from './call-failure.tsx'
import { usePlatform } from './client.tsx'
import { useMessages } from './messages.tsx'
import { useCallTask } from './tasks.tsx'

/**
 * @returns `run` asks the table only when it is called, since making one of 50,000 rows takes time; a failure is
 *   told in the corner of the window.
 */
export const useTableExport = (title: string) => {
  const { bridge } = usePlatform()
  const notify = useNotify()
  const write = useCallTask('tables.export', useMessages().tables.exporting(title))
  return {
    isPending: write.isPending,
    run: (table: ShownTable): void => {
      write
        .mutateAsync(table)
        .then(({ handle }) => bridge.saveFile(handle))
        .catch(notify.failed)
    },
  }
}
