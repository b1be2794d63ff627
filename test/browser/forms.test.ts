import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
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

const openPage = async (name: string, path: string) => online.openAs(await desk.keyOf(name), path)

interface Named {
  readonly id: string
  readonly name: string
}

async function idsOf(path: string): Promise<(name: string) => string> {
  const { items } = (await (await desk.as('Dana Whitfield')).get(`${path}?limit=100`)).body
  return (name) => String((items as Named[]).find((one) => one.name === name)?.id)
}

test('a form that takes the place of another is folded and empty, whatever was typed in that one', async () => {
  const dana = await desk.as('Dana Whitfield')
  const { items } = (await dana.get('/v1/delegations?limit=100')).body
  const { id } = (items as { id: string; state: string }[]).find(({ state }) => state === 'reverse_shadow') ?? {}
  const page = await openPage('Dana Whitfield', `/delegations/${id}`)
  const acts = page.getByRole('region', { name: 'Delegation settings' })
  const pausing = acts.getByRole('form', { name: 'Pause delegation' })
  await acts.locator('summary').filter({ hasText: 'Pause delegation' }).click()
  await pausing.getByLabel('Reason').fill('They moved to another office')
  const paused = await dana.post(`/v1/delegations/${id}/pause`, { reason: 'The client asked for it' })
  expect(paused).toMatchObject({ status: 200 })
  await acts.getByText('Resume delegation').waitFor(soon)
  expect(await acts.getByRole('form').count()).toBe(0)
  await dana.post(`/v1/delegations/${id}/resume`)
  await acts.getByText('Pause delegation').waitFor(soon)
  expect(await acts.getByRole('form').count()).toBe(0)
  await acts.locator('summary').filter({ hasText: 'Pause delegation' }).click()
  expect(await pausing.getByLabel('Reason').inputValue()).toBe('')
})

test('times that are filled in say by whose clocks they are: a duty’s by those of its rotation, a mute’s by those of the page', async () => {
  const idOf = await idsOf('/v1/members')
  const dana = await desk.as('Dana Whitfield')
  const memberIds = [idOf('Dana Whitfield'), idOf('Olivia Grant')]
  const turns = { startsOn: '2026-01-05', handoverAt: '09:00', shiftDays: 7, zone: 'Europe/Berlin', memberIds }
  expect(await dana.post('/v1/rotations', { id: 'nights', name: 'Nights', ...turns })).toMatchObject({ status: 200 })
  const page = await openPage('Dana Whitfield', '/settings?part=ladders')
  const nights = page.getByRole('region', { name: 'Nights' })
  await nights.getByText('Set stand-in…').click()
  const cover = nights.getByRole('form', { name: 'Set stand-in…' })
  await cover.getByText('Time in Europe/Berlin.').nth(1).waitFor()
  await cover.getByLabel('Stand-in').selectOption('Olivia Grant')
  await cover.getByLabel('From').fill('2031-07-01T20:00')
  await cover.getByLabel('Until').fill('2031-07-02T06:00')
  await cover.getByText(/^Tuesday,? 1 July 2031, 20:00 · Time in Europe\/Berlin\.$/).waitFor()
  const mutes = page.getByRole('region', { name: 'Mutes' })
  await mutes.getByText('Mute escalations').click()
  await mutes.getByText('Time in America/Chicago.').waitFor()
  expect(await lookOver(page, 'forms-zones')).toEqual([])
  await cover.getByRole('button', { name: 'Set stand-in' }).click()
  const overridesOf = async () => {
    const { rotations } = (await dana.get('/v1/escalation-rules')).body
    return (rotations as { id: string; overrides: object[] }[]).find(({ id }) => id === 'nights')?.overrides
  }
  const meant = { from: '2031-07-01T18:00:00.000Z', until: '2031-07-02T04:00:00.000Z' }
  await expect.poll(overridesOf, soon).toEqual([expect.objectContaining(meant)])
  const changes = nights.getByRole('list', { name: 'Changes to the rotation' })
  await changes.getByText('1 Jul 2031, 23:00 (America/Chicago)').waitFor(soon)
})

test('a ladder is changed in a fold, as everything is that is changed where it stands', async () => {
  const dana = await desk.as('Dana Whitfield')
  const steps = [{ id: 'one', whom: [{ kind: 'lead' }], channels: ['in_app'], waitMs: 1_800_000 }]
  const ladder = { id: 'days', name: 'By day', rank: 50, repeats: 1, steps }
  expect(await dana.post('/v1/escalation-policies', ladder)).toMatchObject({ status: 200 })
  const page = await openPage('Dana Whitfield', '/settings?part=ladders')
  const own = page.getByRole('region', { name: 'By day' })
  const told = own.getByText('next step after')
  await told.waitFor()
  await own.locator('summary').first().click()
  await own.getByLabel('Name', { exact: true }).fill('On weekdays')
  expect(await told.count()).toBe(0)
  expect(await lookOver(page, 'forms-ladder')).toEqual([])
  await own.getByRole('button', { name: 'Save ladder' }).click()
  await page.getByRole('region', { name: 'On weekdays' }).getByText('version 2').waitFor(soon)
  expect(await page.getByRole('button', { name: /^Change/ }).count()).toBe(0)
})

test('what is written at some length is there after the page is read anew, until it is sent', async () => {
  const clientId = (await idsOf('/v1/clients'))('Harbor Family Medicine')
  const page = await openPage('Dana Whitfield', `/clients/${clientId}?part=faq`)
  await page.getByText('Add an FAQ entry').click()
  const entry = page.getByRole('form', { name: 'Add an FAQ entry' })
  await entry.getByLabel('Question').fill('Who signs letters to schools?')
  await entry.getByLabel('Answer').fill('Dr. Whitaker, on Thursdays')
  await page.reload()
  expect(await entry.getByLabel('Answer').inputValue()).toBe('Dr. Whitaker, on Thursdays')
  await entry.getByText('New FAQ entry').waitFor()
  expect(await lookOver(page, 'forms-faq')).toEqual([])
  await entry.getByRole('button', { name: 'Add entry' }).click()
  await expect.poll(() => entry.count(), soon).toBe(0)
  await page.getByText('Who signs letters to schools?').first().waitFor(soon)
  await page.reload()
  await page.getByText('Add an FAQ entry').waitFor()
  expect(await entry.count()).toBe(0)
  const escalationId = await desk.escalate('Inbox, flagged by a partner')
  await page.goto(`${online.api.url}/escalations/${escalationId}`)
  await page.getByText('Mute everything with this cause').click()
  await page.getByRole('textbox', { name: 'Reason' }).fill('The partner is told every Friday')
  await page.reload()
  expect(await page.getByRole('textbox', { name: 'Reason' }).inputValue()).toBe('The partner is told every Friday')
})
