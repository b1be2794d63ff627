import { demoAgencyId } from '@understudy/cli/seed/demo-agency'
import type { Page, Route } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { axeViolations } from './axe-violations.ts'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type DaysDesk, openDaysDesk } from './days-desk.ts'
import { keepPictures } from './look-over.ts'

/** Two cores may be busy; nothing here is about speed. */
const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: DaysDesk

beforeAll(async () => {
  online = await openConsole()
  desk = await openDaysDesk(online)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

const openPage = async (name: string, address?: string) => online.openAs(await desk.keyOf(name), address)

/** Counts the commands that are sent to a path; each is answered only when `letGo` is called. */
async function heldUp(page: Page, path: string) {
  const held: Route[] = []
  await page.route(path, (route) => void held.push(route))
  return {
    count: () => held.length,
    letGo: () => Promise.all(held.splice(0).map((route) => route.continue())),
  }
}

test('what is typed right after Ctrl and K is for the palette, also while it is still being fetched', async () => {
  await desk.handIn('Inbox, typed past', 'Lucas Meyer')
  const page = await openPage('Ruth Calder', '/reviews')
  await page.getByRole('link', { name: 'Inbox, typed past' }).click()
  await page.getByRole('button', { name: 'Claim review' }).waitFor()
  const claims = await heldUp(page, '**/claim')
  const parts = await heldUp(page, '**/command-palette-*.js')
  await page.keyboard.press('Control+k')
  await page.keyboard.type('cli1')
  await expect.poll(() => parts.count(), soon).toBeGreaterThan(0)
  expect(await page.getByRole('dialog', { name: 'Go to' }).getByLabel('Where to').inputValue()).toBe('cli1')
  await keepPictures(page, 'palette-first')
  await parts.letGo()
  await page.getByRole('combobox', { name: 'Where to' }).waitFor()
  await page.keyboard.type('c9')
  expect(await page.getByRole('combobox', { name: 'Where to' }).inputValue()).toBe('cli1c9')
  expect(claims.count()).toBe(0)
})

test('an act is sent once, however often it is pressed', async () => {
  await desk.handIn('Inbox, pressed twice', 'Lucas Meyer')
  const page = await openPage('Ruth Calder', '/reviews')
  await page.getByRole('link', { name: 'Inbox, pressed twice' }).click()
  const claims = await heldUp(page, '**/claim')
  const claim = page.getByRole('button', { name: 'Claim review' })
  await claim.waitFor()
  // Within one turn of the browser, before anything can be drawn anew.
  await claim.evaluate((button: { click(): void }) => {
    button.click()
    button.click()
  })
  await page.keyboard.press('c')
  await expect.poll(() => claims.count(), soon).toBe(1)
  await page.waitForTimeout(300)
  expect(claims.count()).toBe(1)
  await claims.letGo()
  await page.getByRole('form', { name: 'Your verdict' }).waitFor()
})

test('an act without a connection says that it waits, and is sent once there is one', async () => {
  await desk.handIn('Inbox, under way', 'Lucas Meyer')
  const page = await openPage('Ruth Calder', '/reviews')
  await page.getByRole('link', { name: 'Inbox, under way' }).click()
  await page.getByRole('button', { name: 'Claim review' }).waitFor()
  // Without its title, which is read by itself, what is claimed could not be named.
  await page.getByRole('article', { name: 'Inbox, under way' }).waitFor()
  await page.context().setOffline(true)
  await page.getByRole('button', { name: 'Claim review' }).click()
  const waits = page.getByRole('status').filter({ hasText: 'is sent once you are back' })
  await waits.waitFor()
  await keepPictures(page, 'act-offline')
  const isDone = page.getByRole('status').filter({ hasText: 'You claimed the review of Inbox, under way.' })
  await page.context().setOffline(false)
  // That it is done is said for some seconds only, which a slow machine may need to draw the form.
  await Promise.all([
    isDone.waitFor(),
    waits.waitFor({ state: 'detached' }),
    page.getByRole('form', { name: 'Your verdict' }).waitFor(),
  ])
})

test('a link that is none is said at its field, and so is how it is mended; a question half written outlives a look at another form', async () => {
  const page = await openPage('Priya Nair', '/work')
  await page.getByRole('link', { name: 'Prior authorisation 2289' }).click()
  const back = page.getByRole('article', { name: 'Prior authorisation 2289' })
  await back.getByRole('button', { name: 'Start rework' }).click()
  await back.getByRole('button', { name: 'Ask a question' }).click()
  await back.getByLabel('Your question').fill('Which of the two plans?')
  await back.getByRole('button', { name: 'Report block' }).click()
  await back.getByLabel('What is missing').fill('The portal is down')
  await back.getByRole('button', { name: 'Ask a question' }).click()
  expect(await back.getByLabel('Your question').inputValue()).toBe('Which of the two plans?')
  await back.getByRole('button', { name: 'Report block' }).click()
  expect(await back.getByLabel('What is missing').inputValue()).toBe('The portal is down')
  await back.getByRole('button', { name: 'Hand in work' }).click()
  for (const step of await back.getByRole('checkbox').all()) {
    await step.click({ force: true })
    await expect.poll(() => step.isChecked(), soon).toBe(true)
  }
  await back.getByLabel('Links to the result').fill('https://files.example/study\ndropbox.com/xyz')
  await back.getByRole('button', { name: 'Hand in item' }).click()
  await back.getByText('“dropbox.com/xyz”: Enter a full link that starts with https://').waitFor()
  await back.getByText('Fix the marked field and try again.').waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.labels?.[0]?.textContent'), soon).toMatch(/^Links/)
  expect(await back.getByText('as the contract says').count()).toBe(0)
  expect(await axeViolations(page)).toEqual([])
  await keepPictures(page, 'hand-in-refused')
})

test('whoever is signed out reads why, comes back to the same page, and finds what they wrote', async () => {
  const page = await openPage('Dana Whitfield', '/people')
  await page.getByRole('link', { name: 'Priya Nair' }).click()
  const note = page.getByLabel('Hand-off note')
  await note.fill('The portal’s password is with Lucas.')
  const address = page.url()
  await page.context().clearCookies()
  // Unless what the page reads by itself has told it before.
  await page
    .getByRole('button', { name: 'Record absence' })
    .dispatchEvent('click', undefined, { timeout: 2_000 })
    .catch(() => {})
  await page.getByText('You were signed out').waitFor()
  expect(page.url()).toBe(address)
  expect(await axeViolations(page)).toEqual([])
  await keepPictures(page, 'signed-out')
  await page.getByLabel('Key', { exact: true }).fill(await desk.keyOf('Dana Whitfield'))
  await page.getByRole('button', { name: 'Sign in', exact: true }).click()
  await expect.poll(() => note.inputValue(), soon).toBe('The portal’s password is with Lucas.')
  expect(page.url()).toBe(address)
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Key', { exact: true }).waitFor()
  expect(await page.getByText('You were signed out').count()).toBe(0)
})

test('whoever is taken out of the agency is told so while they look on', async () => {
  const page = await openPage('Lucas Meyer', '/work')
  await page.getByText('Live', { exact: true }).waitFor()
  const { rows } = await online.admin.query('select id from member where agency_id = $1 and name = $2', [
    demoAgencyId,
    'Lucas Meyer',
  ])
  const owner = await desk.as('Olivia Grant')
  const left = await owner.post(`/v1/members/${rows[0]?.id}/leave`, { reason: 'Gone' })
  expect(left.status).toBe(200)
  await page.getByText('You were signed out').waitFor(soon)
})

test('a part that cannot be fetched says so in words, and goes on by itself when the connection is back', async () => {
  const page = await openPage('Olivia Grant')
  await page.context().setOffline(true)
  await page.getByRole('navigation').getByRole('link', { name: 'Insight' }).click()
  const alert = page.getByRole('alert').filter({ hasText: 'You are offline' })
  await alert.waitFor()
  expect(await alert.textContent()).toContain('The page loads by itself once the connection is back.')
  expect(await alert.textContent()).not.toMatch(/CSS|import|http|module/)
  await keepPictures(page, 'offline')
  await page.context().setOffline(false)
  await page.getByRole('form', { name: 'Filters' }).waitFor()
})

test('all times of one’s work are in one zone, which the head names: of one’s own hours, and of the machine without', async () => {
  const page = await online.openAs(await desk.keyOf('Priya Nair'), undefined, { timezoneId: 'Asia/Manila' })
  /** Of each time that is told, its words and the whole of it in this zone; read at once, since the list may grow. */
  const shownIn = (timeZone: string) =>
    page.locator('.own-due').evaluateAll(
      (all, zone) =>
        all.map((one) => {
          const parts = {
            weekday: 'short',
            day: 'numeric',
            month: 'short',
            hour: '2-digit',
            minute: '2-digit',
          } as const
          const at = Date.parse(one.getAttribute('datetime') ?? '')
          const whole = new Intl.DateTimeFormat(undefined, { ...parts, timeZone: zone }).format(at)
          return { told: (one.textContent ?? '').replace(/^Due /, ''), whole }
        }),
      timeZone,
    )
  await page.getByText('Times in Asia/Manila').waitFor()
  await page.locator('.own-due').first().waitFor()
  const otherwise = async (zone: string) => (await shownIn(zone)).filter(({ told, whole }) => !whole.includes(told))
  expect(await otherwise('Asia/Manila')).toEqual([])
  await page.locator('.own-item').first().click()
  const opened = page.locator('.opened-about time')
  expect(await opened.textContent()).toBe((await shownIn('Asia/Manila'))[0]?.whole)
  await expect.poll(() => page.getByText('America/Chicago').count(), soon).toBe(0)
  await page.getByRole('link', { name: 'My work', exact: true }).click()
  await page.locator('.show').getByText('Daily update').click()
  await page.getByText('Day in America/Chicago, because your working hours are not set.').waitFor()
  await keepPictures(page, 'update-elsewhere')
  const { rows } = await online.admin.query('select id from member where agency_id = $1 and name = $2', [
    demoAgencyId,
    'Priya Nair',
  ])
  const hours = { mon: [['09:00', '17:00']], tue: [['09:00', '17:00']] }
  const body = { calendar: { zone: 'Europe/Berlin', hours } }
  const saved = await (await desk.as('Olivia Grant')).post(`/v1/members/${rows[0]?.id}/calendar`, body)
  expect(saved).toMatchObject({ status: 200 })
  await page.locator('.show').getByText('Items').click()
  await page.getByText('Times in Europe/Berlin').waitFor()
  expect(await otherwise('Europe/Berlin')).toEqual([])
})

test('Back takes the last filter away again, and a very wide screen is used', async () => {
  const page = await openPage('Olivia Grant')
  await page.getByLabel('Order').selectOption('By risk')
  await expect.poll(() => page.url(), soon).toContain('order=risk')
  await page.getByLabel('State').selectOption({ index: 1 })
  await expect.poll(() => page.url(), soon).toContain('state=')
  await page.goBack()
  await expect.poll(() => page.url(), soon).not.toContain('state=')
  expect(page.url()).toContain('order=risk')
  await page.goBack()
  await expect.poll(() => new URL(page.url()).search, soon).toBe('')
  await page.getByRole('table').waitFor()
  await page.setViewportSize({ width: 3840, height: 2160 })
  expect((await page.getByRole('table').boundingBox())?.width).toBeGreaterThan(3_400)
  const left = async (selector: string) => (await page.locator(selector).boundingBox())?.x
  expect(await left('.header-agency')).toBe(await left('#board'))
  await page.goto(`${online.api.url}/insight`)
  const form = page.getByRole('form', { name: 'Filters' })
  await form.waitFor()
  expect((await page.locator('#content').boundingBox())?.width).toBeGreaterThan(3_400)
  expect((await form.boundingBox())?.x).toBe(await left('.header-agency'))
})
