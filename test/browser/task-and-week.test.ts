import { type Caller, callerOf } from '@understudy/api/test/caller'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
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
  page = await online.openAs(desk.leadsKey)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

test('whoever makes an item hears before whether routing finds somebody, and afterwards what was made', async () => {
  const { clientId, taskId } = (await lead.get(`/v1/work-items/${desk.items.late}`)).body
  await page.goto(`${online.api.url}/clients/${clientId}?task=${taskId}`)
  await page.getByText('Create work item…').click()
  await page.getByText('Nobody is available now.').waitFor(soon)
  await page.getByText('Nobody has this task yet. Hand it over first.').waitFor()
  await page.getByText('Hand over task…', { exact: true }).click()
  await page.getByRole('button', { name: 'Hand over task' }).click()
  await page.getByText('Task handed over.').waitFor(soon)
  await page.getByText('The primary Maya Torres: in stage Assigned, work is assigned by hand only').waitFor(soon)
  expect(await lookOver(page, 'make-item')).toEqual([])
  await page.getByLabel('Title').fill('Sort the new faxes')
  await page.getByRole('button', { name: 'Create work item' }).click()
  await page.getByRole('status').getByText('Not assigned yet.').waitFor(soon)
  await page.getByRole('link', { name: 'Sort the new faxes' }).click()
  await page.getByRole('dialog').getByText('Sort the new faxes').waitFor(soon)
})

test('the weekly review is opened of the weeks before, and comes back to the one that runs', async () => {
  const { clientId } = (await lead.get(`/v1/work-items/${desk.items.late}`)).body
  await page.goto(`${online.api.url}/clients/${clientId}?part=weekly`)
  await page.getByText('· in progress').waitFor(soon)
  const title = () => page.getByRole('heading', { name: /^Weekly review/ }).textContent()
  const running = await title()
  await page.getByRole('button', { name: 'Previous week' }).click()
  await expect.poll(title, soon).not.toBe(running)
  await page.getByRole('button', { name: 'Next week' }).waitFor()
  expect(page.url()).toMatch(/week=\d{4}-W\d{2}/)
  expect(await page.getByRole('link', { name: 'Print on one page' }).getAttribute('href')).toMatch(/week=/)
  expect(await lookOver(page, 'weekly-before')).toEqual([])
  await page.getByRole('button', { name: 'Next week' }).click()
  await page.getByText('· in progress').waitFor(soon)
  expect(await title()).toBe(running)
})
