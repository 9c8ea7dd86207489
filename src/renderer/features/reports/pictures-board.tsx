import { Anchor } from '@mantine/core'
import { type ReactNode, useMemo } from 'react'
import { Link } from 'react-router'
import type { Pictures } from '#shared/contract/pictures-types.ts'
import type { FiguresScope } from '#shared/domain/figures-scope.ts'
import { useMessages } from '../../platform/messages.tsx'
import { PictureSection } from '../../ui/charts/picture-section.tsx'
import { Section } from '../../ui/page/section.tsx'
import { criteriaPicture } from '../../ui/pictures/criteria-picture.ts'
import { frequentPicture } from '../../ui/pictures/frequent-picture.ts'
import { outreachLink, returnsLink } from '../../ui/pictures/links.ts'
import { outreachFormsPicture, outreachMonthsPicture } from '../../ui/pictures/outreach-pictures.ts'
import { progressPicture } from '../../ui/pictures/progress-picture.ts'
import { remediesPicture } from '../../ui/pictures/remedies-picture.ts'
import { returnsPicture } from '../../ui/pictures/returns-picture.ts'
import { selfCheckPicture } from '../../ui/pictures/self-check-picture.ts'
import { verdictPicture } from '../../ui/pictures/verdict-picture.ts'
import { scopeWords } from '../../ui/pictures/words.ts'
import { EmptyState } from '../../ui/state/empty-state.tsx'

/** All pictures of a scope; each that has nothing to show says what would be there. */
export function PicturesBoard({ scope, pictures }: { scope: FiguresScope; pictures: Pictures }) {
  const all = useMessages()
  const m = all.figures
  const drawn = useMemo(() => {
    const words = scopeWords(all.figures.scope, scope, pictures)
    const input = { scope, words, pictures }
    const outreach = {
      words: all.figures.scope.year(pictures.year),
      year: pictures.year,
      outreach: pictures.outreach,
      linkTo: (only: { month?: string; form?: string }) => outreachLink(scope, only),
    }
    return {
      progress: progressPicture(all, { ...pictures, scope: words }),
      verdicts: verdictPicture(all, input),
      criteria: criteriaPicture(all, input),
      frequent: frequentPicture(all, {
        scope,
        words,
        frequent: pictures.frequent,
        findings: pictures.findings,
        most: 12,
      }),
      selfCheck: selfCheckPicture(all, input),
      remedies: remediesPicture(all, input),
      months: outreachMonthsPicture(all, outreach),
      forms: outreachFormsPicture(all, outreach),
      returns: pictures.returns.map((request) => ({
        request,
        picture: returnsPicture(all, { words, request }),
      })),
    }
  }, [all, scope, pictures])
  const hasVerdicts = pictures.cells.length > 0
  return (
    <>
      {pictures.progress.length === 0 ? (
        <Nothing title={m.progress.none}>{m.progress.noneHint}</Nothing>
      ) : (
        <PictureSection picture={drawn.progress} />
      )}
      {hasVerdicts ? (
        <PictureSection picture={drawn.verdicts} />
      ) : (
        <Nothing title={m.verdicts.none}>{m.verdicts.noneHint}</Nothing>
      )}
      <div className="nep-pictures__pair">
        {hasVerdicts && <PictureSection picture={drawn.criteria} />}
        <div className="nep-pictures__stack">
          {pictures.findings === 0 ? (
            <Nothing title={m.frequent.none}>{m.frequent.noneHint}</Nothing>
          ) : (
            <PictureSection picture={drawn.frequent} />
          )}
          {pictures.remedies.months.length === 0 ? (
            <Nothing title={m.remedies.none}>{m.remedies.noneHint}</Nothing>
          ) : (
            <PictureSection picture={drawn.remedies} />
          )}
          {pictures.selfChecks.length === 0 ? (
            <Nothing title={m.selfCheck.none}>{m.selfCheck.noneHint(pictures.withoutSelfCheck)}</Nothing>
          ) : (
            <PictureSection picture={drawn.selfCheck}>
              {pictures.withoutSelfCheck > 0 && (
                <p className="nep-pictures__note">{m.selfCheck.missing(pictures.withoutSelfCheck)}</p>
              )}
            </PictureSection>
          )}
        </div>
      </div>
      <div className="nep-pictures__pair">
        {pictures.outreach.total === 0 ? (
          <Nothing title={m.outreach.none(pictures.year)}>{m.outreach.noneHint}</Nothing>
        ) : (
          <>
            <PictureSection picture={drawn.months} />
            <PictureSection picture={drawn.forms} />
          </>
        )}
        {drawn.returns.length === 0 && <Nothing title={m.returns.none}>{m.returns.noneHint}</Nothing>}
        {drawn.returns.map(({ request, picture }) => (
          <PictureSection
            key={request.requestId}
            picture={picture}
            actions={
              <Anchor component={Link} to={returnsLink(request.requestId)} size="sm" c="inherit">
                {m.returns.open}
              </Anchor>
            }
          />
        ))}
      </div>
    </>
  )
}

function Nothing({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Section title={title}>
      <EmptyState>{children}</EmptyState>
    </Section>
  )
}
