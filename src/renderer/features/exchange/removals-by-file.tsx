import { Anchor } from '@mantine/core'
import type { FileSummary } from '#shared/contract/exchange.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useReview } from './queries.ts'
import { removalsIn } from './removals.ts'

type Opening = { onOpen: (fileId: string) => void }

/** Counted until its review has come; a review that cannot be had leaves it at that. */
function RemovalsOfFile({ file, onOpen }: { file: FileSummary } & Opening) {
  const all = useMessages().exchange
  const { data: review } = useReview(file.id)
  const { count, names } = review === undefined ? { count: 0, names: '' } : removalsIn(all, review)
  return (
    <li>
      <Anchor component="button" type="button" c="inherit" onClick={() => onOpen(file.id)}>
        {file.unitName ?? all.review.unknownUnit}
      </Anchor>{' '}
      <span className="nep-dim">({file.fileName})</span>:{' '}
      {count > 0 ? names : all.counts.records(file.contents, file.removals)}
    </li>
  )
}

/** What many files take out of the register, by name as one file says it, each with the way to its review. */
export function RemovalsByFile({ files, onOpen }: { files: readonly FileSummary[] } & Opening) {
  const all = useMessages().exchange
  const m = all.files.askAll
  const removing = files.filter(({ removals }) => removals > 0)
  if (removing.length === 0) return null
  const contents = [...new Set(removing.flatMap((file) => file.contents))]
  const count = removing.reduce((sum, { removals }) => sum + removals, 0)
  return (
    <>
      <p>{m.removing(all.counts.records(contents, count))}</p>
      <ul className="nep-ask-import" aria-label={m.removed}>
        {removing.map((file) => (
          <RemovalsOfFile key={file.id} file={file} onOpen={onOpen} />
        ))}
      </ul>
    </>
  )
}
