/** How a received file stands, as icon, colour and words. */

import {
  IconAlertTriangle,
  IconArchive,
  IconArrowBackUp,
  IconCheck,
  IconCircleX,
  IconEqual,
  IconFiles,
  IconHelpCircle,
  IconLock,
  IconPencil,
  type TablerIcon,
} from '@tabler/icons-react'
import type { FileSummary } from '#shared/contract/exchange.ts'
import { formatDayMonth } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import type { OfficeTimes } from '#shared/office-times.ts'
import type { StateTone } from '../../ui/state-tone.ts'

type Shown = { tone: StateTone; icon: TablerIcon; label: string }

export const stateOf = (m: Messages['exchange']['review'], file: FileSummary, times: OfficeTimes): Shown => {
  const { fileStates } = m
  switch (file.status) {
    case 'imported':
      if (file.pending > 0) return { tone: 'warn', icon: IconPencil, label: fileStates.again(file.pending) }
      return {
        tone: 'none',
        icon: IconEqual,
        label: fileStates.imported(formatDayMonth(times.day(file.importedAt ?? file.receivedAt))),
      }
    case 'refused':
      return {
        tone: 'bad',
        icon: file.refuseReason === 'password' ? IconLock : IconCircleX,
        label: fileStates.refused,
      }
    case 'set_aside':
      return { tone: 'none', icon: IconArchive, label: fileStates.set_aside }
    case 'sent_back':
      return {
        tone: 'warn',
        icon: IconArrowBackUp,
        label: fileStates.sentBack(formatDayMonth(file.sentBackOn ?? times.day(file.receivedAt))),
      }
    case 'corrected':
      return { tone: 'none', icon: IconArchive, label: fileStates.corrected }
    case 'waiting':
      if (file.sending?.replacedBy != null)
        return {
          tone: 'warn',
          icon: IconFiles,
          label: fileStates.replaced(file.sending.replacedBy, file.sending.number),
        }
      if (file.needs === 'unit') return { tone: 'warn', icon: IconHelpCircle, label: fileStates.unit }
      if (file.needs === 'columns')
        return { tone: 'warn', icon: IconAlertTriangle, label: fileStates.columns }
      return file.needs === 'nothing'
        ? { tone: 'ok', icon: IconCheck, label: fileStates.ready }
        : { tone: 'warn', icon: IconAlertTriangle, label: fileStates.look }
  }
}

/** A few words more, where there is room: how many rows, how many places, why not. */
export const detailOf = (m: Messages['exchange'], file: FileSummary): string => {
  if (file.outcome === 'refuse') {
    const reasons: Readonly<Record<string, string>> = m.files.refused
    return reasons[file.refuseReason ?? ''] ?? ''
  }
  if (file.correctsId !== null && file.status === 'waiting') return m.sendBack.isCorrection
  return file.openIssues > 0 && (file.status === 'waiting' || file.status === 'imported')
    ? m.files.places(file.openIssues)
    : m.counts.records(file.contents, file.rows)
}
