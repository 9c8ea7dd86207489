/**
 * Every screen of an office whose every text is hostile: nothing runs, nothing is loaded, and the markup is read as
 * text. What comes of it in Word and Excel: tests/security/hostile-text.test.ts.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import type { HostileOffice } from '../support/hostile-text/hostile-office.ts'
import { hostileText, telltale } from '../support/hostile-text/payloads.ts'
import { expect, test } from './fixtures.ts'
import { fillHostileFolder } from './hostile-folder.ts'
import { root } from './hosts/running-nep.ts'
import { sideways } from './pages/axe.ts'
import { typeInSearch } from './pages/search.ts'
import { expectNothingRan, setTrap, showsMarkup } from './pages/trap.ts'

/** Route of `routes.tsx` → the addresses of it that are looked at. */
const addresses = ({
  subjects,
  otherPlanId,
  documents,
  unitId,
  findingId,
  versionId,
  fileId,
}: HostileOffice) => ({
  '/': ['/'],
  plans: ['/plans'],
  'plans/:id': ['general', 'scope', 'team', 'progress'].map((tab) => `/plans/${subjects.plans}?tab=${tab}`),
  rounds: ['/rounds'],
  'rounds/:id': [`/rounds/${subjects.rounds}`],
  visits: ['/visits'],
  'visits/:id': [`/visits/${subjects.visits}`],
  findings: ['/findings?group=all', `/findings?finding=${findingId}`, '/findings?repeats=yes'],
  outreach: ['/outreach'],
  'outreach/paste': [`/outreach/paste?unit=${unitId}`],
  commendations: [`/commendations?list=${subjects.nomination_lists}`],
  'commendations/paste': [`/commendations/paste?list=${subjects.nomination_lists}`],
  reports: ['/reports'],
  'reports/new': [`/reports/new?kind=minutes&subject=${subjects.visits}`],
  'reports/pictures': ['/reports/pictures?scope=year:2018'],
  'reports/compare': [`/reports/compare?kind=plans&sides=plan:${subjects.plans},plan:${otherPlanId}`],
  'reports/overview': ['/reports/overview'],
  'reports/verdicts': ['/reports/verdicts?scope=year:2018'],
  'reports/templates': ['/reports/templates'],
  'reports/:id': Object.values(documents).map((id) => `/reports/${id}`),
  units: ['/units', `/units?unit=${unitId}`, '/units?unit=new'],
  checklists: ['/checklists', `/checklists?version=${versionId}`],
  exchange: [`/exchange?request=${subjects.return_requests}&unit=${unitId}`],
  'exchange/self-checks': [`/exchange/self-checks?request=${subjects.return_requests}`],
  'exchange/journal': ['/exchange/journal'],
  'exchange/missing': [`/exchange/missing?request=${subjects.return_requests}`],
  'exchange/review': [`/exchange/review?file=${fileId}`],
  settings: ['/settings'],
  'settings/backups': ['/settings/backups'],
  'settings/persons': ['/settings/persons'],
  'settings/keeping': ['/settings/keeping'],
  'settings/keeping/review': ['/settings/keeping/review'],
  journal: ['/journal'],
  'journal/:table/:id': [
    `/journal/units/${unitId}`,
    `/journal/plans/${subjects.plans}`,
    `/journal/nomination_lists/${subjects.nomination_lists}`,
  ],
  bin: ['/bin'],
  'settings/law': ['/settings/law'],
  help: ['/help'],
})

/** Screens that show no text of a record; that the title bar names the plan does not count. */
const without = new Set([
  'rounds',
  'outreach/paste',
  'commendations/paste',
  'reports/templates',
  'settings/backups',
  // Shows nobody before a name is typed.
  'settings/persons',
  'help',
])

const routes = (): string[] => {
  const source = readFileSync(join(root, 'src/renderer/routes.tsx'), 'utf8')
  return [...new Set([...source.matchAll(/^ *path: '([^'*]+)'/gmu)].map(([, path = '']) => path))]
}

/** With the plan and the round that the title bar is to stand at. */
const goTo = async (
  page: Page,
  address: string,
  { plans, rounds }: HostileOffice['subjects'],
): Promise<void> => {
  const own = address.includes('?') ? `${address}&` : `${address}?`
  await page.evaluate((path) => {
    location.hash = path
  }, `${own}plan=${plans}&round=${rounds}`)
  await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible()
  await page.waitForFunction(() => document.querySelector('.mantine-Skeleton-root') === null)
}

const main = '#nep-main'

/** Tabs, and what opens over the page or beside it, one after another. */
const openParts = async (page: Page, seen: (what: string) => Promise<void>): Promise<void> => {
  const within = page.locator(main).first()
  for (const tab of await within.getByRole('tab').all()) {
    await tab.click()
    await seen(`tab ${await tab.textContent()}`)
  }
  const firstRow = within.getByRole('grid').first().getByRole('row').nth(1)
  if (await firstRow.isVisible()) {
    await firstRow.click()
    await seen('first row')
  }
  const openers = within.locator('button[aria-haspopup]:visible:not([disabled])')
  for (let at = 0; at < Math.min(await openers.count(), 6); at += 1) {
    await openers
      .nth(at)
      .click({ timeout: 3000 })
      .catch(() => undefined)
    await seen(`menu ${at}`)
    await page.keyboard.press('Escape')
  }
}

/** Puts a block out of Excel into the first cell, with the markup that Excel lays beside it. */
const pasteInto = async (page: Page, rows: readonly (readonly string[])[]): Promise<void> => {
  await page.locator(main).getByRole('gridcell').first().click()
  const plain = rows.map((row) => row.map((text) => text.replace(/[\t\r\n]/gu, ' ')).join('\t')).join('\n')
  await page.evaluate(
    ([text, html]) => {
      const clipboardData = new DataTransfer()
      clipboardData.setData('text/plain', text)
      clipboardData.setData('text/html', html)
      const init = { clipboardData, bubbles: true, cancelable: true }
      document.activeElement?.dispatchEvent(new ClipboardEvent('paste', init))
    },
    [plain, `<table><tr><td>${hostileText(0, '', 500)}</td></tr></table>`] as const,
  )
}

const hostileRow = (length: number, at: number): string[] =>
  Array.from({ length }, (_, column) => hostileText(at + column, 'dán', 300))

test.describe('the trap', () => {
  test.use({ expectedErrors: [/Content Security Policy/u] })
  test('is seen itself', async ({ nep }) => {
    const trap = setTrap(nep.page)
    await expect(nep.page.getByRole('heading', { level: 1 })).toBeVisible()
    await expectNothingRan(trap, 'before')
    await nep.page.evaluate(
      (markup) => {
        document.body.insertAdjacentHTML('beforeend', markup)
      },
      hostileText(4, '', 500).replace('/nep-injected.png', 'data:,nep-injected'),
    )
    expect((await trap.caught()).join()).toMatch(/<svg.*<img/su)
  })
})

test('every screen shows hostile text as text', async ({ openNep, dataDir }) => {
  test.setTimeout(600_000)
  const office = await fillHostileFolder(dataDir)
  const { page } = await openNep()
  await page.setViewportSize({ width: 1093, height: 614 })
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const trap = setTrap(page)
  const screens = addresses(office)
  expect(Object.keys(screens).toSorted()).toEqual(routes().toSorted())
  let looks = 0
  for (const [route, list] of Object.entries(screens)) {
    for (const address of list) {
      await goTo(page, address, office.subjects)
      await expect(page.getByText('Không có trang này')).toHaveCount(0)
      const look = async (what: string): Promise<void> => {
        looks += 1
        await page.waitForTimeout(150)
        await expectNothingRan(trap, `${address} ${what}`)
        expect.soft({ address, what, sideways: await sideways(page) }).toEqual({ address, what, sideways: 0 })
      }
      if (!without.has(route))
        await expect.soft.poll(() => showsMarkup(page), `${address} shows the text`).toBe(true)
      await look('')
      if (address === list[0]) await openParts(page, look)
    }
  }
  const seen = async (where: string): Promise<void> => {
    looks += 1
    await expect.soft.poll(() => showsMarkup(page), `${where} shows the text`).toBe(true)
    await expectNothingRan(trap, where)
    expect.soft({ where, sideways: await sideways(page) }).toEqual({ where, sideways: 0 })
  }
  for (const address of [...screens['outreach/paste'], ...screens['commendations/paste']]) {
    await goTo(page, address, office.subjects)
    await pasteInto(page, [hostileRow(5, 0), hostileRow(5, 5)])
    await seen(`${address} pasted`)
    await pasteInto(page, [hostileRow(5, 2)])
    await seen(`${address} pasted again`)
    await goTo(page, '/', office.subjects)
  }
  await goTo(page, '/settings/persons', office.subjects)
  await page.getByRole('searchbox', { name: /^Tìm theo họ tên/u }).fill('Đỗ Thị Thoa')
  await expect(page.getByRole('grid', { name: 'Người tìm thấy' }).getByRole('row').nth(1)).toBeVisible()
  await seen('persons found')
  await page.getByRole('grid', { name: 'Người tìm thấy' }).getByRole('row').nth(1).dblclick()
  const places = page.getByRole('grid', { name: 'Những chỗ giữ dữ liệu của người này' })
  await expect(places.getByRole('row').nth(1)).toBeVisible()
  await seen('a person')
  await places.getByRole('row').nth(1).dblclick()
  await expect(page.getByRole('complementary').last()).toBeVisible()
  await seen('a place of a person')
  await page.getByRole('button', { name: 'Xóa dữ liệu…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
  await seen('erasing a person')
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
  console.log(`hostile text: ${looks} looks at ${routes().length} routes`)
  await typeInSearch(page, 'Đỗ Thị Thoa')
  await expect(page.getByRole('dialog').getByText(telltale.slice(0, 24)).first()).toBeVisible()
  await expectNothingRan(trap, 'search')
})
