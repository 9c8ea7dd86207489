/** Which layer may import what: docs/architecture.md, "Dependency rules", as a table. */
import type { ImportEdge } from './imports.ts'

type Layer = { name: string; at: RegExp; mayImport: readonly RegExp[] }

const basics = [/^src\/shared\/[^/]+\.ts$/u]
const shared = [/^src\/shared\//u]
const node = [/^node:/u]

/** The first layer whose pattern fits a file is its layer. */
export const layers: readonly Layer[] = [
  { name: 'shared basics', at: /^src\/shared\/[^/]+\.ts$/u, mayImport: basics },
  { name: 'domain', at: /^src\/shared\/domain\//u, mayImport: [...basics, /^src\/shared\/domain\//u] },
  {
    name: 'messages',
    at: /^src\/shared\/messages\//u,
    mayImport: [...basics, /^src\/shared\/(messages|domain)\//u, /^src\/shared\/contract\/errors\.ts$/u],
  },
  { name: 'contract', at: /^src\/shared\/contract\//u, mayImport: [...shared, /^zod$/u] },
  {
    // A file that is opened past it would not be asked for its key.
    name: 'opening of files',
    at: /^src\/main\/db\/connect\.ts$/u,
    mayImport: [...shared, ...node, /^src\/main\/(db|locks)\//u, /^better-sqlite3$/u],
  },
  {
    name: 'db',
    at: /^src\/main\/db\//u,
    mayImport: [
      ...shared,
      ...node,
      /^src\/main\/(db\/|backups\/(make-backup|kept-aside)\.ts|locks\/|(kept-files|thread-file)\.ts)/u,
      /^vite\/types/u,
    ],
  },
  {
    name: 'locks',
    at: /^src\/main\/locks\//u,
    mayImport: [...shared, ...node, /^src\/main\/(locks\/|kept-files\.ts)/u, /^zod$/u],
  },
  {
    name: 'backups',
    at: /^src\/main\/backups\//u,
    mayImport: [
      ...shared,
      ...node,
      /^src\/main\/((backups|locks)\/|db\/(connect|migrate|migrate-beside|database|journal-chain|table-names|thread-errors)\.ts|(kept-files|data-folder|thread-file|warm-thread)\.ts)/u,
      /^zod$/u,
    ],
  },
  {
    name: 'at rest',
    at: /^src\/main\/at-rest\//u,
    mayImport: [
      ...shared,
      ...node,
      /^src\/main\/((at-rest|db|backups|locks)\/|(kept-files|data-folder)\.ts)/u,
    ],
  },
  {
    name: 'recovery',
    at: /^src\/main\/recovery\//u,
    mayImport: [
      ...shared,
      ...node,
      /^src\/main\/((recovery|db|backups|locks|excel)\/|(kept-files|data-folder)\.ts)/u,
    ],
  },
  {
    name: 'taking along',
    at: /^src\/main\/take-along\//u,
    mayImport: [
      ...shared,
      ...node,
      /^src\/main\/(take-along|excel)\//u,
      /^src\/main\/(db\/(connect|migrate|run-migrations|table-names)|kept-files|locks\/[\w-]+)\.ts$/u,
      /^zod$/u,
    ],
  },
  {
    name: 'updates',
    at: /^src\/main\/updates\//u,
    mayImport: [...shared, ...node, /^src\/main\/(updates\/|kept-files\.ts)/u, /^zod$/u],
  },
  {
    name: 'excel',
    at: /^src\/main\/excel\//u,
    mayImport: [
      ...shared,
      ...node,
      /^src\/main\/(excel\/|thread-file\.ts)/u,
      /^(exceljs(\/lib\/doc\/workbook\.js)?|@e965\/xlsx|fflate|saxes)$/u,
    ],
  },
  {
    name: 'documents',
    at: /^src\/main\/documents\//u,
    mayImport: [
      ...shared,
      ...node,
      /^src\/main\/(documents|excel)\//u,
      /^(docxtemplater|pizzip|fflate|saxes)/u,
    ],
  },
  {
    name: 'shipped data',
    at: /^src\/main\/shipped\//u,
    mayImport: [...shared, ...node, /^src\/main\/(shipped|db)\//u, /^src\/main\/operations\/context\.ts$/u],
  },
  {
    name: 'operations',
    at: /^src\/main\/operations\//u,
    mayImport: [
      ...shared,
      /^src\/main\/(operations|at-rest|db|backups|locks|recovery|take-along|updates|excel|documents|shipped)\//u,
      /^src\/main\/(ports|file-store|kept-files)\.ts$/u,
    ],
  },
  {
    name: 'demonstration',
    at: /^src\/main\/demo\//u,
    mayImport: [...shared, /^src\/main\/(demo|excel)\//u, /^src\/main\/app\.ts$/u, /^fflate$/u],
  },
  {
    name: 'electron host',
    at: /^src\/main\/hosts\/electron\//u,
    mayImport: [
      ...shared,
      ...node,
      /^src\/main\/(hosts\/(electron|shared)\/|(app|call-error|ports|file-store|check|data-folder)\.ts)/u,
      /^(electron|uuid|zod)$/u,
    ],
  },
  {
    name: 'node host',
    at: /^src\/main\/hosts\/(node|shared)\//u,
    mayImport: [
      ...shared,
      ...node,
      /^src\/main\/((hosts\/(node|shared)|demo)\/|locks\/(house-lock|prove-secret)\.ts|(app|call-error|ports|file-store|check|data-folder|rescue)\.ts)/u,
      /^(uuid|zod|package\.json)$/u,
    ],
  },
  {
    name: 'application',
    at: /^src\/main\/[^/]+\.ts$/u,
    mayImport: [...shared, ...node, /^src\/main\/(?!hosts)/u, /^(uuid|zod)$/u],
  },
  {
    name: 'preload',
    at: /^src\/preload\//u,
    mayImport: [/^electron$/u, /^src\/shared\/contract\/bridge\.ts$/u],
  },
  {
    name: 'features',
    at: /^src\/renderer\/features\//u,
    mayImport: [...shared, /^src\/renderer\/(ui|platform|features)\//u, /^[a-z@](?!.*\/main\/)/u],
  },
  {
    name: 'renderer',
    at: /^src\/renderer\//u,
    mayImport: [...shared, /^src\/renderer\//u, /^[a-z@](?!.*\/main\/)/u],
  },
]

/** Packages that a page must never see. */
const notForPages = /^(node:|electron$|better-sqlite3$|exceljs$|docxtemplater$|src\/(main|preload)\/)/u

const featureOf = (path: string): string | undefined => /^src\/renderer\/features\/([^/]+)\//u.exec(path)?.[1]

const isAllowed = (layer: Layer, edge: ImportEdge): boolean => {
  if (edge.from.startsWith('src/renderer/') && notForPages.test(edge.to)) return false
  const [own, other] = [featureOf(edge.from), featureOf(edge.to)]
  if (own !== undefined && other !== undefined && own !== other) return false
  if (layer.name === 'preload' && edge.to.startsWith('src/') && !edge.isTypeOnly) return false
  return layer.mayImport.some((pattern) => pattern.test(edge.to))
}

/** Imports that break a rule, each as a sentence. */
export const brokenRules = (edges: readonly ImportEdge[]): string[] =>
  edges.flatMap((edge) => {
    const layer = layers.find(({ at }) => at.test(edge.from))
    if (layer === undefined) return [`${edge.from} belongs to no layer`]
    return isAllowed(layer, edge) ? [] : [`${edge.from} (${layer.name}) must not import ${edge.to}`]
  })
