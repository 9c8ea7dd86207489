/** `nep call <operation>`: any operation of the contract, files in by name and out into a folder. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import type { Json } from '#shared/contract/define.ts'
import { DomainError, fail } from '#shared/contract/errors.ts'
import type { App } from '../../../app.ts'
import { type Command, dataOption, putNamedFile, readArguments, withApp } from './command.ts'

const parseInput = (text: string): Json => {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw fail('bad_arguments', { detail: `--input: ${error instanceof Error ? error.message : ''}` })
  }
}

/** `name=PATH` arguments as handles by name. */
const putFiles = (app: App, given: readonly string[]): Map<string, string> =>
  new Map(
    given.map((argument) => {
      const [, name = '', path = ''] = /^([^=]+)=(.+)$/u.exec(argument) ?? []
      if (name === '') throw fail('bad_arguments', { detail: `--file ${argument}` })
      return [name, putNamedFile(app, path, `--file ${path}`)]
    }),
  )

/** Replaces each `{"$file": "name"}` by the handle of that file. */
const withHandles = (value: Json, handles: ReadonlyMap<string, string>): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => withHandles(item, handles))
  if (value === null || typeof value !== 'object') return value
  const entries = Object.entries(value)
  const [only] = entries
  if (entries.length === 1 && only?.[0] === '$file') {
    const handle = handles.get(String(only[1]))
    if (handle === undefined) throw fail('bad_arguments', { detail: `$file ${String(only[1])}` })
    return handle
  }
  return Object.fromEntries(entries.map(([key, item]) => [key, withHandles(item ?? null, handles)]))
}

const isHandle = (value: unknown): value is string =>
  typeof value === 'string' && /^file_[A-Za-z0-9_-]{8,64}$/u.test(value)

const handlesIn = (value: unknown): string[] => {
  if (isHandle(value)) return [value]
  if (value === null || typeof value !== 'object') return []
  return Object.values(value).flatMap(handlesIn)
}

/** Writes the files of a result; names that collide get a number, so that none is overwritten by another. */
const writeFiles = (app: App, value: unknown, folder: string): { handle: string; path: string }[] => {
  mkdirSync(folder, { recursive: true })
  const taken = new Set<string>()
  return [...new Set(handlesIn(value))].map((handle) => {
    const { name, bytes } = app.files.take(handle)
    let free = name
    for (let count = 2; taken.has(free.toLowerCase()); count++)
      free = name.replace(/(\.[^.]*)?$/u, ` (${count})$1`)
    taken.add(free.toLowerCase())
    const path = resolve(join(folder, free))
    writeFileSync(path, bytes)
    return { handle, path }
  })
}

/** The result as it is; each file reference that was written also says where. */
const withPaths = (value: Json, paths: ReadonlyMap<string, string>): Json => {
  if (Array.isArray(value)) return value.map((item: Json) => withPaths(item, paths))
  if (value === null || typeof value !== 'object') return value
  const copy: Record<string, Json> = {}
  for (const [key, item] of Object.entries(value)) copy[key] = withPaths(item ?? null, paths)
  const path = typeof copy.handle === 'string' ? paths.get(copy.handle) : undefined
  return path === undefined ? copy : { ...copy, path }
}

export const call: Command = {
  usage: 'call <operation> [--input JSON|-] [--file name=PATH …] [--out DIR] [--data DIR]',
  summary: 'Gọi một thao tác bất kỳ; {"$file":"name"} trong dữ liệu vào là tệp đã nêu bằng --file',
  run: async (args, context) => {
    const options = {
      ...dataOption,
      input: { type: 'string' },
      file: { type: 'string', multiple: true },
      out: { type: 'string' },
    } as const
    const { values, positionals, dataDir } = readArguments(context, [1, 1], () =>
      parseArgs({ args: [...args], options, allowPositionals: true }),
    )
    const [operation = ''] = positionals
    const text = values.input === '-' ? await context.environment.stdin() : (values.input ?? '{}')
    const input = parseInput(text)
    return withApp(context, dataDir, async (app) => {
      const result = await app.call(operation, withHandles(input, putFiles(app, values.file ?? [])))
      if (!result.ok) throw new DomainError(result.error)
      const value = result.value as Json
      if (values.out === undefined) return { document: value }
      const written = writeFiles(app, value, values.out)
      return { document: withPaths(value, new Map(written.map(({ handle, path }) => [handle, path]))) }
    })
  },
}
