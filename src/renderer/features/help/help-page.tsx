import { useDebouncedValue } from '@mantine/hooks'
import { useEffect, useMemo, useState } from 'react'
import { Link, useSearchParams } from 'react-router'
import markdown from '../../../../docs/huong-dan-su-dung.md?raw'
import { useMessages } from '../../platform/messages.tsx'
import { FilterBox } from '../../ui/data-table/filter-box.tsx'
import { PageHead } from '../../ui/page/page-head.tsx'
import { type Found, findInGuide, parseGuide, type Section } from './guide.ts'
import { GuideBody } from './guide-body.tsx'
import './help.css'

/** Hướng dẫn: the clerk's guide with its contents; `?chapter=` opens at a heading. */
export function HelpPage() {
  const m = useMessages().help
  const guide = useMemo(() => parseGuide(markdown), [])
  const [params] = useSearchParams()
  const chapter = params.get('chapter') ?? ''
  const [query, setQuery] = useState('')
  const [asked] = useDebouncedValue(query.trim(), 120)
  const found = asked === '' ? null : findInGuide(guide.sections, asked)

  useEffect(() => {
    const heading = chapter === '' ? null : document.getElementById(chapter)
    if (heading === null) return
    heading.scrollIntoView({ block: 'start' })
    heading.focus({ preventScroll: true })
  }, [chapter])

  return (
    <div className="nep-page">
      <PageHead title={m.title} note={m.language} />
      <div className="nep-help">
        <nav className="nep-help__contents" data-nep-pane aria-label={m.contents}>
          <FilterBox value={query} onChange={setQuery} label={m.search} clearLabel={m.clear} width={248} />
          <div role="status" className="nep-help__count nep-dim">
            {found !== null && m.found(found.length)}
          </div>
          {found === null ? (
            <Contents sections={guide.sections} chapter={chapter} />
          ) : (
            <Results found={found} />
          )}
        </nav>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
        <article className="nep-guide" lang="vi" data-nep-pane tabIndex={0}>
          <GuideBody tokens={guide.tokens} />
        </article>
      </div>
    </div>
  )
}

const addressOf = ({ id }: Section) => ({ search: `?chapter=${encodeURIComponent(id)}` })

function Contents({ sections, chapter }: { sections: readonly Section[]; chapter: string }) {
  return (
    <ul>
      {sections
        .filter(({ depth }) => depth === 2 || depth === 3)
        .map((section) => (
          <li key={section.id} data-depth={section.depth}>
            <Link to={addressOf(section)} aria-current={section.id === chapter ? 'location' : undefined}>
              {section.title}
            </Link>
          </li>
        ))}
    </ul>
  )
}

function Results({ found }: { found: readonly Found[] }) {
  return (
    <ul>
      {found.map(({ section, excerpt }) => (
        <li key={section.id}>
          <Link to={addressOf(section)}>{section.title}</Link>
          <div className="nep-help__excerpt nep-dim">{excerpt}</div>
        </li>
      ))}
    </ul>
  )
}
