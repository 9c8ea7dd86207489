/** The template library behind our own interface. Only this file knows it. */
import Docxtemplater from 'docxtemplater'
import PizZip from 'pizzip'
import { writableText } from '#shared/writable-text.ts'
import type { TagValue, TagValues } from './tag.ts'

type LibraryError = { properties?: { id?: string; xtag?: string; errors?: readonly LibraryError[] } }

export type EngineProblem = { id: string; tag: string }

/** Carries what the library could not do. */
export class EngineError extends Error {
  readonly problems: readonly EngineProblem[]

  constructor(problems: readonly EngineProblem[]) {
    super(problems.map(({ id, tag }) => `${id} ${tag}`).join('; '))
    this.name = 'EngineError'
    this.problems = problems
  }
}

const problemsOf = (error: unknown): EngineProblem[] => {
  const { properties } = error as LibraryError
  if (!properties) throw error
  const single = properties.errors ?? [error as LibraryError]
  return single.map((item) => ({ id: item.properties?.id ?? 'unknown', tag: item.properties?.xtag ?? '' }))
}

const compile = (bytes: Uint8Array, missing: string[]): Docxtemplater => {
  try {
    return new Docxtemplater(new PizZip(bytes), {
      paragraphLoop: true,
      linebreaks: true,
      stripInvalidXMLChars: true,
      errorLogging: false,
      // Own properties only: {constructor} is no tag.
      parser: (tag) => ({
        get: (scope: TagValues) =>
          typeof scope === 'object' && scope !== null && Object.hasOwn(scope, tag) ? scope[tag] : undefined,
      }),
      nullGetter: (part) => {
        missing.push(part.value)
        return ''
      },
    })
  } catch (error) {
    throw new EngineError(problemsOf(error))
  }
}

/** What stops the library from taking a template; empty when nothing does. */
export const compileProblems = (bytes: Uint8Array): readonly EngineProblem[] => {
  try {
    compile(bytes, [])
    return []
  } catch (error) {
    if (error instanceof EngineError) return error.problems
    throw error
  }
}

const clean = (value: TagValue): TagValue => {
  if (typeof value === 'string') return writableText(value)
  if (typeof value === 'boolean') return value
  return value.map((item) => Object.fromEntries(Object.entries(item).map(([name, of]) => [name, clean(of)])))
}

/**
 * Fills the tags of a .docx.
 * @param parts further parts of the file to rewrite, by name (`docProps/core.xml`).
 * @throws EngineError when a tag has no value or the library refuses the template.
 */
export const render = (
  bytes: Uint8Array,
  values: TagValues,
  parts: Record<string, (xml: string) => string> = {},
): Uint8Array => {
  const missing: string[] = []
  const document = compile(bytes, missing)
  try {
    document.render(Object.fromEntries(Object.entries(values).map(([name, value]) => [name, clean(value)])))
  } catch (error) {
    throw new EngineError(problemsOf(error))
  }
  if (missing.length > 0) throw new EngineError(missing.map((tag) => ({ id: 'no_value', tag })))
  const zip = document.getZip()
  for (const [name, rewrite] of Object.entries(parts)) {
    const part = zip.file(name)
    if (part) zip.file(name, rewrite(part.asText()))
  }
  return zip.generate({ type: 'uint8array', compression: 'DEFLATE' })
}
