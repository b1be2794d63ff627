import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { handleEverything } from '@understudy/worker/test/handle-everything'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type DemoDesk, openDemoDesk } from './demo-desk.ts'
import { lookOver } from './look-over.ts'

let online: ConsoleOnline
let desk: DemoDesk

beforeAll(async () => {
  online = await openConsole()
  desk = await openDemoDesk(online)
  await handleEverything(online, ['independence', 'measures'])
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

const openPage = async (name: string, address?: string) => online.openAs(await desk.keyOf(name), address)

/** In so many hours, as the browser's clock shows it. */
const momentIn = (page: Page, hours: number) =>
  page.evaluate((ms) => {
    const at = new Date(Date.now() + ms)
    return new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
  }, hours * 3_600_000)

const part = (page: Page, name: string) => page.locator('nav.parts').getByRole('link', { name, exact: true })

test('a lead writes the next version of a brief beside the linter, sees what it changes, and publishes it', async () => {
  const page = await openPage('Dana Whitfield', '/clients')
  await page.getByRole('link', { name: 'Harbor Family Medicine' }).waitFor()
  await page.getByText('5 tasks').waitFor()
  expect(await lookOver(page, 'clients')).toEqual([])
  await page.getByRole('link', { name: 'Harbor Family Medicine' }).click()
  await page.getByRole('link', { name: 'Referral status tracking' }).click()
  const task = page.getByRole('article', { name: 'Referral status tracking' })
  await task.getByText('Every open referral has a status').waitFor()
  expect(await lookOver(page, 'task')).toEqual([])
  await task.getByRole('button', { name: 'Write next version' }).click()
  await task.getByText('No changes to publish yet.').waitFor()
  await task.getByLabel('Deadline').fill('By noon, as a saved row in the tracker.')
  const said = task.getByRole('complementary', { name: 'Check of the brief' })
  await said.getByRole('link', { name: 'Deadline' }).first().waitFor()
  expect(await task.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true)
  expect(await lookOver(page, 'brief-editor')).toEqual([])
  await task
    .getByLabel('Deadline')
    .fill('12:00 noon America/Chicago on the day it arrives, as a saved row in the tracker.')
  await task.getByText('Ready to publish.').waitFor()
  expect(await said.locator('ins').first().textContent()).toContain('12:00 noon')
  await task.getByRole('button', { name: 'Publish' }).click()
  await task.getByText('version 2,').waitFor()
  await task.getByText('Show version history…').click()
  expect(await task.locator('del').first().textContent()).toContain('3 p.m.')
})

test('the steps of an SOP are changed one by one, and a branch that leads nowhere is said before anything is sent', async () => {
  const page = await openPage('Dana Whitfield', '/clients')
  await page.getByRole('link', { name: 'Birch & Vale Architects' }).click()
  await page.getByRole('navigation', { name: 'Parts of' }).waitFor()
  await page.locator('.delegation').first().click()
  const task = page.getByRole('article')
  await task.getByRole('button', { name: 'Edit SOP' }).click()
  await task.getByLabel('Step 1 asks for').selectOption('Choice of answers')
  await task.getByLabel('When step 2 is done').selectOption('Only if step 1: no')
  await task.getByLabel('Answers of step 1').fill('yes')
  await task.getByText('Step 1 needs at least two different answers').waitFor()
  expect(await task.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true)
  expect(await lookOver(page, 'sop-editor')).toEqual([])
  await task.getByLabel('Answers of step 1').fill('yes / no')
  await task.getByRole('button', { name: 'Move step 2 up' }).click()
  await task.getByRole('button', { name: 'Publish' }).click()
  await task.getByText('version 2,').waitFor()
})

test('a client’s page answers what is asked of it: access, the plan, the scorecard, the return, the week and the FAQ', async () => {
  const page = await openPage('Dana Whitfield', '/clients')
  await page.getByRole('link', { name: 'Harbor Family Medicine' }).click()
  await part(page, 'Access').click()
  await page.getByRole('region', { name: 'Access to the systems' }).getByText('Maya Torres').first().waitFor()
  expect(await lookOver(page, 'access')).toEqual([])
  await part(page, 'Rollout plan').click()
  await page.getByRole('button', { name: 'Confirm step… Tools set up' }).click()
  await page.getByLabel('How do you know?').fill('Tried with Maya on the first day')
  expect(await lookOver(page, 'rollout')).toEqual([])
  await page.getByRole('button', { name: 'Confirm step', exact: true }).click()
  await page.getByText('Tried with Maya on the first day').waitFor()
  await part(page, 'Scorecard').click()
  await page.getByRole('heading', { name: 'Agreed turnaround met' }).waitFor()
  await page.getByText('Not yet', { exact: true }).first().waitFor()
  expect(await page.getByRole('list', { name: 'Evidence' }).first().getByRole('link').count()).toBeGreaterThan(0)
  expect(await lookOver(page, 'scorecard')).toEqual([])
  await part(page, 'Weekly review').click()
  await page.getByRole('textbox', { name: 'Action' }).fill('Order a second tracker')
  await page.getByLabel('Owner').selectOption('Dana Whitfield')
  await page.getByRole('button', { name: 'Add action' }).click()
  await page.getByRole('list').getByText('Order a second tracker').waitFor()
  expect(await lookOver(page, 'weekly')).toEqual([])
  const print = await page.getByRole('link', { name: 'Print on one page' }).getAttribute('href')
  await page.goto(`${online.api.url}${print}`)
  const paper = (await page.pdf({ format: 'A4' })).toString('latin1')
  expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
})

test('the return moves with every input that is tried out, and says where each is from', async () => {
  const page = await openPage('Dana Whitfield', '/clients')
  await page.getByRole('link', { name: 'Harbor Family Medicine' }).click()
  await part(page, 'ROI').click()
  const result = page.getByRole('status').filter({ hasText: 'Cannot be calculated yet' })
  await result.waitFor()
  for (const [name, value] of [
    ['Hours saved in this period', '40'],
    ['Value of a leader’s hour', '100'],
    ['Value of a clinician’s hour', '200'],
    ['Cost of the assistants in this period', '1500'],
  ] as const)
    await page.getByRole('spinbutton', { name }).fill(value)
  await page.getByText('What-if, not saved').waitFor()
  await page.locator('.roi-figure').waitFor()
  expect(await lookOver(page, 'roi')).toEqual([])
  const cost = page.getByRole('spinbutton', { name: 'Cost of the assistants in this period' })
  await cost.fill('-5')
  await page.getByText('Enter a number from 0 to').waitFor()
  await page.locator('.roi-figure').waitFor()
  await cost.fill('1500')
  await page.getByText('Enter a number from 0 to').waitFor({ state: 'hidden' })
  const before = await page.locator('.roi-figure').textContent()
  await page.getByRole('slider', { name: 'Value of a leader’s hour' }).press('End')
  await expect.poll(() => page.locator('.roi-figure').textContent(), { timeout: 60_000 }).not.toBe(before)
  await page.getByRole('button', { name: 'Reset values' }).click()
  await result.waitFor()
})

test('a contact of a client sees how their own work goes, answers a question, and nothing of the agency’s', async () => {
  const page = await openPage('Dr. Samuel Hale')
  await page.getByRole('heading', { name: 'Harbor Family Medicine' }).waitFor()
  await part(page, 'Scorecard').click()
  await page.getByRole('heading', { name: 'Agreed turnaround met' }).waitFor()
  // What is evidence and has no page of theirs is said, and leads nowhere.
  expect(await page.locator('.evidence a[href^="/delegations"]').count()).toBe(0)
  const parts = page.getByRole('navigation', { name: 'Parts of' }).getByRole('link')
  expect(await parts.allTextContents()).toEqual([
    ...['Waiting for you', 'Scorecard', 'Tasks', 'Rollout plan', 'Weekly review', 'Ways of working', 'FAQ'],
  ])
  expect(await page.getByText('All clients').count()).toBe(0)
  await part(page, 'FAQ').click()
  const asked = page.getByRole('article').first()
  await asked.getByLabel('Answer').fill('The one on the left.')
  expect(await asked.getByText('Publish in the FAQ').count()).toBe(0)
  expect(await lookOver(page, 'contact-faq')).toEqual([])
  await asked.getByRole('button', { name: 'Send answer' }).click()
  await asked.waitFor({ state: 'hidden' })
})

test('every assistant has a load, and before somebody is away it is seen what would become of their work', async () => {
  const page = await openPage('Dana Whitfield', '/people')
  await page.getByRole('link', { name: 'Maya Torres' }).click()
  const maya = page.getByRole('article', { name: 'Maya Torres' })
  await maya.getByRole('region', { name: 'Coverage of open work' }).waitFor()
  await maya.getByRole('link', { name: 'Referral status tracking' }).waitFor()
  expect(await lookOver(page, 'person')).toEqual([])
  await maya.getByLabel('Hand-off note').fill('The red tray first.')
  await maya.getByRole('button', { name: 'Record absence' }).click()
  await maya.getByText('1 day').waitFor()
  await part(page, 'Role fit').click()
  await page.getByLabel('Task', { exact: true }).fill('Real-time encounter documentation')
  await page.getByLabel('Place of task 1').selectOption('Inside the visit')
  await page.getByLabel('Live documentation of the visit').check()
  await page.getByRole('list', { name: 'Recommended mix' }).getByText('Scribe').waitFor()
  expect(await lookOver(page, 'fit')).toEqual([])
})

/** What a button hands over, kept beside the pictures where these are. */
async function takenAlong(page: Page, button: Locator): Promise<Buffer> {
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()])
  const kept = process.env.CONSOLE_PICTURES
  if (kept !== undefined) await file.saveAs(join(kept, 'taken-along', file.suggestedFilename()))
  return readFile(await file.path())
}

/** Every chart of a page as it is taken along: what is wrong with its picture or its table. */
async function wrongOnTheWay(page: Page): Promise<string[]> {
  const wrong: string[] = []
  for (const button of await page.getByRole('button', { name: 'as PNG' }).all()) {
    const title = String(await button.getAttribute('aria-label')).replace(/ as PNG$/, '')
    if ((await takenAlong(page, button)).subarray(1, 4).toString() !== 'PNG') wrong.push(`${title}: no picture`)
    const table = await takenAlong(page, page.getByRole('button', { name: `${title} as CSV`, exact: true }))
    const [header = '', ...rows] = table.toString('utf8').split('\n')
    const isSaid = rows.every((row) => /,All clients,(\d{4}-\d\d-\d\d)?,\d{4}-\d\d-\d\dT/.test(row))
    if (!header.endsWith(',client,since,seen at') || rows.length === 0 || !isSaid) wrong.push(`${title}: ${header}`)
  }
  return wrong
}

test('each chart has its n and its interval, goes down to what happened, and is taken along as picture and table', async () => {
  const page = await openPage('Dana Whitfield', '/insight')
  const figures = page.getByRole('region', { name: 'Values of Turnaround' })
  await figures.getByRole('row', { name: 'Referral status tracking' }).waitFor()
  await page.getByRole('img', { name: 'Turnaround' }).waitFor()
  expect(await lookOver(page, 'turnaround')).toEqual([])
  expect(await wrongOnTheWay(page)).toEqual([])
  await figures.getByRole('button', { name: 'Show items: Referral status tracking' }).click()
  const behind = page.getByRole('region', { name: 'Items: ' })
  await behind.getByRole('link').first().waitFor()
  expect(await lookOver(page, 'insight-behind')).toEqual([])
  await behind.getByRole('link').first().click()
  await page.getByRole('dialog').getByText('Created', { exact: true }).first().waitFor()
  await page.goBack()
  for (const name of ['First-pass yield', 'Themes', 'Backlog', 'Promises', 'Independence', 'Risk', 'Agreement']) {
    await part(page, name).click()
    // Nobody has looked twice at anything here yet, which is said instead of drawn.
    await (name === 'Agreement'
      ? page.getByText('No item has been reviewed twice yet')
      : page.getByRole('img').last()
    ).waitFor()
    expect(await lookOver(page, `insight-${name.toLowerCase()}`)).toEqual([])
    expect(await wrongOnTheWay(page)).toEqual([])
  }
  await part(page, 'Promises').click()
  await page.getByLabel('Group by').selectOption('By kind of work')
  await page.getByText('No task has a kind of work yet').waitFor()
  await page.getByRole('link', { name: 'Open kinds of work' }).click()
  await page.waitForURL(/part=types/)
})

/** How many items lie behind a figure, however many pages they take. */
async function countBehind(page: Page): Promise<number> {
  const behind = page.getByRole('region', { name: 'Items: ' })
  await behind.getByRole('link').first().waitFor()
  const more = behind.getByRole('button', { name: 'Show more' })
  for (let links = await behind.getByRole('link').count(); await more.isVisible(); ) {
    await more.click()
    await expect.poll(() => behind.getByRole('link').count()).toBeGreaterThan(links)
    links = await behind.getByRole('link').count()
  }
  return behind.getByRole('link').count()
}

test('behind every figure stands as much work as it says that it was counted from', async () => {
  const page = await openPage('Dana Whitfield', '/insight')
  const told = [
    ['Turnaround', 'Turnaround'],
    ['First-pass yield', 'First-pass yield'],
    ['Backlog', 'Backlog'],
    ['Promises', 'Promises kept'],
  ] as const
  for (const [name, chart] of told) {
    await part(page, name).click()
    const row = page
      .getByRole('region', { name: `Values of ${chart}` })
      .getByRole('row')
      .nth(1)
    await row.getByRole('button', { name: 'Show items' }).click()
    // A count of open work is the figure itself; beside what it was counted from stands how much of it is open.
    const n = (await row.getByRole('cell').nth(-2).textContent())?.match(/^[\d,]+/)?.[0]
    expect([name, await countBehind(page)]).toEqual([name, Number(n?.replaceAll(',', ''))])
  }
})

test('the rules are looked at where they hold: a year of a calendar, a plan’s promise drawn, a channel tried', async () => {
  const page = await openPage('Dana Whitfield', '/settings')
  const year = page.getByRole('region', { name: 'The next 12 months' })
  await year.getByText('open days').first().waitFor()
  await page.getByLabel('Client').selectOption('Harbor Family Medicine')
  await page.getByLabel('Fri').fill('mornings')
  await page.getByText('Enter hours like 08:00–12:00, 13:00–17:00').waitFor()
  await page.getByLabel('Fri').fill('08:00-12:00')
  expect(await lookOver(page, 'settings-calendars')).toEqual([])
  await page.getByRole('button', { name: 'Save hours' }).click()
  await page.getByText('Version 2').waitFor()
  await part(page, 'Plans').click()
  await page.getByRole('img', { name: 'How likely a promotion is' }).waitFor()
  await page.getByRole('region', { name: 'What plan “Standard” does' }).getByRole('row', { name: '20 %' }).waitFor()
  const today = page.getByRole('region', { name: 'What agencies do today' }).getByRole('row', { name: '20 %' })
  expect(await today.getByRole('cell').allTextContents()).toEqual(['4.4\u00a0%', '99.4\u00a0%', '40.3\u00a0%'])
  await page.getByText('up to 11.3 % of items may still have one').waitFor()
  expect(await lookOver(page, 'settings-plans')).toEqual([])
  await part(page, 'Channels').click()
  await page.getByRole('button', { name: 'Send test: Inbox' }).click()
  await page.getByText('Sending test…').waitFor()
  expect(await lookOver(page, 'settings-channels')).toEqual([])
  await part(page, 'Ladders and rotations').click()
  await page.getByText('next step after').first().waitFor()
  expect(await lookOver(page, 'settings-ladders')).toEqual([])
})

test('what holds is changed where it is looked at: a policy, a ladder, who is on call, a plan; and the ledger is searched and proved', async () => {
  const page = await openPage('Olivia Grant', '/settings')
  await part(page, 'Policies').click()
  await page.getByLabel('Client').selectOption('Harbor Family Medicine')
  const last = page.getByRole('list', { name: 'Policies' }).locator('> li').last()
  await last.locator('summary').first().click()
  const policy = page.getByRole('form', { name: 'Change' })
  await policy.getByLabel('Response', { exact: false }).first().fill('3')
  await policy.getByRole('status').getByText('Work that arrives now gets a response by').waitFor()
  expect(await lookOver(page, 'settings-policies')).toEqual([])
  await policy.getByRole('button', { name: 'Save policies' }).click()
  await page.getByText('3 business hours').first().waitFor()
  await part(page, 'Ladders and rotations').click()
  await page.getByText('Add rotation', { exact: true }).click()
  const rotation = page.getByRole('form', { name: 'Add rotation' })
  await rotation.getByLabel('Short name').fill('evenings')
  await rotation.getByLabel('Name', { exact: true }).fill('Evenings')
  for (const who of ['Dana Whitfield', 'Olivia Grant']) await rotation.getByLabel(who).check()
  await rotation.getByRole('button', { name: 'Save rotation' }).click()
  const evenings = page.getByRole('region', { name: 'Evenings' })
  await evenings.getByText('is on call').waitFor()
  await evenings.getByText('Set stand-in…').click()
  const cover = evenings.getByRole('form', { name: 'Set stand-in…' })
  await cover.getByLabel('Stand-in').selectOption('Olivia Grant')
  await cover.getByLabel('From').fill(await momentIn(page, 0))
  await cover.getByLabel('Until').fill(await momentIn(page, 2))
  await cover.getByRole('button', { name: 'Set stand-in' }).click()
  await evenings.getByText('Olivia Grant is on call').waitFor()
  await page.getByText('Add ladder', { exact: true }).click()
  const ladder = page.getByRole('form', { name: 'Add ladder' })
  await ladder.getByLabel('Short name').fill('evenings')
  await ladder.getByLabel('Name', { exact: true }).fill('In the evening')
  await ladder.getByLabel('Add recipient…, Step 1').selectOption('Whoever is on call (Evenings)')
  await ladder.getByRole('button', { name: 'Add step' }).click()
  await ladder.getByLabel('Add recipient…, Step 2').selectOption('Olivia Grant')
  expect(await lookOver(page, 'settings-ladder-editor')).toEqual([])
  await ladder.getByRole('button', { name: 'Save ladder' }).click()
  await page.getByRole('region', { name: 'In the evening' }).getByText('whoever is on call').first().waitFor()
  await part(page, 'Plans').click()
  await page.getByText('Create plan…', { exact: true }).click()
  const plan = page.getByRole('form', { name: 'Create plan…' })
  await plan.getByLabel('Name').fill('careful')
  await plan.getByLabel('Points needed to be promoted').fill('30')
  await plan.getByRole('region', { name: 'What “Careful” would do' }).waitFor()
  expect(await lookOver(page, 'settings-plan-editor')).toEqual([])
  await plan.getByRole('button', { name: 'Save plan' }).click()
  await page.getByRole('combobox', { name: 'Plan', exact: true }).selectOption('Careful (your own)')
  await page.getByRole('heading', { name: 'Plan “Careful”, version 1' }).waitFor()
  await part(page, 'Keys').click()
  await page.getByLabel('Name', { exact: true }).fill('Nightly export')
  await page.getByLabel('Everything the member may do').uncheck()
  await page.getByRole('checkbox', { name: 'Work items: Read' }).check()
  await page.getByRole('button', { name: 'Create key' }).click()
  expect(await page.locator('.once code').textContent()).toMatch(/^us_/)
  expect(await lookOver(page, 'settings-keys')).toEqual([])
  await page.getByRole('row', { name: 'Nightly export' }).getByText('Revoke key…').click()
  await page.getByRole('button', { name: 'Revoke key' }).click()
  await page.getByRole('cell', { name: 'Revoked' }).waitFor()
  await part(page, 'Audit log').click()
  await page.getByLabel('What', { exact: true }).selectOption('Agency: plan saved')
  await page.getByRole('button', { name: 'Search', exact: true }).click()
  await page.getByRole('region', { name: 'Audit log' }).getByRole('row', { name: 'Olivia Grant' }).first().waitFor()
  await page.getByRole('button', { name: 'Verify audit log' }).click()
  await page.getByText('entries match the stored data').waitFor()
  expect(await lookOver(page, 'settings-audit')).toEqual([])
  // Nor is an owner of an agency told of the queues, which are of all agencies.
  expect(await part(page, 'Queues').count()).toBe(0)
})
