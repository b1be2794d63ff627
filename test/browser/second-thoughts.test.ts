import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
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

const openPage = async (name: string, path: string) => online.openAs(await desk.keyOf(name), path)

async function oneOf(path: string): Promise<Record<string, string>> {
  return (await (await desk.as('Dana Whitfield')).get(path)).body.items[0]
}

test('a lead gives a waiting review to a reviewer; that nobody reviews their own work is told in words', async () => {
  await desk.handIn('Inbox, third round', 'Lucas Meyer')
  const page = await openPage('Dana Whitfield', '/reviews')
  await page.getByRole('link', { name: 'Inbox, third round' }).click()
  const review = page.getByRole('article', { name: 'Inbox, third round' })
  await review.getByText('Assign to a reviewer…').click()
  const who = review.getByLabel('Reviewer', { exact: true })
  await who.selectOption('Ruth Calder')
  expect(await lookOver(page, 'review-assign')).toEqual([])
  await review.getByRole('button', { name: 'Assign review' }).click()
  await review.getByText('Assigned to Ruth Calder.').waitFor(soon)
  const { doubleId, telling } = await desk.double()
  await page.goto(`${online.api.url}/reviews/${doubleId}`)
  await page.getByText('Assign to a reviewer…').click()
  await page.getByLabel('Reviewer', { exact: true }).selectOption(String(telling.at(-1)))
  await page.getByRole('button', { name: 'Assign review' }).click()
  await page.getByText('Nobody reviews their own submission').waitFor(soon)
})

test('on the smallest phone no page is wider for how much waits for the viewer, and no word of a review is broken', async () => {
  await desk.handIn('Acknowledgements of correspondence', 'Lucas Meyer')
  const page = await openPage('Dana Whitfield', '/people')
  await page.route('**/v1/needs-me?*', async (route) => {
    const response = await route.fetch()
    await route.fulfill({ response, json: { ...(await response.json()), total: 1_306 } })
  })
  await page.setViewportSize({ width: 320, height: 844 })
  await page.goto(`${online.api.url}/reviews`)
  await page.getByRole('link', { name: 'Acknowledgements of correspondence' }).waitFor()
  await page.locator('.page-count').getByText('1,306').waitFor()
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320)
  expect(await page.evaluate(brokenWords)).toEqual([])
})

test('what the floor of a day took is replaced with a reason, and a session is called off', async () => {
  const [first, second] = await desk.delivered()
  const page = await openPage('Dana Whitfield', `/reviews/${await desk.floor(String(first))}`)
  const review = page.getByRole('article')
  await review.getByText('Replace by another item…').click()
  await review.getByLabel('Reason').fill('Its folder was deleted by the client')
  await review.getByRole('button', { name: 'Replace item' }).click()
  await review.getByText('Dana Whitfield replaced it by another item:').waitFor(soon)
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
  await page.getByText('Cancel session…').click()
  await page.getByLabel('Reason').fill('The wrong work')
  await page.getByRole('button', { name: 'Cancel session' }).click()
  await page.getByRole('link', { name: 'Alike again' }).getByText('Cancelled').waitFor(soon)
})

test('work that the client has already is reviewed once more, with the cause, where it is read', async () => {
  const workItemId = (await desk.delivered()).at(-1)
  const page = await openPage('Dana Whitfield', `/?item=${workItemId}`)
  const drawer = page.getByRole('dialog')
  await drawer.getByText('Request review…').click()
  await drawer.getByLabel('Reason for the review').fill('The client found a name that is not theirs')
  expect(await lookOver(page, 'item-look-again')).toEqual([])
  await drawer.getByRole('button', { name: 'Request review' }).click()
  await drawer.getByRole('status').getByText('Review requested').waitFor(soon)
  await drawer.getByRole('link', { name: 'View review' }).click()
  // Who asked for it, and why, stands in the history of the work.
  const cause = page.getByRole('article').getByText('The client found a name that is not theirs')
  await cause.waitFor({ ...soon, state: 'attached' })
  expect(new URL(page.url()).pathname).toMatch(/^\/reviews\/.{36}$/)
})

test('an unanswered question is asked in better words and taken back', async () => {
  const { clientId } = await oneOf('/v1/questions?state=asked')
  const page = await openPage('Dana Whitfield', `/clients/${clientId}?part=faq`)
  const asked = page.getByRole('article').filter({ hasText: 'Reword the question' }).first()
  await asked.getByText('Reword the question').click()
  await asked.getByLabel('Question', { exact: true }).fill('Which plan counts for a visit in December?')
  await asked.getByRole('button', { name: 'Save question' }).click()
  const reworded = page.getByRole('article', { name: 'Which plan counts for a visit in December?' })
  await reworded.getByText('Withdraw the question').click()
  await reworded.getByLabel('Reason').fill('The plan says so itself')
  expect(await lookOver(page, 'question-withdraw')).toEqual([])
  await reworded.getByRole('button', { name: 'Withdraw question' }).click()
  await expect.poll(() => reworded.count(), soon).toBe(0)
})

test('an action gets another day, and is dropped with a reason', async () => {
  const dana = await desk.as('Dana Whitfield')
  const [client, member] = [await oneOf('/v1/clients'), await oneOf('/v1/members')]
  const action = { clientId: client.id, text: 'Send the new fee list', ownerId: member.id, dueOn: '2031-03-04' }
  const { actionId } = (await dana.post('/v1/actions', action)).body.result
  const page = await openPage('Dana Whitfield', `/clients/${client.id}?part=weekly`)
  const line = page.getByRole('listitem').filter({ hasText: 'Send the new fee list' })
  await line.getByText('Change owner or due date').click()
  await line.getByLabel('Due', { exact: true }).fill('2031-03-11')
  expect(await lookOver(page, 'action-change')).toEqual([])
  await line.getByRole('button', { name: 'Save changes' }).click()
  const read = async () => (await dana.get(`/v1/actions/${actionId}`)).body
  await expect.poll(async () => (await read()).dueOn, soon).toBe('2031-03-11')
  await line.getByText('Drop this action').click()
  await line.getByLabel('Reason').fill('They keep the old one')
  await line.getByRole('button', { name: 'Drop action' }).click()
  await expect.poll(async () => (await read()).state, soon).toBe('dropped')
})

test('a lead leaves a step out of one escalation’s ladder', async () => {
  const id = await desk.escalate('Inbox, flagged by a partner')
  const page = await openPage('Dana Whitfield', `/escalations/${id}`)
  const ladder = page.getByRole('region', { name: 'Escalation steps' })
  await ladder.getByRole('listitem').filter({ hasText: 'Every ops lead' }).getByText('Skip this step…').click()
  await ladder.getByText('This cannot be undone.').waitFor()
  expect(await lookOver(page, 'ladder-drop')).toEqual([])
  await ladder.getByRole('button', { name: 'Skip step' }).click()
  await expect.poll(() => ladder.getByText('Every ops lead').count(), soon).toBe(0)
})

/** The words of titles that are on more than one line. */
const brokenWords = `[...document.querySelectorAll('.queued strong')].flatMap(({ firstChild }) =>
  [...firstChild.data.matchAll(/\\S+/g)].filter(({ 0: { length }, index }) => {
    const word = new Range()
    word.setStart(firstChild, index)
    word.setEnd(firstChild, index + length)
    return word.getClientRects().length > 1
  }).map(([word]) => word),
)`
