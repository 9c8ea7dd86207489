import { Outlet, useLocation, useNavigate } from 'react-router'
import { useCallQuery } from '../platform/client.tsx'
import { useFailuresOfPage } from '../platform/failure-notes.ts'
import { useLetterKeys } from '../ui/keys/use-letter-keys.ts'
import { usePaneKeys } from '../ui/keys/use-pane-keys.ts'
import { AttentionPickers } from './attention-pickers.tsx'
import { Frame } from './frame.tsx'
import { helpAddress } from './help-address.ts'
import { HistoryButtons } from './history-buttons.tsx'
import { LastBackup } from './last-backup.tsx'
import { RunningTasks } from './running-tasks.tsx'
import { SearchBox } from './search-box.tsx'
import { search } from './search-store.ts'

/** The frame around every screen, connected to the app. */
export function Shell() {
  usePaneKeys()
  useHelpKey()
  useFailuresOfPage()
  const isPractice = useCallQuery('office.state', {}).data?.isPractice ?? false
  const overdue = useCallQuery('findings.counts', {}).data?.overdue ?? 0
  return (
    <Frame
      context={<AttentionPickers />}
      isPractice={isPractice}
      badges={{ findings: overdue }}
      onSearch={search.open}
      status={
        <>
          <HistoryButtons />
          <RunningTasks />
          <LastBackup />
        </>
      }
    >
      <SearchBox />
      <Outlet />
    </Frame>
  )
}

/** F1 opens the guide at the screen's own chapter. */
function useHelpKey() {
  const { pathname } = useLocation()
  const navigate = useNavigate()
  useLetterKeys([['F1', () => void navigate(helpAddress(pathname))]])
}
