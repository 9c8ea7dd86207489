import type { ReactNode } from 'react'

/** Fields in two columns, labels above; one column where there is no room. */
export function FormGrid({ children }: { children: ReactNode }) {
  return <div className="nep-form">{children}</div>
}

/** A field over the whole width, such as a long text. */
export function FullWidth({ children }: { children: ReactNode }) {
  return <div data-full>{children}</div>
}
