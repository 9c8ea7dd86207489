import type { Same } from '../same.ts'
import type { settings as vi } from '../vi/settings.ts'

export const settings: Same<typeof vi> = {
  title: 'Settings',
  appearance: 'Appearance',
  language: 'Interface language',
  languages: { vi: 'Tiếng Việt', en: 'English' },
  colorScheme: 'Background',
  colorSchemes: { auto: 'As the computer', light: 'Light', dark: 'Dark' },
  schema: (version) => `Data version ${version}`,
  saved: 'Settings saved',
}
