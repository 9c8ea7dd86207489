import { useMessages } from '../../platform/messages.tsx'
import './exchange.css'

/** So many are named at once; the others when they are asked for. */
const namedAtOnce = 3

/** The files that a stop left unread, so that just those can be handed in again. */
export function UnreadFiles({ names }: { names: readonly string[] }) {
  const m = useMessages().exchange.files
  const rest = names.slice(namedAtOnce)
  return (
    <>
      {m.unread(names.length, names.slice(0, namedAtOnce))}
      {rest.length > 0 && (
        <details className="nep-exchange-unread">
          <summary>{m.unreadRest(rest.length)}</summary>
          <ul>
            {rest.map((name, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name, and the list never changes
              <li key={at}>{name}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
