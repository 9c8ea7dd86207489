import { Button } from '@mantine/core'
import { type ReactNode, useMemo, useState } from 'react'
import type { ContentKind } from '#shared/domain/exchange/recognised.ts'
import { type PastedColumn, readPastedBlock } from '#shared/domain/pasted-block.ts'
import { BottomBar } from '../page/bottom-bar.tsx'
import { PageHead } from '../page/page-head.tsx'
import { StateBadge } from '../state/state-badge.tsx'
import { useUiMessages } from '../ui-messages.ts'
import { PasteGrid, type PasteGridColumn } from './paste-grid.tsx'
import { isBlank, type PasteRow, rowsOfTexts, withSpare } from './paste-rows.ts'
import './paste-page.css'

export type PastePageColumn = PasteGridColumn & PastedColumn

export type PastePageProps<Values> = {
  id: string
  title: string
  hint: string
  /** What holds for every line, such as the unit. */
  controls?: ReactNode
  content: ContentKind
  /** Constant or memoised. */
  columns: readonly PastePageColumn[]
  /** A line as values, or a sentence for each cell that is wrong. Memoised. */
  read: (texts: Record<string, string>) => { values: Values | null; problems: Record<string, string> }
  /** Resolves when the lines are in the register. */
  onSave: (values: Values[]) => Promise<unknown>
  isSaving: boolean
  failure?: ReactNode
  actions: ReactNode
}

/** A page to paste a block from Excel: what is right goes into the register, what is wrong stays in the grid. */
export function PastePage<Values>(props: PastePageProps<Values>) {
  const { columns, read, content } = props
  const m = useUiMessages().paste
  const [rows, setRows] = useState<PasteRow[]>(() => rowsOfTexts([]))
  const [notice, setNotice] = useState<{ isProblem: boolean; text: string } | null>(null)
  const results = useMemo(() => {
    const filled = rows.filter((row) => !isBlank(row))
    return new Map(filled.map((row) => [row.id, read(textsOf(row, columns))]))
  }, [rows, read, columns])
  const ready = [...results.values()].flatMap(({ values }) => (values === null ? [] : [values]))
  const faulty = results.size - ready.length

  const readBlock = (block: string[][]) => {
    const found = readPastedBlock(block, content, columns)
    if (!found.ok) {
      setNotice({ isProblem: true, text: refusal(found, columns, m) })
      return null
    }
    const leftOut = found.leftOut.length > 0 ? ` ${m.leftOut(found.leftOut.join(', '))}` : ''
    setNotice({ isProblem: false, text: `${m.pasted(found.rows.length)}${leftOut}` })
    return found.rows
  }
  const save = async () => {
    await props.onSave(ready)
    setRows(withSpare(rows.filter((row) => results.get(row.id)?.values === null)))
    setNotice(faulty > 0 ? { isProblem: true, text: m.kept(faulty) } : null)
  }

  return (
    <div className="nep-page nep-page--list">
      <PageHead title={props.title} actions={props.actions} />
      <div className="nep-paste-page">
        <div className="nep-filter-bar" data-nep-pane>
          {props.controls}
          <span className="nep-paste-page__hint">{props.hint}</span>
        </div>
        {props.failure}
        <div role="status" className="nep-paste-page__notice" data-problem={notice?.isProblem || undefined}>
          {notice?.text}
        </div>
        <div className="nep-paste-page__grid" data-nep-pane>
          <PasteGrid
            id={props.id}
            label={props.title}
            columns={columns}
            rows={rows}
            onRows={setRows}
            readBlock={readBlock}
            stateOf={(row, key) => {
              const sentence = results.get(row.id)?.problems[key]
              return sentence === undefined ? null : { kind: 'error', sentence }
            }}
          />
        </div>
      </div>
      <BottomBar
        facts={
          results.size === 0 ? (
            <span className="nep-dim">{m.nothing}</span>
          ) : (
            <>
              <StateBadge tone="ok">{m.ready(ready.length)}</StateBadge>
              {faulty > 0 && <StateBadge tone="bad">{m.faulty(faulty)}</StateBadge>}
            </>
          )
        }
        actions={
          <>
            <Button
              variant="default"
              disabled={results.size === 0}
              onClick={() => {
                setRows(rowsOfTexts([]))
                setNotice(null)
              }}
            >
              {m.clear}
            </Button>
            <Button disabled={ready.length === 0} loading={props.isSaving} onClick={() => void save()}>
              {m.save(ready.length)}
            </Button>
          </>
        }
      />
    </div>
  )
}

function textsOf(row: PasteRow, columns: readonly PastePageColumn[]): Record<string, string> {
  return Object.fromEntries(columns.map(({ key }) => [key, (row.texts[key] ?? '').normalize('NFC').trim()]))
}

function refusal(
  found: Exclude<ReturnType<typeof readPastedBlock>, { ok: true }>,
  columns: readonly PastePageColumn[],
  m: ReturnType<typeof useUiMessages>['paste'],
): string {
  if (found.reason === 'empty') return m.empty
  if (found.reason === 'too_many_columns') return m.tooManyColumns(found.given, found.known)
  const headers = columns.filter(({ key }) => found.missing.includes(key)).map(({ header }) => `“${header}”`)
  return m.columnsMissing(headers.join(', '))
}
