import { IconDatabase } from '@tabler/icons-react'
import { useNavigate } from 'react-router'
import { useCallQuery } from '../platform/client.tsx'
import { useMessages } from '../platform/messages.tsx'
import { useOfficeTimes } from '../platform/office-times.ts'
import { StatusItem } from './status-item.tsx'

/** When the register was last copied; a click leads to the backups. */
export function LastBackup() {
  const times = useOfficeTimes()
  const m = useMessages().backup
  const navigate = useNavigate()
  const last = useCallQuery('backups.list', {}).data?.[0]
  return (
    <StatusItem
      icon={IconDatabase}
      tone={last === undefined ? 'warn' : 'none'}
      onClick={() => void navigate('/settings/backups')}
    >
      {last === undefined ? m.never : m.last(times.machine(last.madeAt))}
    </StatusItem>
  )
}
