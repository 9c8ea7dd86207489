/**
 * Judges a Word template before it is used: every tag must be known where it stands, every loop closed.
 *
 *   lintTemplate('round_report', bytes)
 *   // [{ code: 'unknown_tag', tag: '{so_ki_hieu}', suggestion: 'so_ky_hieu', place: { part: 'body', … }, … }]
 *
 * No error among the problems means that `fillTemplate` takes it.
 */
import type { TemplateKind } from '#shared/domain/document.ts'
import {
  type TemplatePlace,
  type TemplateProblem,
  type TemplateProblemCode,
  templateParts,
} from '#shared/domain/documents/template-problem.ts'
import { documentCatalogue } from './catalogue.ts'
import type { TagInfo } from './tag.ts'
import { compileProblems } from './template-engine.ts'
import { type FoundTag, tagsIn } from './template-tags.ts'
import { readTemplate, type TemplateParagraph } from './template-text.ts'

const placeOf = ({ part, number, isInTable, text }: TemplateParagraph): TemplatePlace => ({
  part,
  paragraph: number,
  isInTable,
  excerpt: text.length > 80 ? `${text.slice(0, 79)}…` : text,
})

const problem = (
  code: TemplateProblemCode,
  tag: string,
  paragraph: TemplateParagraph | null,
  suggestion: string | null = null,
): TemplateProblem => ({
  code,
  severity: code === 'split_tag' ? 'warning' : 'error',
  tag,
  place: paragraph && placeOf(paragraph),
  suggestion,
})

/** Letters to change to come from one word to the other. */
const editDistance = (from: string, to: string): number => {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index)
  for (const [i, letter] of [...from].entries()) {
    const next = [i + 1]
    for (const [j, other] of [...to].entries()) {
      const change = (row[j] ?? 0) + (letter === other ? 0 : 1)
      next.push(Math.min(change, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1))
    }
    row = next
  }
  return row.at(-1) ?? 0
}

const nearest = (name: string, known: readonly TagInfo[]): string | null => {
  const [best] = known
    .map((tag) => ({ name: tag.name, distance: editDistance(name, tag.name) }))
    .sort((a, b) => a.distance - b.distance)
  return best && best.distance <= Math.max(2, name.length / 3) ? best.name : null
}

type Scope = { open: FoundTag; info: TagInfo | null; tags: readonly TagInfo[] }

/** Follows the loops of one part from top to bottom. */
const scopeProblems = (tags: readonly FoundTag[], root: readonly TagInfo[]): TemplateProblem[] => {
  const problems: TemplateProblem[] = []
  const scopes: Scope[] = []
  const known = (): TagInfo[] => [...scopes.map((scope) => scope.tags).reverse(), root].flat()
  const close = (tag: FoundTag): void => {
    const scope = scopes.pop()
    if (!scope) problems.push(problem('unopened_loop', tag.raw, tag.paragraph))
    else if (tag.name !== '' && tag.name !== scope.open.name) {
      problems.push(problem('crossed_loops', tag.raw, tag.paragraph, `/${scope.open.name}`))
      // The closing tag may belong to an outer loop: go on from there.
      const outer = scopes.findLastIndex(({ open }) => open.name === tag.name)
      if (outer >= 0) scopes.length = outer
    }
  }
  for (const tag of tags) {
    if (tag.isSplit) problems.push(problem('split_tag', tag.raw, tag.paragraph))
    if (tag.use === 'close') {
      close(tag)
      continue
    }
    const info = known().find(({ name }) => name === tag.name) ?? null
    if (!info) problems.push(problem('unknown_tag', tag.raw, tag.paragraph, nearest(tag.name, known())))
    else if ((tag.use === 'text') !== (info.kind === 'text')) {
      problems.push(problem('wrong_use', tag.raw, tag.paragraph))
    }
    if (tag.use === 'text') continue
    // Inside an unknown loop nothing can be judged; a `{^x}` shows what stands when the list is empty.
    const inner = info && tag.use === 'open' ? info.children : []
    scopes.push({ open: tag, info, tags: inner })
  }
  return [...problems, ...scopes.map(({ open }) => problem('unclosed_loop', open.raw, open.paragraph))]
}

export const lintTemplate = (kind: TemplateKind, bytes: Uint8Array): TemplateProblem[] => {
  const paragraphs = readTemplate(bytes)
  if (typeof paragraphs === 'string') return [problem(paragraphs, '', null)]
  const found = paragraphs.flatMap(tagsIn)
  const tags = found.filter((tag) => 'use' in tag)
  const root: readonly TagInfo[] = documentCatalogue[kind].tags
  const problems = [
    ...found.flatMap((tag) => ('code' in tag ? [problem(tag.code, tag.raw, tag.paragraph)] : [])),
    ...templateParts.flatMap((part) =>
      scopeProblems(
        tags.filter((tag) => tag.paragraph.part === part),
        root,
      ),
    ),
  ]
  if (problems.some(({ severity }) => severity === 'error')) return problems
  const placeOfTag = (name: string): TemplateParagraph | null =>
    tags.find((tag) => tag.name === name)?.paragraph ?? null
  return [
    ...problems,
    ...compileProblems(bytes).map(({ tag }) =>
      problem('misplaced_loop', tag, placeOfTag(tag.replace(/^[{#^/]+|\}$/g, ''))),
    ),
  ]
}
