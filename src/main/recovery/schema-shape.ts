/** Tables and columns of a register, and which version has just these: a damaged file's own number may be wrong. */
import type { Connection } from '../db/connect.ts'
import { migrations } from '../db/migrate.ts'
import { emptyRegister } from '../db/structure.ts'
import { isDerivedTable, tableNames } from '../db/table-names.ts'

/** Table → its columns, in their order. What the program derives (search) is left out. */
export type Shape = ReadonlyMap<string, readonly string[]>

export const shapeOf = (connection: Connection): Shape => {
  const tables = tableNames(connection).filter((name) => !isDerivedTable(name))
  const columns = connection.prepare('SELECT name FROM pragma_table_info(?)').pluck()
  return new Map(tables.sort().map((name) => [name, columns.all(name) as string[]]))
}

const isSame = (a: Shape, b: Shape): boolean =>
  a.size === b.size &&
  [...a].every(([table, columns]) => b.get(table)?.toSorted().join() === columns.toSorted().join())

const knownShapes = new Map<number, Shape>()

const shapeOfVersion = (version: number): Shape => {
  const known = knownShapes.get(version)
  if (known !== undefined) return known
  const connection = emptyRegister(version)
  const shape = shapeOf(connection)
  connection.close()
  knownShapes.set(version, shape)
  return shape
}

/** The version whose tables these are; null for those of another program. */
export const versionOf = (shape: Shape): number | null =>
  migrations.map(({ version }) => version).findLast((version) => isSame(shape, shapeOfVersion(version))) ??
  null

export const versionOfRegister = (connection: Connection): number | null => versionOf(shapeOf(connection))
