import { defineTransitions } from './transitions.ts'

export const documentStatuses = ['draft', 'issued', 'replaced'] as const
export type DocumentStatus = (typeof documentStatuses)[number]

/** An issued document never goes back to draft: a mistake is mended by a new one that replaces it. */
export const documentMoves = defineTransitions<DocumentStatus>({
  draft: { issued: ['date'] },
  issued: { replaced: ['reason'] },
  replaced: {},
})

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/** One place where the data of an issued document no longer agrees: `units.2.verdict`. */
export type DataChange = { path: string; before: Json | undefined; after: Json | undefined }

/**
 * Where today's data differs from the data a document was issued on ("số liệu đã thay đổi sau khi phát hành"), at most
 * `limit` places. The order of keys does not count, the order of rows does.
 */
export function changesSinceIssue(frozen: Json, current: Json, limit = 50): DataChange[] {
  const changes: DataChange[] = []
  const compare = (before: Json | undefined, after: Json | undefined, path: string): void => {
    if (changes.length >= limit || before === after) return
    const left = childrenOf(before)
    const right = childrenOf(after)
    if (left === null || right === null || Array.isArray(before) !== Array.isArray(after)) {
      changes.push({ path, before, after })
      return
    }
    for (const key of new Set([...left.keys(), ...right.keys()])) {
      compare(left.get(key), right.get(key), path === '' ? key : `${path}.${key}`)
    }
  }
  compare(frozen, current, '')
  return changes
}

function childrenOf(value: Json | undefined): Map<string, Json> | null {
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : null
}
