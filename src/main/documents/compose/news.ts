/** Tin bài about a round, from the facts of its report. */
import type { DocumentData } from '#shared/domain/document.ts'
import type { NewsGround } from '#shared/domain/documents/grounds.ts'
import { composeNews, newsTitle } from '#shared/domain/documents/news.ts'
import type { ComposeContext } from './frame.ts'
import { composeFrame } from './frame.ts'
import { roundReportFacts } from './round-report.ts'

export const composeNewsDocument = (
  { author, ...ground }: NewsGround,
  context: ComposeContext,
): DocumentData['news'] =>
  composeFrame(context, 'news', {
    abstract: newsTitle(context.office.placeName, ground.round.ordinal),
    sections: composeNews(roundReportFacts(ground, context), { author, office: context.office.name }),
  })
