/** The shape of a Vietnamese catalogue with any wording: what a second language must supply, key for key. */
export type Same<T> = T extends string
  ? string
  : T extends (...args: infer A) => string
    ? (...args: A) => string
    : { readonly [K in keyof T]: Same<T[K]> }
