/**
 * Draws the guide's tokens as elements. There is no way for HTML: what is not known here is drawn as its text or
 * left out, so the page can show nothing but words, tables and our own pictures.
 */
import type { Token } from 'marked'
import { createElement, Fragment, type ReactNode } from 'react'
import { Link } from 'react-router'
import { headingId } from './guide.ts'
import { pictureAddress } from './pictures.ts'

export function GuideBody({ tokens }: { tokens: readonly Token[] }) {
  return createElement(Fragment, null, ...tokens.map(block))
}

const children = (tokens: readonly Token[] | undefined): ReactNode[] => (tokens ?? []).map(inline)

const cell = (name: 'th' | 'td', token: { tokens: Token[] }): ReactNode =>
  createElement(name, null, ...children(token.tokens))

const row = (name: 'th' | 'td', cells: readonly { tokens: Token[] }[]): ReactNode =>
  createElement('tr', null, ...cells.map((each) => cell(name, each)))

function block(token: Token): ReactNode {
  switch (token.type) {
    case 'heading':
      // The page's own head says the title already.
      if (token.depth === 1) return <div id={headingId(token.text)} tabIndex={-1} />
      return createElement(
        `h${token.depth}`,
        { id: headingId(token.text), tabIndex: -1 },
        ...children(token.tokens),
      )
    case 'paragraph': {
      const [only] = token.tokens ?? []
      if (token.tokens?.length === 1 && only?.type === 'image') return inline(only)
      return createElement('p', null, ...children(token.tokens))
    }
    case 'list':
      return createElement(
        token.ordered ? 'ol' : 'ul',
        null,
        ...token.items.map((item: { tokens: Token[] }) =>
          createElement('li', null, ...item.tokens.map(block)),
        ),
      )
    case 'table':
      return (
        <div className="nep-guide__table">
          <table>
            <thead>{row('th', token.header)}</thead>
            {createElement(
              'tbody',
              null,
              ...token.rows.map((cells: { tokens: Token[] }[]) => row('td', cells)),
            )}
          </table>
        </div>
      )
    case 'blockquote':
      return createElement('blockquote', null, ...(token.tokens ?? []).map(block))
    case 'code':
      return <pre>{token.text}</pre>
    default:
      return inline(token)
  }
}

function inline(token: Token): ReactNode {
  switch (token.type) {
    case 'text':
      return token.tokens ? createElement(Fragment, null, ...children(token.tokens)) : token.text
    case 'escape':
      return token.text
    case 'strong':
      return createElement('strong', null, ...children(token.tokens))
    case 'em':
      return createElement('em', null, ...children(token.tokens))
    case 'codespan':
      return <kbd>{token.text}</kbd>
    case 'br':
      return <br />
    case 'link':
      return token.href.startsWith('#') ? (
        <Link to={{ search: `?chapter=${token.href.slice(1)}` }}>{token.text}</Link>
      ) : (
        token.text
      )
    case 'image':
      return <Picture file={token.href} text={token.text} />
    default:
      return null
  }
}

function Picture({ file, text }: { file: string; text: string }) {
  const address = pictureAddress(file)
  if (address === undefined) return null
  return (
    <figure>
      <img src={address} alt="" loading="lazy" />
      <figcaption>{text}</figcaption>
    </figure>
  )
}
