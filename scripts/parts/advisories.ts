import type { Part } from './program-parts.ts'

type Advised = { via: (string | { title?: string; severity?: string; url?: string })[]; nodes: string[] }

/** `unasked`: the registry gave no answer, which clears nothing. */
export type Verdict = { unasked: string } | { inProgram: string[]; elsewhere: string[] }

/**
 * What `npm audit --json` found, apart by where it ends: npm itself takes for production what stands under `dependencies`,
 * which is one package of all that the build takes into its bundles.
 */
export const judgeAdvisories = (report: unknown, parts: readonly Pick<Part, 'folder'>[]): Verdict => {
  const found: unknown =
    report !== null && typeof report === 'object' ? Reflect.get(report, 'vulnerabilities') : undefined
  if (found === null || typeof found !== 'object') return { unasked: JSON.stringify(report).slice(0, 400) }
  const folders = new Set(parts.map(({ folder }) => folder))
  const verdict = { inProgram: [] as string[], elsewhere: [] as string[] }
  for (const [name, { via, nodes }] of Object.entries(found as Record<string, Advised>))
    for (const one of via) {
      // A name alone: of what it brings along, which stands there by itself.
      if (typeof one === 'string') continue
      const line = [name, one.severity, one.title, one.url].filter((part) => part !== undefined).join(' · ')
      verdict[nodes.some((node) => folders.has(node)) ? 'inProgram' : 'elsewhere'].push(line)
    }
  return verdict
}
