import type { ReadLimits } from '../limits.ts'
import type { Zip } from '../zip.ts'
import { parsePart } from './parse-part.ts'
import { attribute } from './xml-attributes.ts'

/** One relation of a part to another part inside the package; external targets are never followed. */
export type Relation = {
  id: string
  /** Last segment of the type, the same in transitional and strict files: `worksheet`, `comments`. */
  kind: string
  /** Name of the part in the zip. */
  target: string
}

/** The relations of a part; none where it has no relations part. */
export const readRelations = (zip: Zip, part: string, limits: ReadLimits): Relation[] => {
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const bytes = zip.read(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  if (!bytes) return []
  const relations: Relation[] = []
  parsePart(
    bytes,
    {
      open: (name, attributes) => {
        if (name !== 'Relationship' || attribute(attributes, 'TargetMode') === 'External') return
        const type = attribute(attributes, 'Type') ?? ''
        relations.push({
          id: attribute(attributes, 'Id') ?? '',
          kind: type.slice(type.lastIndexOf('/') + 1),
          target: resolvePart(folder, attribute(attributes, 'Target') ?? ''),
        })
      },
      text: () => {},
      close: () => {},
    },
    limits,
  )
  return relations
}

/** `../comments1.xml` seen from `xl/worksheets/` → `xl/comments1.xml`. */
const resolvePart = (folder: string, target: string): string => {
  const path = target.replaceAll('\\', '/')
  const segments: string[] = []
  for (const segment of (path.startsWith('/') ? path : folder + path).split('/')) {
    if (segment === '..') segments.pop()
    else if (segment !== '' && segment !== '.') segments.push(segment)
  }
  return segments.join('/')
}
