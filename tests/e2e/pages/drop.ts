import type { Page } from '@playwright/test'

/** Lets a file of this computer go over a place of the page, as a hand with a mouse does. */
export const dropFile = async (page: Page, path: string, at: { x: number; y: number }): Promise<void> => {
  const client = await page.context().newCDPSession(page)
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await client.send('Input.dispatchDragEvent', { type, ...at, data })
  await client.detach()
}
