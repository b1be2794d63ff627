import type { Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ConsoleOnline, openConsole } from './console-online.ts'
import { type DaysDesk, openDaysDesk } from './days-desk.ts'
import { lookOver } from './look-over.ts'
import { pick } from './pick.ts'

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

const openPage = async (name: string, address?: string) => online.openAs(await desk.keyOf(name), address)

test('a day of an assistant: what came back is mended and handed in, a question finds its answer, and the day is told', async () => {
  const page = await openPage('Priya Nair', '/work')
  await page.getByText('Times in America/Chicago').waitFor()
  expect(await lookOver(page, 'my-work')).toEqual([])
  await page.getByRole('link', { name: 'Prior authorisation 2289' }).click()
  const back = page.getByRole('article', { name: 'Prior authorisation 2289' })
  await back.getByText('The sleep study is on the checklist and not in the folder').waitFor()
  await back.getByText('A folder with the insurer’s checklist').waitFor()
  await back.getByRole('button', { name: 'Start rework' }).click()
  await back.getByRole('button', { name: 'Hand in work' }).click()
  await back.getByText('4 steps are still needed before it can be handed in').waitFor()
  expect(await back.getByRole('button', { name: 'Hand in item' }).isDisabled()).toBe(true)
  for (const step of await back.getByRole('checkbox').all()) {
    await step.click({ force: true })
    await expect.poll(() => step.isChecked(), { timeout: 60_000 }).toBe(true)
  }
  const last = back.getByRole('checkbox').last()
  await last.click({ force: true })
  await back.getByText('3 of 4, 1 still needed').waitFor()
  await back.getByText('One step is still needed before it can be handed in').waitFor()
  await last.click({ force: true })
  await back.getByText('4 of 4').waitFor()
  await back.getByLabel('Links to the result').fill('https://files.example/results\nhttps://files.example/sleep-study')
  await back.getByLabel('Note').fill('The sleep study is in the folder now')
  expect(await lookOver(page, 'my-work-item')).toEqual([])
  await back.getByRole('button', { name: 'Hand in item' }).click()
  await back.getByText('Submitted', { exact: true }).first().waitFor()
  await page.getByRole('region', { name: 'Handed in' }).getByRole('link', { name: '2289' }).waitFor()
  await page.getByRole('link', { name: 'Prior authorisation 2294' }).click()
  const asked = page.getByRole('article', { name: 'Prior authorisation 2294' })
  await asked.getByText('Two plans are on file: which of them is current?').first().waitFor()
  await asked.getByRole('button', { name: 'Resume work' }).click()
  await asked.getByRole('button', { name: 'Ask a question' }).click()
  await asked.getByLabel('Your question').fill('Is an older sleep study enough for CPAP requests')
  const near = asked.getByRole('region', { name: 'Answered before' })
  await near.getByText('One from the last two years is enough').waitFor()
  expect(await lookOver(page, 'my-work-ask')).toEqual([])
  await near.getByRole('button', { name: 'Use this answer' }).click()
  await asked.getByRole('button', { name: 'Report block' }).click()
  await asked.getByLabel('What is missing').fill('The insurer’s portal is down')
  await asked.getByLabel('Waiting for').selectOption('Third party')
  await asked.getByRole('button', { name: 'Mark as blocked' }).click()
  await page.getByRole('region', { name: 'Waiting for others' }).getByText('Blocked on third party').waitFor()
  await page.locator('.show').getByText('Questions').click()
  await page.getByText('Found in the FAQ').first().waitFor()
  await page.locator('.show').getByText('Daily update').click()
  const update = page.getByRole('form', { name: 'Daily update' })
  await update.locator('.update-line').first().waitFor()
  await update.getByLabel('Anything else').fill('The portal has been down since noon.')
  expect(await lookOver(page, 'my-work-update')).toEqual([])
  await update.getByRole('button', { name: 'Post update' }).click()
  await update.getByText('Posted. Your lead sees it').waitFor()
})

test('a day of a reviewer: by keyboard from claim to verdict; the next round shows what changed; a dispute is decided by somebody else', async () => {
  const { inbox } = desk.tasks
  const dana = await desk.as('Dana Whitfield')
  const criteria = [
    { id: 'filed', text: 'Every message is filed or answered', weight: 2, critical: false },
    { id: 'flagged', text: 'What is urgent is flagged', weight: 1, critical: true },
  ]
  await dana.post(`/v1/tasks/${inbox}/rubric`, { criteria, threshold: 0.5 })
  await dana.post('/v1/themes', { name: 'left unfiled', likelyCause: 'brief' })
  await desk.draw('Prior authorisation 2289')
  await desk.handIn('Inbox, third round', 'Lucas Meyer')
  const page = await openPage('Ruth Calder', '/reviews')
  const queue = page.getByRole('region', { name: 'Unclaimed' })
  await queue.getByRole('link', { name: 'Inbox, third round' }).waitFor()
  expect(await lookOver(page, 'reviews')).toEqual([])
  await queue.getByRole('link', { name: 'Inbox, third round' }).click()
  const review = page.getByRole('article', { name: 'Inbox, third round' })
  await review.getByText('Every message is filed, answered by template').waitFor()
  await review.getByRole('button', { name: 'Claim review' }).waitFor()
  await page.keyboard.press('c')
  const form = review.getByRole('form', { name: 'Your verdict' })
  await form.getByRole('group', { name: 'Every message is filed or answered' }).waitFor()
  await page.keyboard.press('3')
  await page.keyboard.press('1')
  await form.getByText('Score 33 of 100').waitFor()
  expect(await form.getByRole('list', { name: 'Before you submit' }).allTextContents()).toEqual([
    'Add a themeFill in “What to fix”Choose a cause',
  ])
  expect(await lookOver(page, 'review-marks')).toEqual([])
  await form.getByRole('combobox', { name: 'Themes' }).pressSequentially('unf')
  await form.getByRole('option', { name: 'left unfiled' }).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  expect(await form.getByLabel('Cause').inputValue()).toBe('brief')
  await form.getByLabel('What to fix').fill('Two messages of this morning are not filed')
  await page.keyboard.press('Control+Enter')
  await review.getByText('Sent back', { exact: true }).first().waitFor()
  await queue.getByRole('link', { name: 'Prior authorisation 2289' }).click()
  const second = page.getByRole('article', { name: 'Prior authorisation 2289' })
  const changed = second.getByRole('region', { name: 'Changed since the last round' })
  expect(await changed.textContent()).toMatch(
    /The sleep study is in the folder now.*New link.*files.example\/sleep-study/,
  )
  await second.getByRole('region', { name: 'Earlier verdicts' }).getByText('missing document').waitFor()
  expect(await lookOver(page, 'review-round-2')).toEqual([])
  await second.getByRole('button', { name: 'Claim review' }).click()
  await second.getByLabel('Passed', { exact: true }).check()
  await second.getByRole('button', { name: 'Pass' }).click()
  await second.getByText('Passed', { exact: true }).first().waitFor()

  await desk.dispute('Inbox, third round', 'Dana Whitfield', 'They came in after the round was over')
  const disputedFor = async (viewer: Page) => {
    await viewer.getByText('Disputes (1)').click()
    await viewer.getByRole('link', { name: 'Inbox, third round' }).click()
    const opened = viewer.getByRole('article', { name: 'Inbox, third round' })
    await opened.getByText('They came in after the round was over').first().waitFor()
    return opened
  }
  const lead = await openPage('Dana Whitfield', '/reviews')
  for (const [viewer, why] of [
    [page, 'Ask a member who is owner or ops_lead'],
    [lead, 'You raised this dispute, so another lead decides it'],
  ] as const) {
    const waits = await disputedFor(viewer)
    await waits.getByText(why).waitFor()
    expect(await waits.getByRole('button', { name: 'Save decision' }).count()).toBe(0)
  }
  expect(await lookOver(lead, 'dispute-waits')).toEqual([])
  const owner = await openPage('Olivia Grant', '/reviews')
  const disputed = await disputedFor(owner)
  await disputed.getByText('Choose a decision.').waitFor()
  expect(await disputed.getByRole('button', { name: 'Save decision' }).isDisabled()).toBe(true)
  expect(await lookOver(owner, 'dispute')).toEqual([])
  await disputed.getByLabel('Overturn: the work is right').check()
  await disputed.getByLabel('Reason').fill('The round ended at nine')
  await disputed.getByRole('button', { name: 'Save decision' }).click()
  await disputed.getByText('Overturned', { exact: true }).first().waitFor()
})

test('whoever looks a second time is told neither whose work it is nor what was said: not on the page, and in no answer that it asked for', async () => {
  const { doubleId, workItemId, telling } = await desk.double()
  const page = await openPage('Dana Whitfield')
  const answers: { readonly path: string; readonly text: string }[] = []
  page.on('response', async (answer) => {
    const path = new URL(answer.url()).pathname
    if (path.startsWith('/v1/') && path !== '/v1/live')
      answers.push({ path, text: await answer.text().catch(() => '') })
  })
  await page.goto(`${online.api.url}/reviews/${doubleId}`)
  const review = page.getByRole('article')
  await review.getByText('Name hidden: blind review').waitFor()
  await review.getByRole('button', { name: 'Claim review' }).click()
  await review.getByRole('button', { name: 'Submit verdict' }).waitFor()
  await review.getByRole('region', { name: 'SOP run' }).waitFor()
  expect(await lookOver(page, 'review-blind')).toEqual([])
  const [taskOfDouble = ''] = (await review.getByText(/ · Harbor Family Medicine$/).innerText()).split(' · ')
  const shown = await review.innerHTML()
  for (const word of telling) expect(shown).not.toContain(word)
  // What else there is has its people, but of this one neither queue nor board names anybody.
  expect(answers.some(({ path }) => path.endsWith('/submissions'))).toBe(true)
  // An answer without a body, as of a request that the page gave up, tells nothing.
  const told = answers
    .filter(({ text }) => text !== '')
    .map(({ path, text }) => (isList(path) ? partsAbout(text, doubleId, workItemId) : text))
  for (const word of telling) expect(told.filter((text) => text.includes(word))).toEqual([])
  await page.goto(`${online.api.url}/?item=${workItemId}`)
  const drawer = page.getByRole('dialog')
  await drawer.getByText('Hidden during blind review').first().waitFor()
  await drawer.getByRole('heading', { name: 'History' }).waitFor()
  expect(await lookOver(page, 'item-blind')).toEqual([])
  const inDrawer = await drawer.innerHTML()
  for (const word of telling) expect(inDrawer).not.toContain(word)
  // Of which task it is, the review tells too; at which stage whoever did it was, neither does.
  await drawer.getByText(taskOfDouble, { exact: true }).waitFor()
  expect(await drawer.textContent()).not.toMatch(/primary|shadow|independent/i)
  await page.goBack()
  await review.getByLabel('Passed', { exact: true }).check()
  await review.getByRole('button', { name: 'Pass' }).click()
  await review.getByText(/^Done by/).waitFor()
})

const isList = (path: string) => path === '/v1/review-queue' || path === '/v1/board'

function partsAbout(text: string, ...ids: string[]): string {
  const { items, rows } = JSON.parse(text) as Record<string, object[] | undefined>
  const parts = [...(items ?? []), ...(rows ?? [])].map((part) => JSON.stringify(part))
  return parts.filter((part) => ids.some((id) => part.includes(id))).join()
}

test('a lead opens a calibration session, which is judged blind and shows how far its reviewers agree once all are in', async () => {
  const lead = await openPage('Dana Whitfield', '/reviews')
  await lead.getByText('Calibration', { exact: true }).click()
  await lead.getByRole('link', { name: 'Start calibration session' }).click()
  const form = lead.getByRole('form', { name: 'New calibration session' })
  await form.getByLabel('Title').fill('Reading lists alike')
  await form.getByLabel('Task').selectOption('Appointment confirmations · Harbor Family Medicine')
  await form.getByRole('group', { name: 'Work items' }).getByRole('checkbox').first().check()
  for (const name of ['Dana Whitfield', 'Ruth Calder']) await form.getByLabel(name).check()
  expect(await lookOver(lead, 'calibration-form')).toEqual([])
  await form.getByRole('button', { name: 'Start session' }).click()
  const own = lead.getByRole('article', { name: 'Reading lists alike' })
  await own.getByLabel('Passed', { exact: true }).check()
  await own.getByRole('button', { name: 'Pass' }).click()
  await own.getByRole('region', { name: 'Your verdict' }).getByText('Passed').waitFor()
  const page = await openPage('Ruth Calder', '/reviews')
  await page.getByText('Calibration', { exact: true }).click()
  await page.getByRole('link', { name: 'Reading lists alike' }).click()
  const session = page.getByRole('article', { name: 'Reading lists alike' })
  await session.getByText('Blind until all verdicts are in').waitFor()
  expect(await session.textContent()).not.toContain('Dana Whitfield')
  await session.getByLabel('Passed', { exact: true }).check()
  await session.getByRole('button', { name: 'Pass' }).click()
  await session.getByRole('region', { name: 'Agreement' }).getByText('Too few items').waitFor()
  await session.getByRole('region', { name: 'Verdicts' }).getByText('Dana Whitfield').waitFor()
  expect(await lookOver(page, 'calibration')).toEqual([])
})

test('a lead does things to many at once by keyboard and undoes them, groups and keeps a view, and asks why this person', async () => {
  const page = await openPage('Dana Whitfield')
  const row = (title: string) => page.getByRole('row').filter({ hasText: title })
  await row('Inbox, second round').waitFor()
  await page.getByLabel('Client', { exact: true }).selectOption('Birch & Vale Architects')
  await expect.poll(() => row('Referral').count()).toBe(0)
  await page.keyboard.press('Escape')
  await page.locator('body').click({ position: { x: 5, y: 5 } })
  for (const key of ['j', 'x', 'j', 'x']) await page.keyboard.press(key)
  const chosen = page.getByRole('region', { name: 'Selection' })
  await chosen.getByText('2 items selected').waitFor()
  expect(await lookOver(page, 'board-chosen')).toEqual([])
  const titles = await page.locator('tr[data-chosen] .row-link').allTextContents()
  const [first = ''] = titles
  await pick(page, chosen, 'Priority', 'Urgent')
  await page.getByText('2 items set to urgent.').waitFor()
  for (const title of titles) await row(title).getByText('Urgent').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('2 items restored.').waitFor()
  await expect.poll(() => row(first).getByText('Urgent').count()).toBe(0)
  await page.getByLabel(`Select ${first}`).check()
  await chosen.getByRole('button', { name: 'Cancel items…' }).click()
  await chosen.getByLabel('Reason for cancelling').fill('The client sent it twice')
  await chosen.getByRole('button', { name: 'Cancel items', exact: true }).click()
  await page.getByText('1 item will be cancelled in a moment.').waitFor()
  await page.getByRole('button', { name: 'Undo' }).click()
  await page.getByText('Nothing was cancelled.').waitFor()

  await page.getByLabel('Group').selectOption('By assistant')
  await page.getByRole('rowheader', { name: 'Ana Souza' }).waitFor()
  await page.getByRole('button', { name: 'Save view' }).click()
  await page.getByLabel('For everybody').check()
  await page.getByLabel('Name of the view').fill('Birch by person')
  await page.keyboard.press('Enter')
  await page.getByRole('button', { name: 'Delete view' }).waitFor()
  await page.getByRole('button', { name: 'Clear filters' }).click()
  await page.reload()
  await page.getByLabel('Saved view').selectOption('Birch by person')
  await expect.poll(() => row('Referral').count()).toBe(0)
  await page.getByRole('link', { name: first }).click()
  const why = page.getByRole('dialog').getByRole('region', { name: 'Assignment' })
  await why.getByText('Everyone considered').click()
  await why.getByRole('listitem').first().waitFor()
  expect(await lookOver(page, 'board-item')).toEqual([])
  await page.keyboard.press('Escape')
  await page.keyboard.press('Control+k')
  const palette = page.getByRole('dialog', { name: 'Go to' })
  await palette.getByRole('combobox', { name: 'Where to' }).fill('harbor')
  await palette.getByRole('option', { name: 'Harbor Family Medicine' }).first().waitFor()
  expect(await lookOver(page, 'palette')).toEqual([])
  await page.keyboard.press('Enter')
  await row('Referral 5179').waitFor()
})

test('an answer that an assistant gave by a slip is unticked with its branch, and given anew what was done under it is done', async () => {
  const { inbox } = desk.tasks
  const dana = await desk.as('Dana Whitfield')
  const steps = [
    { kind: 'decide', text: 'Is it complete?', required: true, asks: { kind: 'choice', choices: ['yes', 'no'] } },
    { kind: 'do', text: 'Ask for the rest', required: true, when: { step: 1, answers: ['no'] } },
  ]
  await dana.post(`/v1/tasks/${inbox}/sop`, { change: 'minor', steps })
  const members: { id: string; name: string }[] = (await dana.get('/v1/members')).body['items']
  const assistantId = members.find(({ name }) => name === 'Lucas Meyer')?.id
  await dana.post('/v1/work-items', { taskId: inbox, title: 'Inbox with a slip', assistantId })
  const page = await openPage('Lucas Meyer', '/work')
  await page.getByRole('link', { name: 'Inbox with a slip' }).click()
  const own = page.getByRole('article', { name: 'Inbox with a slip' })
  await own.getByRole('button', { name: /^Confirm SOP version/ }).click()
  await own.getByRole('button', { name: 'Start work' }).click()
  const answer = own.getByRole('combobox', { name: 'Answer to: Is it complete?' })
  const under = own.getByRole('checkbox', { name: 'Ask for the rest' })
  await answer.selectOption('no')
  // However long the answer is on its way, what is ticked under it comes after it.
  const mayGo = Promise.withResolvers<void>()
  await page.route('**/steps', (route) => mayGo.promise.then(() => route.continue()), { times: 1 })
  await own.getByRole('button', { name: 'Tick step', exact: true }).click()
  await under.click({ force: true })
  await own.getByText('2 of 2', { exact: true }).waitFor()
  expect(await page.getByText('You are offline').count()).toBe(0)
  mayGo.resolve()
  const id = new URL(page.url()).pathname.split('/').at(-1)
  await expect.poll(async () => (await dana.get(`/v1/work-items/${id}`)).body['ticked']).toEqual([1, 2])
  expect(await lookOver(page, 'my-work-answered')).toEqual([])
  await own.getByRole('button', { name: 'Untick step' }).click()
  await own.getByText('0 of 1, 1 still needed').waitFor()
  await expect.poll(() => page.evaluate('document.activeElement.tagName')).toBe('SELECT')
  expect(await under.count()).toBe(0)
  await own.getByRole('button', { name: 'Tick step', exact: true }).click()
  await own.getByText('2 of 2', { exact: true }).waitFor()
  expect(await page.getByRole('alert').count()).toBe(0)
})
