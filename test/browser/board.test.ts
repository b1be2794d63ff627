import { keepRiskHeld } from '@understudy/worker/risk/keep-risk-held'
import type { Page, Request, Route } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type Desk, foundQuietDesk, knowsRisks, openDesk } from './desk.ts'

/** Two cores may be busy; nothing here is about speed. */
const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: Desk
let page: Page

beforeAll(async () => {
  online = await openConsole()
})
beforeEach(async () => {
  desk = await openDesk(online)
  page = await online.openAs(desk.leadsKey)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

const titles = () => page.locator('tbody .row-link').allTextContents()
const sorted = () =>
  page.locator('tbody tr').evaluateAll((rows) =>
    rows
      .map((row) => ({ top: row.getBoundingClientRect().top, title: row.querySelector('a')?.textContent ?? '' }))
      .sort((a, b) => a.top - b.top)
      .map(({ title }) => title),
  )
const row = (title: string) => page.getByRole('row').filter({ hasText: title })
const tile = (name: string) => page.getByRole('button', { name, exact: false }).first()

test('rows come in the order of their risk, paused ones last', async () => {
  expect(await sorted()).toEqual([
    'Late inbox',
    'Inbox of the morning',
    'Calm report',
    'Referral at night',
    'Waiting for a plan',
  ])
})

test('where it is known how long such work takes each row tells its risk, and the board is ranked by it', async () => {
  await knowsRisks(online.admin)
  await page.reload()
  await row('Calm report').getByText('Risk of a missed promise').waitFor()
  // How far it can be trusted is said at the head, with the way to what came of it.
  const hint = page.getByRole('columnheader', { name: 'Risk' }).getByRole('link', { name: 'accuracy' })
  expect(await hint.getAttribute('href')).toBe('/insight?part=risk')
  const { rows } = await online.admin.query('select agency_id from work_item where id = $1', [desk.items.calm])
  await keepRiskHeld(online.engine.pool, String(rows[0].agency_id))
  await page.reload()
  const rough = page.getByRole('columnheader', { name: 'Risk' }).getByRole('link', { name: 'rough guess' })
  expect(await rough.getAttribute('title')).toMatch(/no promise has ended yet/)
  await page.getByLabel('Order').selectOption('By risk')
  await page.getByRole('table', { name: 'the likeliest to be missed first' }).waitFor()
  expect(page.url()).toContain('order=risk')
  // Until the answer is there the rows before stand where they stood.
  await expect
    .poll(sorted, soon)
    .toEqual(['Late inbox', 'Calm report', 'Inbox of the morning', 'Referral at night', 'Waiting for a plan'])
  const risks: number[] = []
  for (const title of ['Calm report', 'Inbox of the morning', 'Referral at night']) {
    const text = await row(title).locator('.risk-percent').textContent()
    risks.push(Number(/(\d+)\s%/.exec(text ?? '')?.[1]))
  }
  expect(risks).toEqual(risks.toSorted((a, b) => b - a))
})

test('each row says in words how much time is left, which promise it is, and who is on it', async () => {
  expect(await row('Late inbox').textContent()).toMatch(/30\smin overdue112 %Response · due/)
  expect(await row('Inbox of the morning').textContent()).toMatch(/59\smin left75 %Response/)
  expect(await row('Calm report').textContent()).toMatch(/15\sh\s59\smin left33\s%Turnaround.*In progressMaya Torres/)
  expect(await row('Waiting for a plan').textContent()).toMatch(/22\sh left, paused/)
  expect(await row('Late inbox').textContent()).toContain('Not assigned')
})

test('a closed client is outside hours, which is not paused', async () => {
  const text = await row('Referral at night').textContent()
  expect(text).toMatch(/left0 %Response.*Outside hours until/)
  expect(text).not.toContain('paused')
})

test('what is blocked says on whom, since when and why', async () => {
  expect(await row('Waiting for a plan').textContent()).toMatch(
    /Blocked on third party since .*The planning office has not answered/,
  )
})

test('the time left runs while one looks at it', async () => {
  await desk.make('Due in a moment', 3.99)
  const time = row('Due in a moment').locator('.time-left')
  const before = await time.textContent()
  expect(before).toMatch(/^\d+\ss left$/)
  await expect.poll(() => time.textContent(), soon).not.toBe(before)
  expect(await time.textContent()).toMatch(/^\d+\ss left$/)
})

test("another person's block moves the row, without a reload", async () => {
  await page.evaluate('window.isTheSamePage = true')
  const blocked = { waitsFor: 'client', reason: 'Which of the two offers?' }
  const answer = await desk.maya.post(`/v1/work-items/${desk.items.calm}/block`, blocked)
  expect(answer.status).toBe(200)
  await page.getByText('Blocked on client').waitFor()
  await expect
    .poll(sorted)
    .toEqual(['Late inbox', 'Inbox of the morning', 'Referral at night', 'Calm report', 'Waiting for a plan'])
  await expect.poll(() => tile('Paused').textContent(), soon).toBe('2Paused')
  expect(await page.evaluate('window.isTheSamePage')).toBe(true)
})

test('an item that is late already comes in above all others', async () => {
  await desk.make('Found in the spam folder', 30)
  await expect.poll(async () => (await sorted())[0], soon).toBe('Found in the spam folder')
  await expect.poll(() => tile('Overdue').textContent(), soon).toBe('2Overdue')
  await expect.poll(() => page.title(), soon).toBe('(2 overdue) Harbor Desk')
})

test('a tile shows only what it counts, the address keeps it, and a second press shows all again', async () => {
  await tile('Due soon').click()
  await expect.poll(titles, soon).toEqual(['Inbox of the morning'])
  expect(new URL(page.url()).search).toBe('?standing=due_soon')
  await page.reload()
  await page.getByRole('table').waitFor()
  expect(await titles()).toEqual(['Inbox of the morning'])
  expect(await tile('Due soon').getAttribute('aria-pressed')).toBe('true')
  await tile('Due soon').click()
  await expect.poll(async () => (await titles()).length, soon).toBe(5)
  await tile('Third party').click()
  await expect.poll(titles, soon).toEqual(['Waiting for a plan'])
})

test('client, assistant and state filter together; where nothing is left, one button clears them', async () => {
  await page.getByLabel('Client', { exact: true }).selectOption('Harbor Medicine')
  await expect.poll(titles, soon).toEqual(['Referral at night'])
  expect(await tile('Running').textContent()).toBe('1Running')
  await page.getByLabel('Assistant').selectOption('Maya Torres')
  await page.getByText('Nothing matches these filters').waitFor()
  await page.getByRole('region', { name: 'Board' }).getByRole('button', { name: 'Clear filters' }).click()
  await page.getByLabel('State').selectOption('In progress')
  await expect.poll(titles, soon).toEqual(['Calm report'])
})

test('until there is an answer to other filters the rows before stand as they were, and one that is opened keeps the new ones', async () => {
  const held: Route[] = []
  await page.route('**/v1/board?state=**', (route) => void held.push(route))
  const before = await titles()
  await page.getByLabel('State').selectOption('In progress')
  await page.locator('#board[aria-busy=true]').waitFor()
  expect(await titles()).toEqual(before)
  // Rows of other filters are not what somebody means who selects all.
  expect(await page.getByRole('checkbox', { name: 'Select all' }).isDisabled()).toBe(true)
  await page.getByRole('link', { name: 'Late inbox' }).click()
  await page.getByRole('dialog', { name: 'Late inbox' }).waitFor()
  expect(new URL(page.url()).searchParams.get('state')).toBe('in_progress')
  await page.keyboard.press('Escape')
  await Promise.all(held.map((route) => route.continue()))
  await expect.poll(titles, soon).toEqual(['Calm report'])
})

test('on a phone cards lie one right below the other, whatever their elements have shown before', async () => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto(`${online.api.url}/?state=in_progress`)
  await expect.poll(titles, soon).toEqual(['Calm report'])
  await page.getByLabel('State').selectOption('Open')
  await expect.poll(async () => (await titles()).length, soon).toBe(3)
  const rows = `[...document.querySelectorAll('tr.row')].map((row) => row.getBoundingClientRect()).sort((a, b) => a.top - b.top)`
  const gaps = `${rows}.map(({ top }, index, all) => Math.round(top - (all[index - 1]?.bottom ?? top)))`
  await expect.poll(() => page.evaluate(gaps), soon).toEqual([0, 0, 0])
  await page.setViewportSize({ width: 1280, height: 800 })
})

test('who takes a filter away sees what was read just now, and what has changed since', async () => {
  // What the page before still asks for is not counted.
  await page.goto('about:blank')
  const read: string[] = []
  page.on('request', (request) => void read.push(new URL(request.url()).pathname + new URL(request.url()).search))
  const whole = () => read.filter((address) => address === '/v1/board?limit=50').length
  let ended = 0
  const end = (request: Request) => void (request.url().endsWith('/v1/board?limit=50') && ended++)
  page.on('requestfinished', end)
  page.on('requestfailed', end)
  await page.goto(online.api.url)
  // Once for the page, once as it is told of changes from here on, and again where the last of the desk is told after that.
  await expect.poll(() => whole() >= 2 && whole() === ended, soon).toBe(true)
  let first = 0
  const isQuiet = () => {
    const last = first
    first = whole()
    return first === last && first === ended
  }
  await expect.poll(isQuiet, { ...soon, interval: 1_500 }).toBe(true)
  await page.locator('#board[aria-busy=false]').waitFor()
  await page.getByLabel('State').selectOption('In progress')
  await expect.poll(titles, soon).toEqual(['Calm report'])
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect.poll(async () => (await titles()).length, soon).toBe(5)
  await page.getByLabel('State').selectOption('Blocked')
  await expect.poll(titles, soon).toEqual(['Waiting for a plan'])
  expect(whole()).toBe(first)
  await desk.make('Made meanwhile', 20)
  // The filters shown are read again for it, so that it has been told.
  await expect.poll(() => read.filter((address) => address.startsWith('/v1/board?state=blocked')).length, soon).toBe(2)
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await expect.poll(async () => (await titles())[0], soon).toBe('Made meanwhile')
})

test('an item tells its promises, why they are due when they are, and what happened; Back closes it', async () => {
  await page.getByRole('link', { name: 'Waiting for a plan' }).click()
  const drawer = page.getByRole('dialog', { name: 'Waiting for a plan' })
  await drawer.getByText('Blocked on third party').waitFor()
  await drawer.getByRole('article').filter({ hasText: 'Turnaround' }).getByText('Why').click()
  const text = await drawer.textContent()
  expect(text).toContain('Promised: 24 business hours')
  expect(text).toMatch(/Paused for third party from .* until now/)
  expect(text).toMatch(/Responsekept · took 1\sh/)
  const history = () => drawer.locator('.history-word').allTextContents()
  await expect.poll(history, soon).toEqual(['Blocked', 'Started', 'Assigned', 'Created'])
  await desk.maya.post(`/v1/work-items/${desk.items.waiting}/resume`)
  await drawer.getByText('Resumed').waitFor()
  expect(await drawer.locator('.history li').first().textContent()).toContain('Maya Torres')
  await page.goBack()
  await drawer.waitFor({ state: 'detached' })
})

test('a click anywhere in a row opens its item, also on what has a title of its own', async () => {
  await row('Waiting for a plan').getByText('The planning office has not answered').click()
  await page.getByRole('dialog', { name: 'Waiting for a plan' }).waitFor()
  await page.keyboard.press('Escape')
  await row('Calm report').getByText('In progress').click({ force: true })
  await page.getByRole('dialog', { name: 'Calm report' }).waitFor()
})

test('the keyboard alone reaches everything, opens an item and comes back to it', async () => {
  await page.locator('body').press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the board')
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  const label = () => page.evaluate("document.activeElement.getAttribute('aria-label')")
  expect(await label()).toBe('Select all 5 items')
  await page.keyboard.press('Tab')
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Late inbox')
  await page.keyboard.press('Enter')
  const drawer = page.getByRole('dialog', { name: 'Late inbox' })
  await drawer.getByText('History').waitFor()
  for (let step = 0; step < 8; step++) {
    await page.keyboard.press('Tab')
    expect(await page.evaluate("document.activeElement.closest('[role=dialog]') !== null")).toBe(true)
  }
  await page.keyboard.press('Escape')
  await drawer.waitFor({ state: 'detached' })
  expect(await page.evaluate('document.activeElement.textContent')).toBe('Late inbox')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  expect(await label()).toBe('Order')
})

test('without a network it says so, and once there is one it has caught up', async () => {
  const status = page.locator('.live [role=status]')
  await expect.poll(() => status.textContent(), soon).toBe('Live')
  await page.context().setOffline(true)
  await expect.poll(() => status.textContent(), soon).toBe('Offline')
  await desk.make('Made meanwhile', 20)
  await page.context().setOffline(false)
  await expect.poll(async () => (await sorted())[0], soon).toBe('Made meanwhile')
  await expect.poll(() => status.textContent(), soon).toBe('Live')
})

test('an API that fails is said so, and one press tries again', async () => {
  const failing = (route: Route) => route.fulfill({ status: 503, contentType: 'text/plain', body: 'no' })
  await page.route('**/v1/board?**', failing)
  await page.reload()
  const alert = page.getByRole('alert')
  await alert.getByText('The board could not be loaded').waitFor()
  await page.unroute('**/v1/board?**', failing)
  await alert.getByRole('button', { name: 'Try again' }).click()
  await row('Late inbox').waitFor()
  await page.route('**/v1/session', (route) => route.abort())
  await page.reload()
  await page.getByRole('alert').getByText('The console cannot reach the API').waitFor()
})

test('an agency in which nothing runs says what to expect, and then it appears', async () => {
  await page.context().clearCookies()
  const quiet = await foundQuietDesk(online)
  await page.reload()
  await page.getByLabel('Key', { exact: true }).fill(quiet.leadsKey)
  await page.keyboard.press('Enter')
  await page.getByText('No open items').waitFor()
  await quiet.make('The very first', 1)
  await row('The very first').waitFor()
})

test('what one reads stays in its place while others make work that goes before it', async () => {
  await desk.makeMany(60)
  const count = () => page.getByRole('table').getAttribute('aria-rowcount')
  await expect.poll(count, soon).toBe('66')
  await page.evaluate('scrollTo(0, 1000)')
  // Rows are drawn after the scroll: what is read is one that stands in sight by then.
  const inSight = () =>
    page.locator('tbody .row-link').evaluateAll((links) => {
      const seen = links.find((link) => {
        const { top } = link.getBoundingClientRect()
        return top > 300 && top < 700
      })
      return seen?.getAttribute('href') ?? null
    })
  await expect.poll(inSight, soon).not.toBeNull()
  const link = await inSight()
  const top = async () => Math.round((await page.locator(`a[href="${link}"]`).boundingBox())?.y ?? 0)
  let before = Number.NaN
  const stands = async () => {
    const last = before
    before = await top()
    return last === before
  }
  await expect.poll(stands, { ...soon, interval: 300 }).toBe(true)
  for (const hoursAgo of [20, 21, 22]) await desk.make(`Older by ${hoursAgo}`, hoursAgo)
  await expect.poll(count, soon).toBe('69')
  expect(Math.abs((await top()) - before)).toBeLessThanOrEqual(2)
  await page.evaluate('scrollTo(0, 0)')
  await row('Older by 22').waitFor()
  expect((await sorted())[0]).toBe('Older by 22')
})

test('of a thousand rows only those in sight are in the page, and scrolling brings them all', async () => {
  await desk.makeMany(1000)
  await expect.poll(() => page.getByRole('table').getAttribute('aria-rowcount'), soon).toBe('1006')
  expect(await page.locator('tbody tr').count()).toBeLessThan(40)
  const goDown = () => page.evaluate('scrollTo(0, document.body.scrollHeight)')
  await expect
    .poll(
      async () => {
        await goDown()
        return page.locator('.board-foot').textContent()
      },
      { timeout: 60_000 },
    )
    .toBe('All 1,005 items')
  // The last of them may have come after the last step down.
  await goDown()
  await row('Waiting for a plan').waitFor()
  expect(await row('Waiting for a plan').getAttribute('aria-rowindex')).toBe('1006')
  expect(await page.locator('tbody tr').count()).toBeLessThan(40)
})
