import { type Caller, callerOf } from '@understudy/api/test/caller'
import type { Locator } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole, phone } from './console-online.ts'
import { type Desk, openDesk } from './desk.ts'
import { lookOver } from './look-over.ts'

const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: Desk
let lead: Caller
let clientId: string

beforeAll(async () => {
  online = await openConsole()
  desk = await openDesk(online)
  lead = callerOf(online.api.url, desk.leadsKey)
  clientId = String((await lead.get(`/v1/work-items/${desk.items.late}`)).body['clientId'])
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

const openPage = (path: string, options = {}) => online.openAs(desk.leadsKey, path, options)

async function made(path: string, body: object, wanted: string): Promise<string> {
  const { status, body: answer } = await lead.post(path, body)
  expect({ status, answer }).toMatchObject({ answer: { result: {} } })
  return String(answer['result'][wanted])
}

/** Whether it has come up to the top of the window, below what stays there. */
const isAtTop = (part: Locator) =>
  part.evaluate((element) => {
    const { top } = element.getBoundingClientRect()
    return top >= 0 && top < 120
  })

/** The last sections of a page come no further up than the page is long. */
const isInSight = (part: Locator) =>
  part.evaluate((element) => {
    const { top, bottom } = element.getBoundingClientRect()
    return top >= 0 && bottom <= element.ownerDocument.documentElement.clientHeight
  })

test('what a gate asks for is done where its reason leads: the agreement at the person, access at the client, the brief at the task', async () => {
  const system = { name: 'Faxes', kind: 'record_system', roles: ['Reader'] }
  await lead.post(`/v1/clients/${clientId}/systems`, system)
  const accessNeeds = [{ system: 'Faxes', role: 'Reader' }]
  const taskId = await made('/v1/tasks', { clientId, name: 'Faxes of the day', accessNeeds }, 'taskId')
  const person = { name: 'Noa Lind', email: 'noa.lind@example.org', roles: ['assistant'] }
  await desk.say('member.join', { ...person, clientId: null, supportRole: 'general_va' }, 1)
  const { items } = (await lead.get('/v1/members?limit=100')).body
  const assistantId = (items as { id: string; name: string }[]).find(({ name }) => name === 'Noa Lind')?.id
  const delegationId = await made('/v1/delegations', { taskId, assistantId }, 'delegationId')
  const page = await openPage(`/delegations/${delegationId}`)
  const gate = page.getByRole('region', { name: 'Next step' })
  const lacks = (text: string) => gate.getByRole('listitem').filter({ hasText: text })
  const follow = async (text: string, to: string) => {
    await page.goto(`${online.api.url}/delegations/${delegationId}`)
    await lacks(text).getByRole('link', { name: to }).click()
  }
  await lacks('The confidentiality agreement is not signed').waitFor(soon)
  expect(await lookOver(page, 'gate-ways')).toEqual([])

  await follow('The confidentiality agreement is not signed', 'Record agreement')
  const noa = page.getByRole('article', { name: 'Noa Lind' })
  await noa.getByText('Record confidentiality agreement').click()
  await noa.getByLabel('Signed on').fill('2026-01-02')
  await noa.getByLabel('Link to the document').fill('https://files.example/agreement')
  await noa
    .getByRole('form', { name: 'Record confidentiality agreement' })
    .getByRole('button', { name: /Record/ })
    .click()
  await expect.poll(() => noa.getByText('Record confidentiality agreement').count(), soon).toBe(0)

  await follow('No access to Faxes is granted', 'Record access')
  await page.getByText('Record access…').click()
  const grant = page.getByRole('form', { name: 'Record access…' })
  await grant.getByLabel('Person').selectOption('Noa Lind')
  await grant.getByLabel('System').selectOption('Faxes')
  await grant.getByLabel('Role').fill('Reader')
  await grant.getByLabel('They have their own login').check()
  await grant.getByRole('button', { name: /Record/ }).click()
  await page.getByRole('region', { name: 'Access to the systems' }).getByText('Noa Lind').waitFor(soon)

  await follow('The task has no published brief', 'Write brief')
  const task = page.getByRole('article', { name: 'Faxes of the day' })
  await task.getByRole('button', { name: 'Write brief' }).waitFor(soon)
  await expect.poll(() => isAtTop(task.getByRole('region', { name: 'Brief' })), soon).toBe(true)
  await page.goto(`${online.api.url}/delegations/${delegationId}`)
  await lacks('The task has no published brief').waitFor(soon)
  expect(await lacks('The confidentiality agreement is not signed').count()).toBe(0)
  expect(await lacks('No access to Faxes is granted').count()).toBe(0)
})

test('a long page has a row of its sections: each has an address, keys go on from there, and what is read is marked', async () => {
  const { taskId } = (await lead.get(`/v1/work-items/${desk.items.late}`)).body
  const page = await openPage(`/clients/${clientId}?task=${taskId}`)
  const task = page.getByRole('article', { name: 'Inbox of Birch & Vale' })
  const row = task.getByRole('navigation', { name: 'Sections of Inbox of Birch & Vale' })
  const current = row.locator('[aria-current=location]')
  const section = (name: string) => task.getByRole('region', { name, exact: true })
  await row.waitFor()
  expect(await current.textContent()).toBe('People')
  expect(await lookOver(page, 'task-sections-top')).toEqual([])
  await row.getByRole('link', { name: 'Checks' }).focus()
  await page.keyboard.press('Enter')
  await expect.poll(() => isInSight(section('Automatic checks')), soon).toBe(true)
  await expect.poll(() => current.textContent(), soon).toBe('Checks')
  expect(new URL(page.url()).searchParams.get('at')).toBe('criteria')
  await page.keyboard.press('Tab')
  const isInside = "document.activeElement.closest('#at-criteria') !== null"
  expect(await page.evaluate(isInside)).toBe(true)
  await page.evaluate('scrollTo(0, 0)')
  await expect.poll(() => current.textContent(), soon).toBe('People')
  expect(await row.getByRole('link').count()).toBeGreaterThan(9)
  await row.getByRole('link', { name: 'Clinical' }).click()
  await expect.poll(() => current.textContent(), soon).toBe('Clinical')
  await page.goBack()
  await expect.poll(() => new URL(page.url()).searchParams.get('at'), soon).toBe('criteria')
})

test('on a phone the row of sections stays in sight, and an address opens the page at its section', async () => {
  const { taskId } = (await lead.get(`/v1/work-items/${desk.items.late}`)).body
  const page = await openPage(`/clients/${clientId}?task=${taskId}&at=recurs`, phone)
  const recurs = page.getByRole('region', { name: 'Recurrence' })
  await expect.poll(() => isAtTop(recurs), soon).toBe(true)
  const row = page.getByRole('navigation', { name: 'Sections of Inbox of Birch & Vale' })
  const link = row.getByRole('link', { name: 'Recurrence' })
  await expect.poll(() => link.getAttribute('aria-current'), soon).toBe('location')
  const { x = -1, y = -1, width = 0 } = (await link.boundingBox()) ?? {}
  expect(y).toBeGreaterThanOrEqual(0)
  expect(y).toBeLessThan(60)
  expect(x).toBeGreaterThanOrEqual(0)
  expect(x + width).toBeLessThanOrEqual(phone.viewport.width)
  expect(await lookOver(page, 'task-sections')).toEqual([])
})

test('what is agreed with a client has such a row too, and the first steps lead to the section where each is taken', async () => {
  const page = await openPage(`/clients/${clientId}?part=setup`)
  const row = page.getByRole('navigation', { name: 'Sections of the set-up of Birch & Vale' })
  await row.getByRole('link', { name: 'Promises' }).click()
  await expect.poll(() => isInSight(page.getByRole('region', { name: 'Promises' })), soon).toBe(true)
  expect(new URL(page.url()).search).toBe('?part=setup&at=promises')
  expect(await lookOver(page, 'set-up-sections')).toEqual([])
  await page.getByRole('region', { name: 'First steps' }).getByRole('link', { name: /SOP/ }).click()
  const task = page.getByRole('article')
  await expect.poll(() => isInSight(task.getByRole('region', { name: 'SOP', exact: true })), soon).toBe(true)
  await expect.poll(() => task.locator('[aria-current=location]').textContent(), soon).toBe('SOP')
})

test('on the smallest phone the names of the agency and of whoever is signed in are read whole', async () => {
  const page = await openPage('/escalations', { ...phone, viewport: { width: 320, height: 640 } })
  for (const name of ['Harbor Desk', 'Dana Whitfield']) {
    const told = page.getByRole('banner').getByText(name, { exact: true })
    expect(await told.evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth)).toBe(true)
  }
})
