/** What could not be kept, because the disk is full for a while, is tried again without anybody's doing. */
import { CallFailed } from '#shared/contract/client.ts'
import { passingErrors } from '#shared/contract/errors.ts'

const retryMilliseconds = 5_000

/** Runs `again` in a while where the reason may have passed by then; what is refused for good is not asked again. */
export const tryAgain = (error: unknown, again: () => void): ReturnType<typeof setTimeout> | undefined =>
  error instanceof CallFailed && passingErrors.has(error.error.code)
    ? setTimeout(again, retryMilliseconds)
    : undefined
