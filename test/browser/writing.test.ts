import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole, phone, signIn } from './console-online.ts'
import { type DemoDesk, openDemoDesk } from './demo-desk.ts'
import { lookOver } from './look-over.ts'

const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: DemoDesk

beforeAll(async () => {
  online = await openConsole()
  desk = await openDemoDesk(online)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

const openPage = async (name: string, options = {}) => online.openAs(await desk.keyOf(name), undefined, options)

const link = (page: Page, name: string) =>
  page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name, exact: true })

async function openTask(page: Page, task: string): Promise<void> {
  await link(page, 'Clients').click()
  await page.getByRole('link', { name: 'Harbor Family Medicine' }).click()
  await page.getByRole('link', { name: task }).click()
  await page.getByRole('heading', { name: task }).waitFor()
}

/** As when it has run out: the next thing that the page asks for is answered so. */
async function endSession(page: Page): Promise<void> {
  await page.context().clearCookies()
  await page.evaluate("dispatchEvent(new Event('visibilitychange'))")
  await page.reload()
  await page.getByLabel('Key', { exact: true }).waitFor()
}

const away = { type: 'about:blank', status: 503, code: 'unavailable', title: 'The database is away' }

const kept = (page: Page, what: string) =>
  page.getByRole('region', { name: `You have an unpublished draft of the ${what}`, exact: true })

test('what is written of a brief is there after leaving it, after a session that ended, and for nobody else; it is gone once it is published', async () => {
  const page = await openPage('Dana Whitfield')
  await openTask(page, 'Referral status tracking')
  await page.getByRole('button', { name: 'Write next version' }).click()
  const examples = page.getByRole('article').getByLabel('Examples')
  const written = `${await examples.inputValue()} See the folder of last week.`
  await examples.fill(written)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await kept(page, 'brief').waitFor()
  expect(await lookOver(page, 'task-kept-draft')).toEqual([])
  await kept(page, 'brief').getByRole('button', { name: 'Continue draft' }).click()
  expect(await examples.inputValue()).toBe(written)
  await endSession(page)
  await signIn(page, await desk.keyOf('Olivia Grant'))
  await page.getByRole('button', { name: 'Write next version' }).waitFor()
  expect(await kept(page, 'brief').count()).toBe(0)
  await endSession(page)
  await signIn(page, await desk.keyOf('Dana Whitfield'))
  await kept(page, 'brief').getByRole('button', { name: 'Discard draft' }).click()
  await expect.poll(() => kept(page, 'brief').count(), soon).toBe(0)
  await page.getByRole('status').getByRole('button', { name: 'Undo' }).click()
  await kept(page, 'brief').getByRole('button', { name: 'Continue draft' }).click()
  expect(await examples.inputValue()).toBe(written)
  await page.getByRole('button', { name: 'Publish' }).click()
  // The editor has the number of the next version in its head already: it is published once the editor is left.
  await page.getByRole('button', { name: 'Write next version' }).waitFor()
  await page.getByText('version 2,').waitFor()
  expect(await kept(page, 'brief').count()).toBe(0)
  await page.reload()
  await page.getByRole('button', { name: 'Write next version' }).waitFor()
  expect(await kept(page, 'brief').count()).toBe(0)
})

test('what is written of a rubric is there after leaving it and after the page is read anew, and gone once it is published', async () => {
  const page = await openPage('Dana Whitfield')
  await openTask(page, 'Appointment confirmations')
  const rubric = page.getByRole('region', { name: 'Rubric', exact: true })
  await rubric.getByRole('button', { name: /^Write/ }).click()
  const first = rubric.getByRole('textbox', { name: 'Criterion 1' })
  await first.fill('Every referral has an owner and a next date')
  await rubric.getByRole('button', { name: 'Cancel' }).click()
  await page.reload()
  await kept(page, 'rubric').getByRole('button', { name: 'Continue draft' }).click()
  expect(await first.inputValue()).toBe('Every referral has an owner and a next date')
  await rubric.getByRole('button', { name: 'Publish rubric' }).click()
  await rubric.getByText('Every referral has an owner and a next date').waitFor()
  expect(await kept(page, 'rubric').count()).toBe(0)
})

test('whoever signs out leaves nothing in the browser of what they wrote, and a secret is never put there', async () => {
  const page = await openPage('Dana Whitfield')
  const lying = () => page.evaluate('JSON.stringify([localStorage, sessionStorage])')
  await openTask(page, 'Referral status tracking')
  await page.getByRole('button', { name: 'Write next version' }).click()
  const tools = page.getByRole('article').getByLabel('Tools')
  const before = await tools.inputValue()
  await tools.fill(`${before} The portal of the faxes.`)
  expect(await lying()).toContain('The portal of the faxes.')
  await tools.fill(`${before} The portal of the faxes, password: hunter2!X`)
  expect(await lying()).not.toContain('The portal of the faxes')
  await tools.fill(`${before} The portal of the faxes, by its own login.`)
  expect(await lying()).toContain('by its own login')
  await page.getByRole('button', { name: 'Sign out' }).click()
  await page.getByLabel('Key', { exact: true }).waitFor()
  expect(await lying()).not.toContain('by its own login')
})

test('of two who write the next version of one SOP the later is told what the earlier published, and loses none of what they wrote', async () => {
  const early = await openPage('Dana Whitfield')
  const late = await openPage('Olivia Grant')
  for (const page of [early, late]) {
    await openTask(page, 'Insurance information follow-up')
    await page.getByRole('button', { name: 'Edit SOP' }).click()
  }
  await early.getByRole('article').getByLabel('Description of step 1').fill('Open the packet of the day')
  await late.getByRole('article').getByLabel('Description of step 2').fill('Compare it with the list of the plan')
  await early.getByRole('button', { name: 'Publish' }).click()
  await early.getByText('version 2,').waitFor()
  const told = late.getByRole('alert').filter({ hasText: 'Version 2 was published meanwhile' })
  await told.getByText('Open the packet of the day').waitFor()
  expect(await late.getByRole('button', { name: 'Publish' }).isDisabled()).toBe(true)
  expect(await lookOver(late, 'sop-conflict')).toEqual([])
  // What is told there is still told where the writer comes back to it.
  await late.getByRole('button', { name: 'Cancel' }).click()
  await kept(late, 'SOP').getByRole('button', { name: 'Continue draft' }).click()
  await told.getByRole('button', { name: 'Continue from version 2' }).click()
  expect(await late.getByRole('article').getByLabel('Description of step 2').inputValue()).toBe(
    'Compare it with the list of the plan',
  )
  expect(await late.getByRole('article').getByLabel('Description of step 1').inputValue()).toBe(
    'Open the packet of the day',
  )
  await late.getByRole('button', { name: 'Publish' }).click()
  await late.getByText('version 3,').waitFor()
})

test('an API that fails while somebody writes is told beside what they see, and takes nothing of it away', async () => {
  const page = await openPage('Dana Whitfield')
  await openTask(page, 'Referral status tracking')
  await page.getByRole('button', { name: 'Write next version' }).click()
  const goal = page.getByRole('article').getByLabel('Goal')
  await goal.fill('Every fax is filed before noon')
  await page.route('**/v1/**', (route) => route.fulfill({ status: 503, json: away }))
  await page.evaluate("dispatchEvent(new Event('visibilitychange'))")
  const stale = page.getByRole('alert').filter({ hasText: 'You see data from' })
  await stale.first().waitFor()
  await page.getByRole('banner').getByText('Not up to date').waitFor()
  expect(await goal.inputValue()).toBe('Every fax is filed before noon')
  expect(await lookOver(page, 'stale')).toEqual([])
  await stale.first().getByRole('button', { name: 'Try again' }).click()
  expect(await goal.inputValue()).toBe('Every fax is filed before noon')
  await page.unroute('**/v1/**')
  await page.evaluate("dispatchEvent(new Event('visibilitychange'))")
  await expect.poll(() => stale.count(), soon).toBe(0)
  expect(await goal.inputValue()).toBe('Every fax is filed before noon')
})

test('what is written of a hand-in on a phone is there after the session has ended', async () => {
  const page = await openPage('Priya Nair', phone)
  const row = page.getByRole('region', { name: 'My work' }).getByRole('link', { name: /Prior authorisation 2289/ })
  await row.click()
  const item = page.getByRole('article', { name: 'Prior authorisation 2289' })
  await item.getByRole('button', { name: 'Start rework' }).click()
  await item.getByRole('button', { name: 'Hand in work' }).click()
  await item.getByLabel('Note').fill('The sleep study is in the folder now')
  await endSession(page)
  await signIn(page, await desk.keyOf('Priya Nair'))
  await item.getByRole('button', { name: 'Hand in work' }).click()
  expect(await item.getByLabel('Note').inputValue()).toBe('The sleep study is in the folder now')
})

test('whose work somebody else ends or gives away while it is handed in is told what became of it and why, keeps what they wrote, and is offered nothing more', async () => {
  const page = await openPage('Maya Torres', phone)
  await page.getByRole('link', { name: /Referral 5183, cardiology/ }).click()
  const item = page.getByRole('article', { name: 'Referral 5183, cardiology' })
  await item.getByRole('button', { name: 'Hand in work' }).click()
  await item.getByLabel('Note').fill('The cardiologist has it')
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const dana = await desk.as('Dana Whitfield')
  const people: { id: string; name: string }[] = (await dana.get('/v1/members?limit=100')).body.items
  const idOf = (name: string) => people.find((one) => one.name === name)?.id
  const giveTo = async (name: string) => {
    const { status, body } = await dana.post(`/v1/work-items/${id}/assign`, { assistantId: idOf(name) })
    expect({ status, body }).toMatchObject({ status: 200 })
  }
  const told = (text: string) => item.getByRole('status').filter({ hasText: text }).waitFor()
  await giveTo('Jonas Weber')
  await told('A colleague assigned this item to a colleague.')
  expect(await item.getByRole('button', { name: 'Hand in work' }).count()).toBe(0)
  await giveTo('Maya Torres')
  await item.getByRole('button', { name: 'Hand in work' }).waitFor()
  expect((await dana.post(`/v1/work-items/${id}/cancel`, { reason: 'The patient moved away' })).status).toBe(200)
  await told('A colleague cancelled this item: The patient moved away.')
  expect(await item.getByLabel('What you had written').inputValue()).toBe('The cardiologist has it')
  expect(await item.getByRole('group', { name: 'Actions' }).count()).toBe(0)
  expect(await lookOver(page, 'own-item-cancelled')).toEqual([])
})

test('a step stays ticked while its tick is on its way, whatever is read of the item meanwhile, and what is handed in then goes after it', async () => {
  const page = await openPage('Priya Nair')
  await page.getByRole('link', { name: 'Prior authorisation 2294' }).click()
  const item = page.getByRole('article', { name: 'Prior authorisation 2294' })
  await item.getByRole('button', { name: 'Resume work' }).click()
  const step = item.getByRole('checkbox').and(page.locator(':enabled:not(:checked)')).first()
  await step.waitFor({ state: 'attached' })
  const id = new URL(page.url()).pathname.split('/').at(-1)
  const mayGo = Promise.withResolvers<void>()
  await page.route('**/steps', async (route) => {
    await mayGo.promise
    await route.continue()
  })
  const name = await step.evaluate((box) => box.closest('label')?.textContent ?? '')
  const ticked = item.getByRole('checkbox', { name, exact: true })
  await step.click({ force: true })
  await expect.poll(() => ticked.isChecked(), soon).toBe(true)
  const readAgain = page.waitForResponse((answer) => new URL(answer.url()).pathname === `/v1/work-items/${id}`)
  const dana = await desk.as('Dana Whitfield')
  expect((await dana.post(`/v1/work-items/${id}/priority`, { priority: 'urgent' })).status).toBe(200)
  await (await readAgain).finished()
  await page.waitForTimeout(300)
  expect(await ticked.isChecked()).toBe(true)
  const left = item.getByRole('checkbox').and(page.locator(':enabled:not(:checked)'))
  for (let count = await left.count(); count > 0; count--) {
    await left.first().click({ force: true })
    await expect.poll(() => left.count(), soon).toBe(count - 1)
  }
  await item.getByRole('button', { name: 'Hand in work' }).click()
  await item.getByRole('button', { name: 'Hand in item' }).click()
  const stateNow = async () => (await dana.get(`/v1/work-items/${id}`)).body['state']
  await page.waitForTimeout(300)
  expect(await stateNow()).toBe('in_progress')
  mayGo.resolve()
  await expect.poll(stateNow, soon).not.toBe('in_progress')
  expect(await page.getByRole('alert').count()).toBe(0)
})

test('hours that somebody else saves meanwhile are told beside those that are being written', async () => {
  const page = await openPage('Olivia Grant')
  await link(page, 'Settings').click()
  await page.getByLabel('Client').selectOption('Harbor Family Medicine')
  const week = page.getByRole('form', { name: 'Opening hours of Harbor Family Medicine' })
  await week.getByLabel('Fri').fill('08:00-12:00')
  const dana = await desk.as('Dana Whitfield')
  const { body } = await dana.get('/v1/clients')
  const harbor = (body['items'] as { id: string; name: string; calendar: { hours: object } }[]).find(
    ({ name }) => name === 'Harbor Family Medicine',
  )
  const calendar = { ...harbor?.calendar, hours: { ...harbor?.calendar.hours, mon: [['09:00', '13:00']] } }
  expect((await dana.post(`/v1/clients/${harbor?.id}/calendar`, { calendar })).status).toBe(200)
  await week.getByText('Someone else has saved version').waitFor()
  expect(await week.getByLabel('Fri').inputValue()).toBe('08:00-12:00')
  expect(await lookOver(page, 'settings-calendars-news')).toEqual([])
  await week.getByRole('button', { name: 'Discard my changes' }).click()
  expect(await week.getByLabel('Mon').inputValue()).toMatch(/09:00.13:00/)
  expect(await week.getByText('Someone else has saved version').count()).toBe(0)
})

test('the palette leads to a part of a page, to a person, and does what can be done from anywhere', async () => {
  const page = await openPage('Dana Whitfield')
  const go = async (text: string, option: RegExp) => {
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: 'Go to' })
    await palette.getByRole('combobox', { name: 'Where to' }).fill(text)
    await palette.getByRole('option', { name: option }).first().waitFor()
    await palette.getByRole('option', { name: option }).first().click()
    await palette.waitFor({ state: 'detached' })
  }
  await go('channels', /^Channels ?Settings/)
  await page.getByRole('button', { name: 'Send test: Inbox' }).waitFor()
  await go('priya', /^Priya Nair ?Person/)
  await page.getByRole('article', { name: 'Priya Nair' }).waitFor()
  await go('weekly harbor', /^Weekly review, Harbor/)
  await page.getByRole('link', { name: 'Print on one page' }).waitFor()
  await go('register', /^Register client/)
  await page.getByRole('form', { name: 'Register client' }).waitFor()
  await go('holiday', /^Calendars ?Settings/)
  await expect.poll(() => new URL(page.url()).pathname, soon).toBe('/settings')
  await go('dark', /Dark/)
  await expect.poll(() => page.locator('html').getAttribute('data-mantine-color-scheme'), soon).toBe('dark')
  await go('sign out', /^Sign out/)
  await page.getByLabel('Key', { exact: true }).waitFor()
})
