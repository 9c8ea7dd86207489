import { useElementSize, useMergedRef } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { type KeyboardEvent, memo, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import type { FileSummary } from '#shared/contract/exchange.ts'
import { useMessages } from '../../platform/messages.tsx'
import { useOfficeTimes } from '../../platform/office-times.ts'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { useStable } from '../../ui/use-stable.ts'
import { type FileGroup, groupFiles, groupOf } from './file-groups.ts'
import { detailOf, stateOf } from './file-state.ts'
import './review-files.css'

const focusNext = (event: KeyboardEvent<HTMLElement>): void => {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('.nep-review-file')]
  const at = buttons.indexOf(document.activeElement as HTMLButtonElement)
  const next = buttons[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || next === undefined) return
  event.preventDefault()
  next.focus()
  next.click()
}

export type ReviewFilesProps = {
  files: readonly FileSummary[]
  currentId: string | null
  onChoose: (id: string) => void
  /** What can be done with all files of a group at once. */
  actionOf: (group: FileGroup, files: readonly FileSummary[]) => ReactNode
}

/** What is done is folded away until it is asked for. */
const foldedAtFirst: ReadonlySet<FileGroup> = new Set(['imported', 'set_aside'])

/** The files that came in, by what they still need: whose, and how they stand. ↑ ↓ go from one to the next. */
export function ReviewFiles({ files, currentId, onChoose, actionOf }: ReviewFilesProps) {
  const m = useMessages().exchange.files
  const [filter, setFilter] = useState('')
  const [folded, setFolded] = useState(foldedAtFirst)
  const groups = useMemo(() => groupFiles(files, filter), [files, filter])
  const several = useMemo(() => unitsWithSeveral(files), [files])
  const choose = useStable(onChoose)
  const own = useRef<HTMLDivElement>(null)
  const { ref, height } = useElementSize<HTMLDivElement>()
  const lines = useMergedRef(own, ref)
  const current = files.find(({ id }) => id === currentId)
  const currentGroup = current && groupOf(current)
  // biome-ignore lint/correctness/useExhaustiveDependencies: looked for again when another file is open, when it or others came to stand elsewhere, or there is less room
  useEffect(() => {
    own.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [currentId, currentGroup, files.length, height])
  const fold = (group: FileGroup, isOpen: boolean) => {
    const next = new Set(folded)
    if (isOpen) next.add(group)
    else next.delete(group)
    setFolded(next)
  }
  return (
    <>
      <div className="nep-review__filter">
        <FilterBox
          value={filter}
          onChange={setFilter}
          label={m.filter}
          clearLabel={m.clearFilter}
          width="100%"
        />
      </div>
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the arrows are heard for the buttons inside */}
      <div ref={lines} className="nep-review__files" onKeyDown={focusNext}>
        {groups.length === 0 && <p className="nep-dim nep-exchange-pad">{m.noneFound}</p>}
        {groups.map(({ group, files: inGroup }) => {
          const isOpen = filter !== '' || group === currentGroup || !folded.has(group)
          const Chevron = isOpen ? IconChevronDown : IconChevronRight
          return (
            <div key={group}>
              <div className="nep-review-group">
                <button type="button" aria-expanded={isOpen} onClick={() => fold(group, isOpen)}>
                  <Chevron size={14} stroke={1.8} aria-hidden />
                  <b>{m.groups[group]}</b> <span className="nep-dim">{inGroup.length}</span>
                </button>
                {actionOf(group, inGroup)}
              </div>
              {isOpen && (
                <ul className="nep-review-files" aria-label={m.groupLabel(m.groups[group], inGroup.length)}>
                  {inGroup.map((file) => (
                    <FileLine
                      key={file.id}
                      file={file}
                      isNamed={several.has(file.unitId ?? '')}
                      isCurrent={file.id === currentId}
                      onChoose={choose}
                    />
                  ))}
                </ul>
              )}
            </div>
          )
        })}
      </div>
    </>
  )
}

/** Of a commune that sent several files the names are shown, also where there is little room. */
const unitsWithSeveral = (files: readonly FileSummary[]): ReadonlySet<string> => {
  const seen = new Set<string>()
  const several = new Set<string>()
  for (const { unitId } of files) {
    if (unitId !== null && seen.has(unitId)) several.add(unitId)
    if (unitId !== null) seen.add(unitId)
  }
  return several
}

type FileLineProps = {
  file: FileSummary
  isNamed: boolean
  isCurrent: boolean
  onChoose: (id: string) => void
}

/** Hundreds of lines, of which each answer of the application changes a few. */
const FileLine = memo(
  function FileLine({ file, isNamed, isCurrent, onChoose }: FileLineProps) {
    const times = useOfficeTimes()
    const all = useMessages().exchange
    const state = stateOf(all.review, file, times)
    return (
      <li
        className="nep-review-file-line"
        data-named={isNamed || undefined}
        data-stacked={file.status === 'refused' || file.unitName === null || undefined}
      >
        <button
          type="button"
          className="nep-review-file"
          aria-current={isCurrent || undefined}
          data-nep-home={isCurrent || undefined}
          title={file.fileName}
          onClick={() => onChoose(file.id)}
        >
          <state.icon size={15} stroke={1.8} aria-hidden data-tone={state.tone} />
          <span className="nep-review-file__unit">
            {file.unitName ?? file.fileName}
            {file.sending !== null && (
              <span className="nep-dim"> {all.review.sending.nth(file.sending.number)}</span>
            )}
          </span>
          <span className="nep-review-file__state" data-tone={state.tone}>
            {state.label}
          </span>
          <span className="nep-review-file__name">
            {file.unitName === null ? all.review.unknownUnit : file.fileName}
          </span>
          <span className="nep-review-file__detail">{detailOf(all, file)}</span>
        </button>
      </li>
    )
  },
  (before, after) =>
    before.isNamed === after.isNamed &&
    before.isCurrent === after.isCurrent &&
    before.onChoose === after.onChoose &&
    before.file.id === after.file.id &&
    before.file.revision === after.file.revision &&
    before.file.status === after.file.status &&
    before.file.pending === after.file.pending &&
    before.file.unitName === after.file.unitName &&
    before.file.sending?.number === after.file.sending?.number &&
    before.file.sending?.replacedBy === after.file.sending?.replacedBy,
)
