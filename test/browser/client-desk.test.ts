import { handleEverything } from '@understudy/worker/test/handle-everything'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type DemoDesk, openDemoDesk } from './demo-desk.ts'
import { lookOver } from './look-over.ts'

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

const openPage = async (name: string) => online.openAs(await desk.keyOf(name))

/** The list of a review is made by the handler of access, which runs beside the API. */
async function reviewsOpened(): Promise<number> {
  await handleEverything(online, ['access'])
  const { body } = await (await desk.as('Dana Whitfield')).get('/v1/access/checklists?state=open')
  return (body as { items: { kind: string }[] }).items.filter(({ kind }) => kind === 'review').length
}

const nav = (page: Page) => page.getByRole('navigation', { name: 'Pages' })

test('what waits for a client’s contact is counted, stands on their first page and is answered there; the answer stays and is corrected', async () => {
  const page = await openPage('Dr. Samuel Hale')
  await nav(page).getByRole('link', { name: 'Overview 2 are waiting for you' }).waitFor()
  const asked = page.getByRole('article', { name: 'May a visit be moved to another doctor' })
  const work = page.getByRole('article', { name: 'Two plans are on file: which of them is current?' })
  await work.getByRole('link', { name: 'Prior authorisation 2294' }).waitFor()
  expect(await lookOver(page, 'contact-waits')).toEqual([])
  await asked.getByLabel('Answer').fill('Yes, within the same week.')
  await asked.getByRole('button', { name: 'Send answer' }).click()
  const answered = page.getByRole('region', { name: 'Recently answered' }).getByRole('listitem').first()
  await answered.getByText('Answer sent. You can correct it here.').waitFor()
  await answered.getByText('Yes, within the same week.').waitFor()
  await nav(page).getByRole('link', { name: 'Overview 1 is waiting for you' }).waitFor()
  await answered.getByText('Correct the answer').click()
  await answered.getByLabel('Corrected answer').fill('Yes, within two weeks.')
  await answered.getByRole('button', { name: 'Save correction' }).click()
  await answered.getByText('Yes, within two weeks.').waitFor()
  await answered.getByText('Corrected, version 2').waitFor()
})

test('work that waits for the client is answered in its drawer, whoever does it reads it, and nothing waits any more', async () => {
  const page = await openPage('Dr. Samuel Hale')
  await page.getByRole('article', { name: 'Two plans are on file' }).getByRole('link').click()
  const drawer = page.getByRole('dialog', { name: 'Prior authorisation 2294' })
  await drawer.getByRole('textbox', { name: 'Your answer' }).fill('The blue one is current.')
  expect(await lookOver(page, 'contact-drawer')).toEqual([])
  await drawer.getByRole('button', { name: 'Send answer' }).click()
  await drawer.getByText('Answer sent. The assistant was notified').waitFor()
  const item = new URL(page.url()).searchParams.get('item')
  await drawer.getByRole('button', { name: 'Close' }).click()
  await expect.poll(() => nav(page).getByRole('link', { name: 'waiting' }).count(), { timeout: 60_000 }).toBe(0)
  const { body } = await (await desk.as('Priya Nair')).get(`/v1/work-items/${item}/comments`)
  expect(JSON.stringify(body)).toContain('The blue one is current.')
})

test('what is said for the client is read by its contact, who answers there; what is internal is not, and what is written outlives a reading anew', async () => {
  const dana = await desk.as('Dana Whitfield')
  const { rows } = (await dana.get('/v1/board?limit=100')).body as {
    rows: { workItemId: string; clientName: string }[]
  }
  const item = rows.find(({ clientName }) => clientName === 'Harbor Family Medicine')?.workItemId
  await dana.post(`/v1/work-items/${item}/comments`, { text: 'The folder is a mess' })
  const drawerOf = async (name: string) => {
    const page = await openPage(name)
    await page.goto(`${online.api.url}/?item=${item}`)
    return { page, drawer: page.getByRole('dialog') }
  }
  const lead = await drawerOf('Dana Whitfield')
  const written = lead.drawer.getByRole('textbox', { name: 'Comment' })
  await lead.drawer.getByText('Add a comment').click()
  await written.fill('It is ready tomorrow')
  await lead.drawer.getByLabel('Visible to the client').check()
  await lead.page.reload()
  expect(await written.inputValue()).toBe('It is ready tomorrow')
  await lead.drawer.getByRole('button', { name: 'Add comment' }).click()
  const said = lead.drawer.getByRole('listitem').filter({ hasText: 'It is ready tomorrow' }).first()
  await said.getByText('Visible to the client').waitFor()
  await written.waitFor({ state: 'detached' })
  await lead.page.reload()
  await said.waitFor()
  expect(await written.count()).toBe(0)
  expect(await lookOver(lead.page, 'comments')).toEqual([])
  const contact = await drawerOf('Dr. Samuel Hale')
  await contact.drawer.getByText('It is ready tomorrow').first().waitFor()
  expect(await contact.drawer.getByText('The folder is a mess').count()).toBe(0)
  await contact.drawer.getByText('Add a comment').click()
  await contact.drawer.getByRole('textbox', { name: 'Comment' }).fill('Tomorrow is fine')
  expect(await lookOver(contact.page, 'contact-comments')).toEqual([])
  await contact.drawer.getByRole('button', { name: 'Add comment' }).click()
  await lead.drawer.getByText('Tomorrow is fine').first().waitFor()
})

test('a review of everybody’s access opens its list, each access is answered for, and the next review is told', async () => {
  const page = await openPage('Dana Whitfield')
  await nav(page).getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('link', { name: 'Harbor Family Medicine' }).click()
  await page.getByRole('navigation', { name: 'Parts of' }).getByRole('link', { name: 'Access' }).click()
  await page.getByRole('button', { name: 'Start access review' }).click()
  await expect.poll(reviewsOpened, { timeout: 60_000 }).toBe(1)
  const review = page.getByRole('region', { name: 'Access review' }).first()
  await review.getByText('to answer').waitFor()
  expect(await page.getByText('No access findings').count()).toBe(0)
  expect(await lookOver(page, 'access-review')).toEqual([])
  const keep = review.getByRole('button', { name: 'Keep:' })
  for (let left = await keep.count(); left > 0; left -= 1) {
    await keep.first().click()
    await expect.poll(() => keep.count(), { timeout: 60_000 }).toBe(left - 1)
  }
  await page.getByText('Access review complete. Next review:').waitFor()
})

test('an access is renewed and taken back, and a system is retired, where they are found', async () => {
  const page = await openPage('Dana Whitfield')
  await nav(page).getByRole('link', { name: 'Clients' }).click()
  await page.getByRole('link', { name: 'Harbor Family Medicine' }).click()
  await page.getByRole('navigation', { name: 'Parts of' }).getByRole('link', { name: 'Access' }).click()
  const grants = page.getByRole('region', { name: 'Access to the systems' })
  const records = grants.getByRole('region', { name: /^Access to .*records/i })
  const first = records.getByRole('row').filter({ hasText: 'Dana Whitfield' })
  await first.getByText('Renew…').click()
  await first.getByLabel('Expires at the end of').fill('2030-01-31')
  await first.getByRole('button', { name: 'Renew access' }).click()
  await first.getByText('31 Jan 2030, 23:59').waitFor()
  await first.getByText('Revoke…').click()
  await first.getByLabel('Reason').fill('Not needed any more')
  await first.getByRole('button', { name: 'Revoke access' }).click()
  await expect.poll(() => first.count(), { timeout: 60_000 }).toBe(0)
})
