import type { Same } from '../same.ts'
import type { attachments as vi } from '../vi/attachments.ts'

export const attachments: Same<typeof vi> = {
  tooLarge: (size, limit) => `${size}, the limit is ${limit}`,
  megabytes: (value) => `${value} MB`,
  open: (name) => `Open ${name}`,
  preview: 'Evidence',
  caption: 'Caption',
  criterion: 'Criterion',
  noCriterion: 'No criterion',
  save: 'Save to a file',
  remove: 'Take off',
  removeQuestion: (name) => `Take “${name}” off the record?`,
  removed: 'File taken off',
  added: (count) => `${count} files added`,
  adding: 'Adding…',
  unreadable: 'The file cannot be read',
}
