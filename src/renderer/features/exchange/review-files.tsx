import {
  IconAlertTriangle,
  IconArchive,
  IconCheck,
  IconCircleX,
  IconEqual,
  IconHelpCircle,
  type TablerIcon,
} from '@tabler/icons-react'
import type { KeyboardEvent } from 'react'
import type { FileSummary } from '#shared/contract/exchange.ts'
import { civilDateAt, formatDayMonth } from '#shared/dates.ts'
import type { Messages } from '#shared/messages/catalogue.ts'
import { useMessages } from '../../platform/messages.tsx'
import type { StateTone } from '../../ui/state-tone.ts'

type Shown = { tone: StateTone; icon: TablerIcon; label: string }

const stateOf = (m: Messages['exchange']['review'], file: FileSummary): Shown => {
  const { fileStates } = m
  switch (file.status) {
    case 'imported':
      return {
        tone: 'none',
        icon: IconEqual,
        label: fileStates.imported(formatDayMonth(civilDateAt(file.importedAt ?? file.receivedAt))),
      }
    case 'refused':
      return { tone: 'bad', icon: IconCircleX, label: fileStates.refused }
    case 'set_aside':
      return { tone: 'none', icon: IconArchive, label: fileStates.set_aside }
    case 'sent_back':
      return { tone: 'warn', icon: IconAlertTriangle, label: fileStates.sent_back }
    case 'waiting':
      if (file.needs === 'unit') return { tone: 'warn', icon: IconHelpCircle, label: fileStates.unit }
      if (file.needs === 'columns')
        return { tone: 'warn', icon: IconAlertTriangle, label: fileStates.columns }
      return file.needs === 'nothing'
        ? { tone: 'ok', icon: IconCheck, label: fileStates.ready }
        : { tone: 'warn', icon: IconAlertTriangle, label: fileStates.look }
  }
}

const focusNext = (event: KeyboardEvent<HTMLUListElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll('button')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (next === undefined) return
  event.preventDefault()
  next.focus()
  next.click()
}

export type ReviewFilesProps = {
  files: readonly FileSummary[]
  currentId: string | null
  onChoose: (id: string) => void
}

/** The files that came in: whose, and what each still needs. ↑ ↓ go from one to the next. */
export function ReviewFiles({ files, currentId, onChoose }: ReviewFilesProps) {
  const m = useMessages().exchange.review
  return (
    <ul className="nep-review-files" aria-label={m.filesTitle(files.length)} onKeyDown={focusNext}>
      {files.map((file) => {
        const state = stateOf(m, file)
        return (
          <li key={file.id}>
            <button
              type="button"
              className="nep-review-file"
              aria-current={file.id === currentId || undefined}
              title={file.fileName}
              onClick={() => onChoose(file.id)}
            >
              <state.icon size={15} stroke={1.8} aria-hidden data-tone={state.tone} />
              <span className="nep-review-file__unit">{file.unitName ?? m.unknownUnit}</span>
              <span className="nep-review-file__state" data-tone={state.tone}>
                {state.label}
              </span>
              <span className="nep-review-file__name">{file.fileName}</span>
            </button>
          </li>
        )
      })}
    </ul>
  )
}
