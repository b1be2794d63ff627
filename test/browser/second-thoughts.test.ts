import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole, signIn } from './console-online.ts'
import { type DaysDesk, openDaysDesk } from './days-desk.ts'
import { lookOver } from './look-over.ts'

const soon = { timeout: 60_000 }

let online: ConsoleOnline
let desk: DaysDesk

beforeAll(async () => {
  online = await openConsole()
  desk = await openDaysDesk(online)
})
afterAll(async () => {
  await online.close()
  expect(online.complaints).toEqual([])
})

async function openPage(name: string, path = ''): Promise<Page> {
  const page = await online.openPage()
  await signIn(page, await desk.keyOf(name))
  await page.goto(`${online.api.url}${path}`)
  return page
}

async function oneOf(path: string): Promise<Record<string, string>> {
  return (await (await desk.as('Dana Whitfield')).get(path)).body.items[0]
}

test('a lead gives a waiting review to a reviewer; that nobody reviews their own work is told in words', async () => {
  await desk.handIn('Inbox, third round', 'Lucas Meyer')
  const page = await openPage('Dana Whitfield', '/reviews')
  await page.getByRole('link', { name: 'Inbox, third round' }).click()
  const review = page.getByRole('article', { name: 'Inbox, third round' })
  await review.getByRole('button', { name: 'Give it to a reviewer' }).click()
  const who = review.getByLabel('Who takes it')
  await who.selectOption('Ruth Calder')
  expect(await lookOver(page, 'review-assign')).toEqual([])
  await review.getByRole('button', { name: 'Give it to them' }).click()
  await review.getByText('A lead named who takes it: Ruth Calder.').waitFor(soon)
  const { doubleId, telling } = await desk.double()
  await page.goto(`${online.api.url}/reviews/${doubleId}`)
  await page.getByRole('button', { name: 'Give it to a reviewer' }).click()
  await page.getByLabel('Who takes it').selectOption(String(telling.at(-1)))
  await page.getByRole('button', { name: 'Give it to them' }).click()
  await page.getByText('Nobody reviews their own submission').waitFor(soon)
})

test('what the floor of a day took is replaced with a reason, and a session is called off', async () => {
  const [first, second] = await desk.delivered()
  const page = await openPage('Dana Whitfield', `/reviews/${await desk.floor(String(first))}`)
  const review = page.getByRole('article')
  await review.getByText('Have another one looked at instead').click()
  await review.getByLabel('Why this one cannot be looked at').fill('Its folder was deleted by the client')
  await review.getByRole('button', { name: 'Replace it' }).click()
  await review.getByText('Dana Whitfield had another item looked at in its place:').waitFor(soon)
  const dana = await desk.as('Dana Whitfield')
  const { items } = (await dana.get('/v1/members')).body
  const judges = items.filter(({ name }: { name: string }) => ['Dana Whitfield', 'Ruth Calder'].includes(name))
  const endsAt = new Date(Date.now() + 86_400_000).toISOString()
  const session = {
    title: 'Alike again',
    workItemIds: [second],
    reviewerIds: judges.map(({ id }: { id: string }) => id),
    endsAt,
  }
  const { calibrationId } = (await dana.post('/v1/calibrations', session)).body.result
  await page.goto(`${online.api.url}/reviews/${calibrationId}?show=calibration`)
  await page.getByText('Call the session off').click()
  await page.getByLabel('Why it is called off').fill('The wrong work')
  await page.getByRole('button', { name: 'Call it off' }).click()
  await page.getByRole('link', { name: 'Alike again' }).getByText('Called off').waitFor(soon)
})

test('an unanswered question is asked in better words and taken back', async () => {
  const { clientId } = await oneOf('/v1/questions?state=asked')
  const page = await openPage('Dana Whitfield', `/clients/${clientId}?part=faq`)
  const asked = page.getByRole('article').filter({ hasText: 'Ask it in better words' }).first()
  await asked.getByText('Ask it in better words').click()
  await asked.getByLabel('The question').fill('Which plan counts for a visit in December?')
  await asked.getByRole('button', { name: 'Ask it so' }).click()
  const reworded = page.getByRole('article', { name: 'Which plan counts for a visit in December?' })
  await reworded.getByText('It needs no answer any more').click()
  await reworded.getByLabel('Why not').fill('The plan says so itself')
  expect(await lookOver(page, 'question-withdraw')).toEqual([])
  await reworded.getByRole('button', { name: 'Withdraw it' }).click()
  await expect.poll(() => reworded.count(), soon).toBe(0)
})

test('an action gets another day, and is dropped with a reason', async () => {
  const dana = await desk.as('Dana Whitfield')
  const [client, member] = [await oneOf('/v1/clients'), await oneOf('/v1/members')]
  const action = { clientId: client.id, text: 'Send the new fee list', ownerId: member.id, dueOn: '2031-03-04' }
  const { actionId } = (await dana.post('/v1/actions', action)).body.result
  const page = await openPage('Dana Whitfield', `/clients/${client.id}?part=weekly`)
  const line = page.getByRole('listitem').filter({ hasText: 'Send the new fee list' })
  await line.getByText('Another day, or somebody else').click()
  await line.getByLabel('By', { exact: true }).fill('2031-03-11')
  expect(await lookOver(page, 'action-change')).toEqual([])
  await line.getByRole('button', { name: 'Keep it so' }).click()
  const read = async () => (await dana.get(`/v1/actions/${actionId}`)).body
  await expect.poll(async () => (await read()).dueOn, soon).toBe('2031-03-11')
  await line.getByText('It is not to be done').click()
  await line.getByLabel('Why not').fill('They keep the old one')
  await line.getByRole('button', { name: 'Drop it' }).click()
  await expect.poll(async () => (await read()).state, soon).toBe('dropped')
})

test('a lead leaves a step out of one escalation’s ladder', async () => {
  const id = await desk.escalate('Inbox, flagged by a partner')
  const page = await openPage('Dana Whitfield', `/escalations/${id}`)
  const ladder = page.getByRole('region', { name: 'Ladder' })
  await ladder.getByText('Leave out: Every ops lead').click()
  await ladder.getByText('cannot be put back').waitFor()
  expect(await lookOver(page, 'ladder-drop')).toEqual([])
  await ladder.getByRole('button', { name: 'Leave this step out' }).click()
  await expect.poll(() => ladder.getByText('Every ops lead').count(), soon).toBe(0)
})
