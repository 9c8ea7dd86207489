/** Tables whose records a document speaks of. */
export const documentSubjects = ['plans', 'rounds', 'visits', 'return_requests', 'nomination_lists'] as const
export type DocumentSubject = (typeof documentSubjects)[number]
