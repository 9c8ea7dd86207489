/**
 * Finds the likes of a subject among many without comparing all with all: only names of one bucket are compared, in a
 * large bucket only those of its year or place, and of those no more than `maxCompared`.
 *
 *   const index = subjectIndex(nominations)
 *   index.alike(subject)     // [{ subject, likeness }, …], the likest first, names alone left out
 */
import { initialsMeant, isShortened, type NameKeys } from '../name-keys.ts'
import { keysOf, type Likeness, likenessOf, type Subject } from './award-duplicates.ts'

export type Alike<S extends Subject> = { subject: S; likeness: Likeness }

export type SubjectIndex<S extends Subject> = {
  add(subject: S): void
  remove(subject: S): void
  /** @param isAsked leaves out what is not to be compared. */
  alike(subject: Subject, isAsked?: (other: S) => boolean): Alike<S>[]
}

type Keys = Pick<NameKeys, 'bucket' | 'initials'>

/** Up to here a bucket is compared as a whole. */
const smallBucket = 48
/** No name is compared with more than so many of the same words: beyond that they are a list, not a likeness. */
const maxCompared = 200
/** So many likes of one subject are enough to look at. */
const maxAlike = 12

/** `parts`: the same subjects by year and by place, once the bucket is large. */
type Bucket<S> = { all: S[]; parts: Map<string, S[]> | null }
type Buckets<S> = Map<string, Bucket<S>>

const partKeys = (subject: Subject): string[] => [`y${subject.birthYear ?? ''}`, `p${keysOf(subject).place}`]

const putIntoParts = <S extends Subject>(parts: Map<string, S[]>, subject: S): void => {
  for (const key of partKeys(subject)) {
    const part = parts.get(key)
    if (part === undefined) parts.set(key, [subject])
    else part.push(subject)
  }
}

const put = <S extends Subject>(buckets: Buckets<S>, key: string, subject: S): void => {
  const bucket = buckets.get(key)
  if (bucket === undefined) {
    buckets.set(key, { all: [subject], parts: null })
    return
  }
  bucket.all.push(subject)
  if (bucket.parts !== null) putIntoParts(bucket.parts, subject)
}

const take = <S extends Subject>(buckets: Buckets<S>, key: string, subject: S): void => {
  const bucket = buckets.get(key)
  if (bucket === undefined) return
  buckets.set(key, { all: bucket.all.filter((one) => one !== subject), parts: null })
}

/** Those of a bucket that can be more than namesakes. Without a year only place or unit can tell, so all of them. */
const within = <S extends Subject>(bucket: Bucket<S> | undefined, subject: Subject): readonly S[] => {
  if (bucket === undefined) return []
  const { all } = bucket
  if (all.length <= smallBucket) return all
  if (subject.birthYear === null) return all.slice(0, maxCompared)
  if (bucket.parts === null) {
    bucket.parts = new Map()
    for (const one of all) putIntoParts(bucket.parts, one)
  }
  const { parts } = bucket
  const near = [...partKeys(subject), 'y'].flatMap((key) => parts.get(key) ?? [])
  return [...new Set(near)].slice(0, maxCompared)
}

const rank = { strong: 0, possible: 1, weak: 2 } as const

const subjectKeys = (subject: Subject): Keys => keysOf(subject).name

/** @param keys the keys of a subject's name, where they are known already. */
export const subjectIndex = <S extends Subject>(
  subjects: readonly S[],
  keys: (subject: S) => Keys = subjectKeys,
): SubjectIndex<S> => {
  const byWords: Buckets<S> = new Map()
  const shortened: Buckets<S> = new Map()
  /** Only shortened names ask for it, and they are few; made when the first one does. */
  let full: Buckets<S> | null = null

  const allByInitials = (): Buckets<S> => {
    if (full !== null) return full
    full = new Map()
    for (const { all } of byWords.values()) for (const one of all) put(full, keys(one).initials, one)
    return full
  }
  const candidates = (subject: Subject): readonly S[] => {
    const { bucket, initials } = keysOf(subject).name
    if (bucket === '') return []
    const same = within(byWords.get(bucket), subject)
    const all = isShortened(initials) ? allByInitials() : shortened
    if (all.size === 0) return same
    const meant = initialsMeant({ initials }).flatMap((key) => within(all.get(key), subject))
    return meant.length === 0 ? same : [...new Set([...same, ...meant])]
  }
  const add = (subject: S): void => {
    const { bucket, initials } = keys(subject)
    if (bucket === '') return
    put(byWords, bucket, subject)
    if (isShortened(initials)) put(shortened, initials, subject)
    if (full !== null) put(full, initials, subject)
  }

  for (const subject of subjects) add(subject)
  return {
    add,
    remove: (subject) => {
      const { bucket, initials } = keys(subject)
      take(byWords, bucket, subject)
      take(shortened, initials, subject)
      if (full !== null) take(full, initials, subject)
    },
    alike: (subject, isAsked = () => true) => {
      const found: Alike<S>[] = []
      for (const other of candidates(subject)) {
        if (other === subject || !isAsked(other)) continue
        const likeness = likenessOf(subject, other)
        if (likeness !== null && likeness.strength !== 'weak') found.push({ subject: other, likeness })
      }
      return found.sort((a, b) => rank[a.likeness.strength] - rank[b.likeness.strength]).slice(0, maxAlike)
    },
  }
}
