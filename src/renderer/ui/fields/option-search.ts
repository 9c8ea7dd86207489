import { fold, matchesSearch } from '#shared/text.ts'

export type Option = {
  value: string
  label: string
  /** Other names it is found by. */
  aliases?: readonly string[]
  /** Quiet second line or note: the kind of a unit, a validity. */
  note?: string
  group?: string
  isDisabled?: boolean
}

/** Options that `query` finds by label or alias, those that begin with it first; all of them for an empty query. */
export function findOptions(options: readonly Option[], query: string, limit: number): readonly Option[] {
  const wanted = fold(query)
  if (wanted === '') return options.slice(0, limit)
  const names = (option: Option) => [option.label, ...(option.aliases ?? [])]
  const found = options.filter((option) => names(option).some((name) => matchesSearch(name, query)))
  const begins = (option: Option) => names(option).some((name) => fold(name).startsWith(wanted))
  return [...found.filter(begins), ...found.filter((option) => !begins(option))].slice(0, limit)
}
