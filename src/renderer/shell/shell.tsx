import { spotlight } from '@mantine/spotlight'
import { Outlet } from 'react-router'
import { useCallQuery } from '../platform/client.tsx'
import { usePaneKeys } from '../ui/keys/use-pane-keys.ts'
import { AttentionPickers } from './attention-pickers.tsx'
import { Frame } from './frame.tsx'
import { LastBackup } from './last-backup.tsx'
import { RunningTasks } from './running-tasks.tsx'
import { SearchBox } from './search-box.tsx'

/** The frame around every screen, connected to the app. */
export function Shell() {
  usePaneKeys()
  const isPractice = useCallQuery('office.state', {}).data?.isPractice ?? false
  const overdue = useCallQuery('findings.counts', {}).data?.overdue ?? 0
  return (
    <Frame
      context={<AttentionPickers />}
      isPractice={isPractice}
      badges={{ findings: overdue }}
      onSearch={spotlight.open}
      status={
        <>
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
