/**
 * A form over a record that changes while it is open: a save of a moment ago that arrives only now, an import, a step
 * taken back. Fields the clerk has not touched show what the record says; what is typed is never taken away.
 */
import type { UseFormReturnType } from '@mantine/form'
import { type Dispatch, type SetStateAction, useEffect, useRef, useState } from 'react'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** `typed` where it differs from the record as it was, else the record as it is. Values are JSON. */
export const rebased = <Values extends object>(before: Values, fresh: Values, typed: Values): Values => {
  const next = { ...typed }
  for (const key of Object.keys(fresh) as (keyof Values)[])
    if (isSame(typed[key], before[key])) next[key] = fresh[key]
  return next
}

/**
 * Keeps a form true to its record. After a save: `form.resetDirty(values)`, so that the record may be shown as it was
 * kept.
 */
export const useFollowRecord = <Values extends Record<string, unknown>>(
  form: UseFormReturnType<Values>,
  record: Values,
): void => {
  const { getInitialValues, getValues, setValues, resetDirty } = form
  const seen = useRef(record)
  useEffect(() => {
    if (isSame(seen.current, record)) return
    seen.current = record
    const next = rebased(getInitialValues(), record, getValues())
    resetDirty(record)
    setValues(next)
  }, [record, getInitialValues, getValues, setValues, resetDirty])
}

/** The same for values that are typed without a form's library; `saved` says what was sent. */
export const useTyped = <Values extends object>(
  record: Values,
): { typed: Values; setTyped: Dispatch<SetStateAction<Values>>; saved: (sent: Values) => void } => {
  const [before, setBefore] = useState(record)
  const [seen, setSeen] = useState(record)
  const [typed, setTyped] = useState(record)
  if (!isSame(seen, record)) {
    setSeen(record)
    setBefore(record)
    setTyped(rebased(before, record, typed))
  }
  return { typed, setTyped, saved: setBefore }
}
