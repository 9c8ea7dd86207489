/**
 * Every visible text: screens, Excel, documents, errors. Vietnamese is the source, and a key that the second
 * language lacks does not compile. Texts are strings, or functions of what they mention.
 *
 *   const m = messagesIn('vi')
 *   m.common.save                                  // 'Lưu'
 *   m.errors.in_use({ what: 'unit', usedBy: '…' })
 */
import { en } from './en/en.ts'
import type { Same } from './same.ts'
import { vi } from './vi/vi.ts'

export type Language = 'vi' | 'en'
export type Messages = Same<typeof vi>

const catalogues: Record<Language, Messages> = { vi, en }

export const messagesIn = (language: Language): Messages => catalogues[language]
