/** Pure changes of a selection of row ids. */
export type Selection = ReadonlySet<string>

export function toggled(selection: Selection, id: string): Selection {
  const next = new Set(selection)
  if (!next.delete(id)) next.add(id)
  return next
}

/** Adds every row from `from` to `to`, in either direction, in the order shown. */
export function withRange(selection: Selection, ids: readonly string[], from: string, to: string): Selection {
  const [a, b] = [ids.indexOf(from), ids.indexOf(to)]
  if (a < 0 || b < 0) return selection
  return new Set([...selection, ...ids.slice(Math.min(a, b), Math.max(a, b) + 1)])
}

/** All of `ids` when some are missing, none of them when all are there; rows that are filtered away stay as they are. */
export function allToggled(selection: Selection, ids: readonly string[]): Selection {
  const isAll = ids.every((id) => selection.has(id))
  const next = new Set(selection)
  for (const id of ids) isAll ? next.delete(id) : next.add(id)
  return next
}

export function checkState(selection: Selection, ids: readonly string[]): boolean | 'mixed' {
  const count = ids.filter((id) => selection.has(id)).length
  if (count === 0) return false
  return count === ids.length ? true : 'mixed'
}
