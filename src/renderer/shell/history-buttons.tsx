import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useMessages } from '../platform/messages.tsx'
import { useHistory } from './use-history.ts'

/** The two arrows of the title bar; each says which step it takes, or why there is none. */
export function HistoryButtons() {
  const m = useMessages().history
  const { undo, redo, whyNot, stepBack, stepForth } = useHistory()
  const backLabel = undo ?? whyNot
  const forthLabel = redo ?? m.nothingToRedo
  return (
    <span className="nep-title-bar__history">
      <Tooltip label={`${backLabel} (Ctrl+Z)`} multiline maw={360}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={backLabel}
          aria-keyshortcuts="Control+Z"
          aria-disabled={undo === null}
          data-disabled={undo === null}
          onClick={stepBack}
        >
          <IconArrowBackUp size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${forthLabel} (Ctrl+Y)`} multiline maw={360}>
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={forthLabel}
          aria-keyshortcuts="Control+Y"
          aria-disabled={redo === null}
          data-disabled={redo === null}
          onClick={stepForth}
        >
          <IconArrowForwardUp size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </span>
  )
}
