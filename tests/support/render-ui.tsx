/** Renders a part as the app does, in jsdom. jsdom has no layout: every element is told to be 1000 × 600 px. */
import { MantineProvider } from '@mantine/core'
import { cleanup, fireEvent, type RenderResult, render } from '@testing-library/react'
import type { ReactElement } from 'react'
import { afterEach, beforeEach } from 'vitest'
import { theme } from '../../src/renderer/ui/theme.ts'

export const layout = { width: 1000, height: 600 }

class NoResizes {
  observe() {}
  unobserve() {}
  disconnect() {}
}

beforeEach(() => {
  localStorage.clear()
  sessionStorage.clear()
  window.matchMedia = (query) => ({
    matches: false,
    media: query,
    onchange: null,
    addListener() {},
    removeListener() {},
    addEventListener() {},
    removeEventListener() {},
    dispatchEvent: () => false,
  })
  window.ResizeObserver = NoResizes
  Object.defineProperty(window, 'CSS', {
    configurable: true,
    value: { escape: (text: string) => text.replace(/[^\w-]/g, '\\$&') },
  })
  // A text that grows with its lines waits for the fonts.
  Object.defineProperty(document, 'fonts', { configurable: true, value: new EventTarget() })
  Element.prototype.scrollIntoView = () => {}
  Element.prototype.scrollTo = function scrollTo(to?: ScrollToOptions | number) {
    if (typeof to === 'object') this.scrollTop = to.top ?? 0
  }
  for (const [name, value] of [
    ['offsetWidth', layout.width],
    ['offsetHeight', layout.height],
    ['clientHeight', layout.height],
  ] as const) {
    Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => value })
  }
})

afterEach(cleanup)

/** What Ctrl+C on the focused element puts on the clipboard. */
export function copied(): string {
  let text = ''
  const clipboardData = {
    setData: (_type: string, data: string) => {
      text = data
    },
  }
  fireEvent.copy(document.activeElement ?? document.body, { clipboardData })
  return text
}

export function renderUi(ui: ReactElement): RenderResult {
  return render(ui, {
    wrapper: ({ children }) => (
      <MantineProvider theme={theme} env="test">
        {children}
      </MantineProvider>
    ),
  })
}
