import { type Caller, callerOf } from '@understudy/api/test/caller'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole, signIn } from './console-online.ts'
import { type Desk, openDesk } from './desk.ts'
import { lookOver } from './look-over.ts'

const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: Desk
let page: Page
let lead: Caller

beforeAll(async () => {
  online = await openConsole()
  desk = await openDesk(online)
  lead = callerOf(online.api.url, desk.leadsKey)
  page = await online.openPage()
  await signIn(page, desk.leadsKey)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

test('whoever makes an item hears before whether routing finds somebody, and afterwards what was made', async () => {
  const { clientId, taskId } = (await lead.get(`/v1/work-items/${desk.items.late}`)).body
  await page.goto(`${online.api.url}/clients/${clientId}?task=${taskId}`)
  await page.getByText('Make a work item').click()
  await page.getByText('Nobody can be routed to now').waitFor(soon)
  await page.getByText('The task is not handed over to anybody yet.').waitFor()
  await page.getByText('Hand it over', { exact: true }).click()
  await page.getByRole('button', { name: 'Hand it to them' }).click()
  await page.getByText('It is handed over:').waitFor(soon)
  await page.getByText('The primary Maya Torres: only assigned yet').waitFor(soon)
  expect(await lookOver(page, 'make-item')).toEqual([])
  await page.getByLabel('What is to be done').fill('Sort the new faxes')
  await page.getByRole('button', { name: 'Make it' }).click()
  await page.getByRole('status').getByText('Nobody has it yet.').waitFor(soon)
  await page.getByRole('link', { name: 'Sort the new faxes' }).click()
  await page.getByRole('dialog').getByText('Sort the new faxes').waitFor(soon)
})

test('the weekly review is opened of the weeks before, and comes back to the one that runs', async () => {
  const { clientId } = (await lead.get(`/v1/work-items/${desk.items.late}`)).body
  await page.goto(`${online.api.url}/clients/${clientId}?part=weekly`)
  await page.getByText('This week still runs.').waitFor(soon)
  const title = () => page.getByRole('heading', { name: /^Weekly review/ }).textContent()
  const running = await title()
  await page.getByRole('button', { name: 'The week before' }).click()
  await expect.poll(title, soon).not.toBe(running)
  await page.getByRole('button', { name: 'The week after' }).waitFor()
  expect(page.url()).toMatch(/week=\d{4}-W\d{2}/)
  expect(await page.getByRole('link', { name: 'Print it on one page' }).getAttribute('href')).toMatch(/week=/)
  expect(await lookOver(page, 'weekly-before')).toEqual([])
  await page.getByRole('button', { name: 'The week after' }).click()
  await page.getByText('This week still runs.').waitFor(soon)
  expect(await title()).toBe(running)
})
