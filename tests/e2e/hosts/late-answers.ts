/**
 * A busy machine at will: `NEP_LATE=400 npx playwright test …` lets each answer to the page come up to 400 ms late, and
 * so out of order. What then fails is a race that a slow computer finds by itself.
 */
import type { Page } from '@playwright/test'

const mostMilliseconds = Number(process.env.NEP_LATE ?? 0)

export const answerLate = async (page: Page): Promise<void> => {
  if (mostMilliseconds === 0) return
  await page.route('**/call', async (route) => {
    // A page that closes takes its calls with it.
    const response = await route.fetch().catch(() => undefined)
    await new Promise((resolve) => setTimeout(resolve, Math.random() * mostMilliseconds))
    await (response === undefined ? route.abort() : route.fulfill({ response })).catch(() => undefined)
  })
}
