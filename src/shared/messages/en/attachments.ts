import type { Same } from '../same.ts'
import type { attachments as vi } from '../vi/attachments.ts'

export const attachments: Same<typeof vi> = {
  tooLarge: (size, limit) => `${size}, the limit is ${limit}`,
  megabytes: (value) => `${value} MB`,
}
