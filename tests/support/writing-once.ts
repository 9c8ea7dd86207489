/** Operations all of whose writing is one transaction: commands, short and long. */
import { contract } from '#shared/contract/contract.ts'
import type { Area, Entry } from '#shared/contract/define.ts'

export const writingOnce: [string, Entry][] = Object.entries<Area>(contract).flatMap(([area, entries]) =>
  Object.entries(entries).flatMap(([name, entry]): [string, Entry][] =>
    entry.kind === 'command' || 'isOneWrite' in entry ? [[`${area}.${name}`, entry]] : [],
  ),
)
