import type { Same } from '../same.ts'
import type { help as vi } from '../vi/help.ts'

export const help: Same<typeof vi> = {
  title: 'Guide',
  open: 'Guide',
  contents: 'Contents of the guide',
  search: 'Search the guide',
  clear: 'Clear the search',
  found: (count) => (count === 0 ? 'Nothing found. Try fewer letters.' : `${count} sections`),
  language: 'The guide is in Vietnamese.',
}
