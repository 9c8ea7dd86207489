/** What axe finds on the page as it stands, or in a part of it. */
import AxeBuilder from '@axe-core/playwright'
import type { Page } from '@playwright/test'

export const violations = async (page: Page, within?: string): Promise<string[]> => {
  // What comes or goes has for a moment the colours of neither.
  await page.evaluate(() => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => Number.isFinite(Number(effect?.getComputedTiming().endTime)))
    return Promise.allSettled(ending.map(({ finished }) => finished)).then(() => undefined)
  })
  const axe = new AxeBuilder({ page })
  const { violations: found } = await (within === undefined ? axe : axe.include(within)).analyze()
  return found.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`))
}

/** By how much the page is wider than its window. */
export const sideways = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
