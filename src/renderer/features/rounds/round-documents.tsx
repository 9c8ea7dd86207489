import { Button } from '@mantine/core'
import type { RoundDetail } from '#shared/contract/rounds.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOpenDocument } from '../../platform/open-document.ts'

/** The papers of a round: its schedule before, its report after. */
export function RoundDocuments({ round }: { round: RoundDetail }) {
  const m = useMessages().rounds
  const documents = useOpenDocument()
  return (
    <>
      {round.visits.length > 0 && (
        <Button
          variant="default"
          disabled={documents.isPending}
          onClick={() => documents.open('schedule', round.id)}
        >
          {m.openSchedule}
        </Button>
      )}
      {round.visited > 0 && (
        <Button
          variant="default"
          disabled={documents.isPending}
          onClick={() => documents.open('round_report', round.id)}
        >
          {m.openReport}
        </Button>
      )}
    </>
  )
}
