import { expect, test } from './fixtures.ts'

test('an empty folder opens on the first start', async ({ nep }) => {
  await expect(nep.page).toHaveTitle('Nếp')
  await expect(nep.page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(nep.page.getByRole('button', { name: 'Mở sổ thực hành' })).toBeVisible()
})

test('the practice office opens, and is still there after closing and opening again', async ({ openNep }) => {
  const first = await openNep()
  await first.page.getByRole('button', { name: 'Mở sổ thực hành' }).click()
  await expect(first.page.getByRole('navigation')).toBeVisible()
  await first.close()
  const second = await openNep()
  await expect(second.page.getByRole('navigation')).toBeVisible()
})

test('a reload keeps the page at work', async ({ nep }) => {
  await expect(nep.page.getByRole('button', { name: 'Mở sổ thực hành' })).toBeVisible()
  await nep.page.reload()
  await expect(nep.page.getByRole('button', { name: 'Mở sổ thực hành' })).toBeVisible()
})

test('the page has no Node', async ({ nep }) => {
  const powers = await nep.page.evaluate(() => ({
    require: typeof Reflect.get(globalThis, 'require'),
    process: typeof Reflect.get(globalThis, 'process'),
  }))
  expect(powers).toEqual({ require: 'undefined', process: 'undefined' })
})
