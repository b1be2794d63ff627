import { type Caller, callerOf } from '@understudy/api/test/caller'
import { handleEverything } from '@understudy/worker/test/handle-everything'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type Desk, openDesk } from './desk.ts'
import { lookOver } from './look-over.ts'

const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: Desk
let lead: Caller

beforeAll(async () => {
  online = await openConsole()
  desk = await openDesk(online)
  lead = callerOf(online.api.url, desk.leadsKey)
  const { taskId, assistantId } = (await lead.get(`/v1/work-items/${desk.items.calm}`)).body
  await lead.post('/v1/delegations', { taskId, assistantId })
  // Other work is found by the words of its title.
  await handleEverything(online, ['measures'])
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

const openItem = async (id: string) => online.openAs(await desk.keyOf('maya'), `/work/${id}`)

const itemOf = async (id: string) => (await lead.get(`/v1/work-items/${id}`)).body

test('whoever does the work flags it for a lead, and what they wrote is there until it is sent', async () => {
  const page = await openItem(desk.items.calm)
  const item = page.getByRole('article', { name: 'Calm report' })
  await item.getByText('Flag for a lead').click()
  await item.getByLabel('What needs attention').fill('Two reports carry the same number')
  await page.reload()
  expect(await item.getByLabel('What needs attention').inputValue()).toBe('Two reports carry the same number')
  expect(await lookOver(page, 'own-item-flag')).toEqual([])
  await item.getByRole('button', { name: 'Flag item' }).click()
  await item.getByRole('status').getByText('Flagged').waitFor(soon)
  // Whoever raises it is not who answers it: they are led to nothing that they may not see.
  expect(await item.getByRole('link', { name: 'View escalation' }).count()).toBe(0)
  const { items } = (await lead.get('/v1/escalations?limit=100')).body
  expect(JSON.stringify(items)).toContain('Two reports carry the same number')
})

test('whoever does the work sets it behind other work of theirs, and it is not begun before', async () => {
  const id = await desk.make('Fresh letters', 1, { by: 'maya' })
  const page = await openItem(id)
  const item = page.getByRole('article', { name: 'Fresh letters' })
  await item.getByText('Wait for another item').click()
  await item.getByLabel('Items to finish first').fill('calm')
  await item.getByRole('button', { name: 'Calm report' }).click()
  expect(await lookOver(page, 'own-item-order')).toEqual([])
  await item.getByRole('button', { name: 'Save order' }).click()
  await expect.poll(async () => (await itemOf(id))['after'], soon).toEqual([desk.items.calm])
  await item.getByRole('button', { name: 'Start work' }).click()
  await item.getByRole('alert').getByText('Calm report').waitFor(soon)
})

test('what is handed in while the start of the work is still being read again is handed in after it', async () => {
  const id = await desk.make('Evening letters', 1, { by: 'maya' })
  const page = await openItem(id)
  const item = page.getByRole('article', { name: 'Evening letters' })
  await item.getByRole('button', { name: 'Start work' }).waitFor()
  const readAgain = Promise.withResolvers<void>()
  await page.route(`**/v1/work-items/${id}/history**`, async (route) => {
    await readAgain.promise
    await route.continue().catch(() => undefined)
  })
  await item.getByRole('button', { name: 'Start work' }).click()
  await item.getByRole('button', { name: 'Hand in work' }).click()
  await item.getByLabel('Links to the result').fill('https://files.example/letters')
  const handIn = item.getByRole('button', { name: 'Hand in item' })
  expect(await handIn.isDisabled()).toBe(true)
  readAgain.resolve()
  await handIn.click()
  await item.getByText('Submitted', { exact: true }).first().waitFor(soon)
})

test('whoever does the work fills in the fields of its task where they do it', async () => {
  const { taskId } = await itemOf(desk.items.calm)
  const fields = [{ key: 'visits', name: 'Visits', kind: 'number' }]
  expect(await lead.post(`/v1/tasks/${taskId}/tracker`, { fields })).toMatchObject({ status: 200 })
  const page = await openItem(desk.items.calm)
  const section = page.getByRole('region', { name: 'Task fields' })
  await section.getByText('Edit fields').click()
  await section.getByLabel('Visits').fill('some')
  await section.getByRole('button', { name: 'Save fields' }).click()
  await section.getByText('Visits is not a number').waitFor(soon)
  await section.getByLabel('Visits').fill('3')
  await section.getByRole('button', { name: 'Save fields' }).click()
  await section.getByRole('definition').getByText('3', { exact: true }).waitFor(soon)
  expect((await itemOf(desk.items.calm))['fields']).toEqual({ visits: '3' })
  expect(await lookOver(page, 'own-item-fields')).toEqual([])
})

test('whose work went to somebody else, without a part in it left, is told so instead of that there is none, and has what they wrote to copy', async () => {
  const id = await desk.make('Referral at noon', 2, { of: 'closed', by: 'maya' })
  await desk.say('work_item.start', { workItemId: id }, 1)
  const page = await openItem(id)
  const item = page.getByRole('article', { name: 'Referral at noon' })
  await item.getByRole('button', { name: 'Hand in work' }).click()
  await item.getByLabel('Note').fill('The referral is in the folder')
  const join = { name: 'Noa Lind', email: 'noa.lind@example.org', roles: ['assistant'] }
  await desk.say('member.join', { ...join, clientId: null, supportRole: 'general_va' }, 1)
  const { items } = (await lead.get('/v1/members?limit=100')).body
  const noa = (items as { id: string; name: string }[]).find(({ name }) => name === 'Noa Lind')?.id
  const agreement = { signedOn: '2026-01-02', documentLink: 'https://example.org/agreement' }
  await desk.say('member.sign_agreement', { memberId: noa, ...agreement }, 1)
  await desk.say('work_item.assign', { workItemId: id, assistantId: noa }, 0.5)
  const told = page.getByRole('status').filter({ hasText: 'no longer yours' })
  await told.waitFor(soon)
  expect(await page.getByText('Noa').count()).toBe(0)
  expect(await page.getByLabel('What you had written').inputValue()).toBe('The referral is in the folder')
  await page.reload()
  await told.waitFor(soon)
  expect(await page.getByLabel('What you had written').inputValue()).toBe('The referral is in the folder')
  expect(await lookOver(page, 'own-item-gone')).toEqual([])
  await page.goto(`${online.api.url}/work/${desk.items.closed}`)
  await page.getByRole('alert').waitFor(soon)
  expect(await told.count()).toBe(0)
})
