/**
 * Finds the likes of a subject among many without comparing all with all: only names of one bucket are compared, in a
 * large bucket only those of its year or place, and of those no more than `maxCompared`.
 *
 *   const index = subjectIndex(nominations)
 *   index.alike(subject)     // [{ subject, likeness }, …], the likest first, names alone left out
 */
import { initialsMeant, type NameKeys } from '../name-keys.ts'
import { keysOf, type Likeness, likenessOf, type Subject } from './award-duplicates.ts'

export type Alike<S extends Subject> = { subject: S; likeness: Likeness }

export type SubjectIndex<S extends Subject> = {
  add(subject: S): void
  remove(subject: S): void
  /** @param isAsked leaves out what is not to be compared. */
  alike(subject: Subject, isAsked?: (other: S) => boolean): Alike<S>[]
}

type Keys = Pick<NameKeys, 'bucket' | 'initials' | 'isShort'>

/** Up to here a bucket is compared as a whole. */
const smallBucket = 48
/** No name is compared with more than so many of the same words: beyond that they are a list, not a likeness. */
const maxCompared = 200
/** So many likes of one subject are enough to look at. */
const maxAlike = 12

/** `parts`: those of a large bucket by year and by place, made when they are first asked for. */
type Buckets<S> = { all: Map<string, S[]>; parts: Map<string, Map<string, S[]>> }

const noBuckets = <S>(): Buckets<S> => ({ all: new Map(), parts: new Map() })

const partKeys = (subject: Subject): string[] => [`y${subject.birthYear ?? ''}`, `p${keysOf(subject).place}`]

const putAmong = <S>(lists: Map<string, S[]>, key: string, subject: S): void => {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [subject])
  else list.push(subject)
}

const putIntoParts = <S extends Subject>(parts: Map<string, S[]>, subject: S): void => {
  for (const key of partKeys(subject)) putAmong(parts, key, subject)
}

const put = <S extends Subject>({ all, parts }: Buckets<S>, key: string, subject: S): void => {
  putAmong(all, key, subject)
  const own = parts.size === 0 ? undefined : parts.get(key)
  if (own !== undefined) putIntoParts(own, subject)
}

const take = <S extends Subject>({ all, parts }: Buckets<S>, key: string, subject: S): void => {
  const bucket = all.get(key)
  if (bucket === undefined) return
  all.set(
    key,
    bucket.filter((one) => one !== subject),
  )
  parts.delete(key)
}

const partsOf = <S extends Subject>({ parts }: Buckets<S>, key: string, bucket: readonly S[]) => {
  const known = parts.get(key)
  if (known !== undefined) return known
  const made = new Map<string, S[]>()
  for (const one of bucket) putIntoParts(made, one)
  parts.set(key, made)
  return made
}

/** Those of a bucket that can be more than namesakes. Without a year only place or unit can tell, so all of them. */
const within = <S extends Subject>(buckets: Buckets<S>, key: string, subject: Subject): readonly S[] => {
  const bucket = buckets.all.get(key)
  if (bucket === undefined || bucket.length <= smallBucket) return bucket ?? []
  if (subject.birthYear === null) return bucket.slice(0, maxCompared)
  const parts = partsOf(buckets, key, bucket)
  const near = [...partKeys(subject), 'y'].flatMap((part) => parts.get(part) ?? [])
  return [...new Set(near)].slice(0, maxCompared)
}

const rank = { strong: 0, possible: 1, weak: 2 } as const

const subjectKeys = (subject: Subject): Keys => keysOf(subject).name

/** @param keys the keys of a subject's name, where they are known already. */
export const subjectIndex = <S extends Subject>(
  subjects: readonly S[],
  keys: (subject: S) => Keys = subjectKeys,
): SubjectIndex<S> => {
  const byWords = noBuckets<S>()
  const shortened = noBuckets<S>()
  /** Only shortened names ask for it, and they are few; made when the first one does. */
  let full: Buckets<S> | null = null

  const allByInitials = (): Buckets<S> => {
    if (full !== null) return full
    full = noBuckets()
    for (const bucket of byWords.all.values()) for (const one of bucket) put(full, keys(one).initials, one)
    return full
  }
  const candidates = (subject: Subject): readonly S[] => {
    const name = keysOf(subject).name
    if (name.bucket === '') return []
    const same = within(byWords, name.bucket, subject)
    if (!name.isShort && shortened.all.size === 0) return same
    const all = name.isShort ? allByInitials() : shortened
    const meant = initialsMeant(name).flatMap((key) => within(all, key, subject))
    return meant.length === 0 ? same : [...new Set([...same, ...meant])]
  }
  const add = (subject: S): void => {
    const name = keys(subject)
    if (name.bucket === '') return
    put(byWords, name.bucket, subject)
    if (name.isShort) put(shortened, name.initials, subject)
    if (full !== null) put(full, name.initials, subject)
  }

  for (const subject of subjects) add(subject)
  return {
    add,
    remove: (subject) => {
      const name = keys(subject)
      take(byWords, name.bucket, subject)
      if (name.isShort) take(shortened, name.initials, subject)
      if (full !== null) take(full, name.initials, subject)
    },
    alike: (subject, isAsked = () => true) => {
      const found: Alike<S>[] = []
      for (const other of candidates(subject)) {
        if (other === subject || !isAsked(other)) continue
        const likeness = likenessOf(subject, other)
        if (likeness !== null && likeness.strength !== 'weak') found.push({ subject: other, likeness })
      }
      if (found.length < 2) return found
      return found.sort((a, b) => rank[a.likeness.strength] - rank[b.likeness.strength]).slice(0, maxAlike)
    },
  }
}
