/** Pages of a previewed Word file: as wide as their pane on the screen, at their own size on paper. */
import { pageName, partOfSheet } from './printed-parts.ts'

/** A line of Times New Roman is 1.15 em high in Word; the library takes its multiples for multiples of the size. */
const lineHeight = 1.15

const asInWord = (css: string): string =>
  css.replace(
    /line-height:\s*(\d*\.?\d+)\s*(?=[;}]|$)/gu,
    (_all, factor: string) => `line-height: ${Math.round(Number(factor) * lineHeight * 1000) / 1000}`,
  )

const correctLines = (paper: ParentNode): void => {
  for (const sheet of paper.querySelectorAll('style')) sheet.textContent = asInWord(sheet.textContent)
  for (const element of paper.querySelectorAll<HTMLElement>('[style*="line-height"]'))
    element.setAttribute('style', asInWord(element.getAttribute('style') ?? ''))
}

/** The heading row of a table comes again on every printed page; the library makes no table head of it. */
const repeatHeading = (table: HTMLTableElement): void => {
  const [first] = table.rows
  if (first === undefined || first.querySelector('[class*="nepbangdau" i]') === null) return
  table.createTHead().append(first)
}

const sheetsOf = (paper: ParentNode): HTMLElement[] => [
  ...paper.querySelectorAll<HTMLElement>('section.nep-docx'),
]

/**
 * The library writes a sheet's size and margins as inline styles; as variables the style sheet can use them on the
 * screen and leave them to the printer on paper. Each sheet names the printed page of its part (see `printRules`).
 */
export const preparePages = (paper: ParentNode): void => {
  correctLines(paper)
  for (const table of paper.querySelectorAll('table')) repeatHeading(table)
  for (const sheet of sheetsOf(paper)) {
    const { width, minHeight, padding } = sheet.style
    sheet.style.setProperty('--nep-page-name', pageName(partOfSheet(sheet)))
    sheet.style.setProperty('--nep-page-width', width)
    sheet.style.setProperty('--nep-page-height', minHeight)
    sheet.style.setProperty('--nep-page-padding', padding)
    for (const property of ['width', 'min-height', 'padding']) sheet.style.removeProperty(property)
  }
}

/** No larger than a quarter above its own size; nothing is read by scrolling sideways. */
export const fitPages = (pane: HTMLElement, paper: ParentNode): void => {
  const room = pane.clientWidth - 32
  for (const sheet of sheetsOf(paper)) {
    const scale = sheet.offsetWidth > 0 ? Math.min(1.25, room / sheet.offsetWidth) : 1
    if (scale > 0) sheet.style.setProperty('--nep-page-scale', String(Math.round(scale * 1000) / 1000))
  }
}
