import { useEffect, useRef, useState } from 'react'
import type { DocumentDetail } from '#shared/contract/documents.ts'
import { CallFailure } from '../../platform/call-failure.tsx'
import { useMessages } from '../../platform/messages.tsx'
import { LoadingSkeleton } from '../../ui/state/loading-skeleton.tsx'
import { fitPages, preparePages } from './preview-pages.ts'
import { markParts, printRules } from './printed-parts.ts'
import { usePreviewBytes } from './queries.ts'
import './document-preview.css'

const drawing = {
  className: 'nep-docx',
  inWrapper: false,
  useBase64URL: true,
  renderAltChunks: false,
  renderComments: false,
}

/** The filled Word file itself, as large as the pane allows; printing prints its pages and nothing else. */
export function DocumentPreview({ document }: { document: DocumentDetail }) {
  const m = useMessages().reports.preview
  const bytes = usePreviewBytes(document)
  const pane = useRef<HTMLElement>(null)
  const paper = useRef<HTMLDivElement>(null)
  const [failure, setFailure] = useState<unknown>(null)
  const [rules, setRules] = useState('')
  const data = bytes.data

  useEffect(() => {
    const [outer, inner] = [pane.current, paper.current]
    if (data === undefined || outer === null || inner === null) return
    let isGone = false
    const draw = async () => {
      const { parseAsync, renderDocument } = await import('docx-preview')
      const made = globalThis.document.createElement('div')
      const word = await parseAsync(data.slice(0), drawing)
      const parts = markParts(word)
      made.append(...(await renderDocument(word, drawing)))
      if (isGone) return
      setRules(printRules(parts))
      preparePages(made)
      inner.replaceChildren(...made.childNodes)
      fitPages(outer, inner)
      setFailure(null)
    }
    draw().catch((error: unknown) => !isGone && setFailure(error))
    const observer = new ResizeObserver(() => fitPages(outer, inner))
    observer.observe(outer)
    return () => {
      isGone = true
      observer.disconnect()
    }
  }, [data])

  const error = bytes.error ?? failure
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard
    <section ref={pane} className="nep-document__preview" aria-label={m.label} tabIndex={0} data-nep-pane>
      <style>{rules}</style>
      {error !== null && <CallFailure error={error} onRetry={() => void bytes.refetch()} />}
      {data === undefined && error === null && <LoadingSkeleton />}
      {/* The paper is not a web page: its links lead nowhere. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: only keeps a link in a template from being followed */}
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: a link opened by keyboard sends a click too */}
      <div
        ref={paper}
        className="nep-document__paper"
        onClick={(event) => {
          if (event.target instanceof Element && event.target.closest('a')) event.preventDefault()
        }}
      />
    </section>
  )
}
