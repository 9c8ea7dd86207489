/** The catalogue in the interface language, for every component below. */
import { createContext, type ReactNode, useContext } from 'react'
import { type Language, type Messages, messagesIn } from '#shared/messages/catalogue.ts'

const MessagesContext = createContext<Messages>(messagesIn('vi'))

export const MessagesProvider = ({ language, children }: { language: Language; children: ReactNode }) => (
  <MessagesContext value={messagesIn(language)}>{children}</MessagesContext>
)

export const useMessages = (): Messages => useContext(MessagesContext)
