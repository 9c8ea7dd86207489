/**
 * What a refused save shows: the first wrong field in sight and with the focus, else the sentence that says why.
 *
 *   const { formRef, refuse } = useRefusedForm(form)
 *   save.mutate(values, { onError: (error) => refuse(fieldMessages(error, all)) })
 *   <form ref={formRef} …>
 *
 * Without `form` the fields say their errors by themselves.
 */
import { useEffect, useRef, useState } from 'react'

type Errors = Record<string, string>

export const useRefusedForm = (form?: { setErrors: (errors: Errors) => void }) => {
  const formRef = useRef<HTMLFormElement>(null)
  // Counted, so that the fields bear their errors by the time that they are looked for.
  const [refusals, setRefusals] = useState(0)
  useEffect(() => {
    if (refusals === 0) return
    const wrong = formRef.current?.querySelector<HTMLElement>('[aria-invalid="true"]')
    const shown = wrong ?? formRef.current?.querySelector<HTMLElement>('[role="alert"]')
    if (shown == null) return
    if (wrong == null) shown.tabIndex = -1
    shown.scrollIntoView?.({ block: 'center' })
    shown.focus()
  }, [refusals])
  const refuse = (errors: Errors = {}): void => {
    form?.setErrors(errors)
    setRefusals((times) => times + 1)
  }
  return { formRef, refuse }
}
