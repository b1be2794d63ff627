import { type Caller, callerOf } from '@understudy/api/test/caller'
import { handleEverything } from '@understudy/worker/test/handle-everything'
import type { Page } from 'playwright-core'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type Desk, openDesk } from './desk.ts'
import { lookOver } from './look-over.ts'
import { pick } from './pick.ts'

const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: Desk
let page: Page
let lead: Caller

beforeAll(async () => {
  online = await openConsole()
})
beforeEach(async () => {
  desk = await openDesk(online)
  lead = callerOf(online.api.url, desk.leadsKey)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

const drawer = () => page.getByRole('dialog')
const itemOf = async (name: keyof Desk['items']) => (await lead.get(`/v1/work-items/${desk.items[name]}`)).body

async function open(title: string): Promise<void> {
  await page.getByRole('link', { name: title }).click()
  await drawer().getByRole('heading', { name: 'Actions' }).waitFor(soon)
}

test('a lead gives an item to somebody, makes it more urgent and takes that back, where they read about it', async () => {
  page = await online.openAs(desk.leadsKey)
  await open('Late inbox')
  expect(await lookOver(page, 'item-acts')).toEqual([])
  await pick(page, drawer(), 'Priority', 'Urgent')
  await drawer().getByText('1 item set to urgent.').waitFor()
  expect((await itemOf('late')).priority).toBe('urgent')
  await drawer().getByRole('button', { name: 'Undo' }).click()
  await drawer().getByText('1 item restored.').waitFor()
  expect((await itemOf('late')).priority).toBe('normal')
  await pick(page, drawer(), 'Assign to', 'Maya Torres')
  await drawer().getByText('1 item assigned to Maya Torres.').waitFor()
  await drawer().getByRole('link', { name: 'Maya Torres' }).waitFor(soon)
  await drawer().getByText('Add a comment').click()
  await drawer().getByRole('textbox', { name: 'Comment' }).fill('The client rang about it')
  await drawer().getByRole('button', { name: 'Add comment' }).click()
  await drawer().getByText('The client rang about it').waitFor(soon)
  await drawer().getByRole('link', { name: 'Birch & Vale', exact: true }).click()
  await page.getByRole('heading', { name: 'Birch & Vale' }).waitFor(soon)
})

test('it is cancelled with a reason, and called back; what waits goes on', async () => {
  page = await online.openAs(desk.leadsKey)
  await open('Waiting for a plan')
  await drawer().getByRole('button', { name: 'Cancel item…' }).click()
  await drawer().getByLabel('Reason for cancelling').fill('The client sent it twice')
  await drawer().getByRole('button', { name: 'Cancel item', exact: true }).click()
  await drawer().getByText('1 item will be cancelled in a moment.').waitFor()
  await drawer().getByRole('button', { name: 'Undo' }).click()
  await drawer().getByText('Nothing was cancelled.').waitFor()
  await drawer().getByRole('button', { name: 'Resume work' }).click()
  await expect.poll(async () => (await itemOf('waiting')).state, soon).toBe('in_progress')
})

test('work is flagged, set behind other work, and ended in favour of what it is the same as, where one reads about it', async () => {
  await handleEverything(online, ['measures'])
  page = await online.openAs(desk.leadsKey)
  await open('Late inbox')
  await drawer().getByText('Flag for a lead…').click()
  await drawer().getByLabel('What needs attention').fill('The client wants a word about it')
  await drawer().getByRole('button', { name: 'Flag item', exact: true }).click()
  await drawer().getByRole('link', { name: 'View escalation' }).waitFor(soon)
  await drawer().getByText('Wait for another item…').click()
  await drawer().getByLabel('Items to finish first: search by title').fill('inbox mor')
  await drawer().getByRole('button', { name: 'Inbox of the morning' }).click()
  await drawer().getByRole('button', { name: 'Save order' }).click()
  await drawer().getByRole('link', { name: 'Inbox of the morning' }).waitFor(soon)
  expect((await itemOf('late')).after).toEqual([desk.items.soon])
  await drawer().getByText('Merge into another item…').click()
  await drawer().getByLabel('Item to keep: search by title').fill('calm')
  await drawer().getByRole('button', { name: 'Calm report' }).click()
  await drawer().getByText('This cannot be undone.').waitFor()
  expect(await lookOver(page, 'item-matters')).toEqual([])
  await drawer().getByRole('button', { name: 'Merge items' }).click()
  await expect.poll(async () => (await itemOf('late')).state, soon).toBe('merged')
})

test('the fields of its task are filled in where the work is read; what does not fit is refused in words', async () => {
  const { taskId } = await itemOf('calm')
  const fields = [
    { key: 'plan', name: 'Health plan', kind: 'choice', choices: ['Blue', 'Green'] },
    { key: 'visits', name: 'Visits', kind: 'number' },
  ]
  await lead.post(`/v1/tasks/${taskId}/tracker`, { fields })
  page = await online.openAs(desk.leadsKey)
  await open('Calm report')
  const section = drawer().getByRole('region', { name: 'Task fields' })
  await section.getByText('Edit fields…').click()
  await section.getByLabel('Health plan').selectOption('Green')
  await section.getByLabel('Visits').fill('some')
  await section.getByRole('button', { name: 'Save fields' }).click()
  await section.getByText('Visits is not a number').waitFor()
  await section.getByLabel('Visits').fill('3')
  await section.getByRole('button', { name: 'Save fields' }).click()
  await expect.poll(async () => (await itemOf('calm')).fields, soon).toEqual({ plan: 'Green', visits: '3' })
})

test('an escalation of work that finds nobody names each candidate’s reason, and the work is given there', async () => {
  const { taskId } = await itemOf('late')
  const { items } = (await lead.get('/v1/members')).body
  const maya = items.find(({ name }: { name: string }) => name === 'Maya Torres')
  await lead.post('/v1/delegations', { taskId, assistantId: maya.id, cover: 'primary' })
  await desk.say('escalation.raise', { subject: { kind: 'work_item', id: desk.items.late }, cause: 'no_cover' }, 0)
  const [escalation] = (await lead.get('/v1/escalations?open=true')).body.items
  page = await online.openAs(desk.leadsKey, `/escalations/${escalation.id}`)
  await page.getByText('In stage Assigned, work is assigned by hand only.').waitFor(soon)
  expect(await lookOver(page, 'escalation-nobody')).toEqual([])
  await page.getByRole('button', { name: 'Assign to Maya Torres' }).click()
  await page.getByText('1 item assigned to Maya Torres.').waitFor(soon)
  expect((await itemOf('late')).assistantId).toBe(maya.id)
})

test('where routing finds nobody each candidate says why, and a lead names them there', async () => {
  const { taskId } = await itemOf('late')
  const { body } = await lead.get('/v1/members')
  const maya = body.items.find(({ name }: { name: string }) => name === 'Maya Torres')
  await lead.post('/v1/delegations', { taskId, assistantId: maya.id, cover: 'primary' })
  page = await online.openAs(desk.leadsKey)
  await open('Late inbox')
  await drawer().getByText('Nobody is assigned because nobody on the task can take it now.').waitFor(soon)
  await drawer().getByText('In stage Assigned, work is assigned by hand only.').waitFor()
  expect(await drawer().getByText('Could take it').count()).toBe(0)
  expect(await lookOver(page, 'item-nobody')).toEqual([])
  await drawer().getByRole('button', { name: 'Assign to Maya Torres' }).click()
  await drawer().getByText('1 item assigned to Maya Torres.').waitFor()
  expect((await itemOf('late')).assistantId).toBe(maya.id)
})

test('an assistant and a contact are offered what they may do, and nothing else', async () => {
  page = await online.openAs(await desk.keyOf('contact'))
  await page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Board' }).click()
  await page.getByRole('link', { name: 'Late inbox' }).click()
  await drawer().getByText('Promises').waitFor(soon)
  expect(await drawer().getByRole('button', { name: 'Assign item…' }).count()).toBe(0)
  expect(await drawer().getByRole('button', { name: 'Cancel item…' }).count()).toBe(0)
})
