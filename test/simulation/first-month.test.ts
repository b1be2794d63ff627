import { openTestApi, type TestApi } from '@understudy/api/test/api-on-test-database'
import { type TaskName, tasks } from '@understudy/cli/seed/demo-tasks'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { demonstratorOf, type FirstMonth, foundFirstMonth, grantOf, sends, staff } from './first-month.ts'
import { rollUps } from './roll-ups-from-scratch.ts'
import { VirtualDays } from './virtual-days.ts'

/**
 * An agency's first 30 days, from an empty database to a filled scorecard, through the public API alone, on the clock of
 * a virtual agency: two clients in different zones, eight tasks, five assistants, an absence, a lapsed grant, a theme that
 * recurs and its fix.
 */
let open: TestApi
let month: FirstMonth
let days: VirtualDays
const monday = Date.UTC(2026, 0, 5)
const minute = 60_000
const day = 86_400_000

beforeAll(async () => {
  open = await openTestApi()
  month = await foundFirstMonth(open.engine, open.api.url, monday)
  days = await VirtualDays.open(open.engine, month.agencyId)
})

afterAll(async () => {
  days?.close()
  await open?.close()
})

/** The studio's morning in London, and the clinic's in Chicago. */
const opens = { studio: 9 * 60 * minute, clinic: 15 * 60 * minute }
const contactOf = { studio: 'birch', clinic: 'hale' } as const
const perDay: Partial<Record<TaskName, number>> = {
  referrals: 2,
  inbox: 2,
  appointments: 1,
  crm: 1,
  priorAuth: 1,
  insurance: 1,
}

/** Working days on which something is asked for, counted from the first Monday. */
const workedDays = [3, 4, 7, 8, 9, 10, 11, 14, 16, 18, 21, 25, 28]

interface Made {
  readonly id: string
  readonly task: TaskName
}

const at = (dayNumber: number, client: 'studio' | 'clinic', minutes: number) =>
  days.goOnTo(monday + dayNumber * day + opens[client] + minutes * minute)

async function made(
  client: 'studio' | 'clinic',
  title: string,
  counts: Partial<Record<TaskName, number>>,
): Promise<Made[]> {
  const post = sends(month.as[contactOf[client]])
  const names = (Object.keys(counts) as TaskName[]).filter((task) => tasks[task].client === client)
  const asked = names.flatMap((task) => Array<TaskName>(counts[task] ?? 0).fill(task))
  const items = await Promise.all(
    asked.map(async (task, n) => {
      const input = { taskId: month.taskIds[task], title: `${task}, ${title}, ${n + 1}` }
      return { id: (await post('/v1/work-items', input))['workItemId'] as string, task }
    }),
  )
  await days.settle()
  return items
}

const item = async (id: string) => (await month.as.olivia.get(`/v1/work-items/${id}`)).body
const byId = () => new Map(Object.entries(month.ids).map(([name, id]) => [id, name as keyof typeof month.ids]))

/** Whoever has each item begins, or ticks every required step and hands it in. */
async function work(items: readonly Made[], what: 'start' | 'submit'): Promise<void> {
  await Promise.all(
    items.map(async ({ id, task }) => {
      const name = byId().get((await item(id)).assistantId)
      if (name === undefined) return
      const post = sends(month.as[name])
      if (what === 'submit')
        for (const [index, { required }] of tasks[task].steps.entries())
          if (required) await post(`/v1/work-items/${id}/steps`, { step: index + 1 })
      await post(`/v1/work-items/${id}/${what}`)
    }),
  )
  await days.settle()
}

/** Every review that waits is answered; work of a task that is sent back is told by its theme. */
async function review(sentBack?: { task: TaskName; theme: string }): Promise<void> {
  const reviewer = sends(month.as.ruth)
  const { body } = await month.as.ruth.get('/v1/reviews?state=requested&limit=200')
  const waiting: readonly { id: string; taskId: string }[] = body.items
  const back = sentBack && waiting.find(({ taskId }) => taskId === month.taskIds[sentBack.task])
  const bad = { verdict: 'rework', themes: [sentBack?.theme], cause: 'sop', comment: 'It is not in the folder' }
  await Promise.all(
    waiting.map(async ({ id }) => {
      await reviewer(`/v1/reviews/${id}/claim`)
      await reviewer(`/v1/reviews/${id}/verdict`, id === back?.id ? bad : { verdict: 'passed' })
    }),
  )
  await days.settle()
}

/** A day of one client: its people ask, the work is done and looked at, and what came back is mended. */
async function playDay(
  n: number,
  client: 'studio' | 'clinic',
  counts: typeof perDay,
  sentBack?: Parameters<typeof review>[0],
) {
  await at(n, client, 0)
  const items = await made(client, `day ${n}`, counts)
  await at(n, client, 20)
  await work(items, 'start')
  await at(n, client, 60)
  await work(items, 'submit')
  await at(n, client, 80)
  await review(sentBack)
  if (sentBack === undefined) return
  const back: Made[] = []
  for (const one of items) if ((await item(one.id)).state === 'rework') back.push(one)
  await work(back, 'start')
  await at(n, client, 100)
  await work(back, 'submit')
  await at(n, client, 110)
  await review()
}

/** The first three days: the demonstrator does one item of each task while its assistants look on. */
async function showDay(n: number, client: 'studio' | 'clinic'): Promise<void> {
  await at(n, client, 0)
  const counts = Object.fromEntries(Object.keys(tasks).map((task) => [task, 1]))
  const items = await made(client, `shown ${n}`, counts)
  for (const { id, task } of items)
    await sends(month.as.dana)(`/v1/work-items/${id}/assign`, { assistantId: month.ids[demonstratorOf(task)] })
  await at(n, client, 20)
  await work(items, 'start')
  await at(n, client, 60)
  await work(items, 'submit')
  for (const { id, task } of items)
    for (const name of staff[task])
      await sends(month.as[name])(`/v1/delegations/${month.delegations[`${task} ${name}`]}/observations`, {
        workItemId: id,
      })
  await review()
}

async function signedOff(): Promise<void> {
  for (const [key, delegationId] of Object.entries(month.delegations)) {
    const [task, name] = key.split(' ') as [TaskName, (typeof staff)[TaskName][number]]
    const of = `/v1/delegations/${delegationId}`
    await sends(month.as[name])(`${of}/walkthrough`, { link: 'https://files.example/walkthrough' })
    await sends(month.as[demonstratorOf(task)])(`${of}/demonstration-sign-off`)
    await sends(month.as.dana)(`${of}/advance`)
  }
  await days.settle()
}

const stageOf = async (key: string) =>
  (await month.as.olivia.get(`/v1/delegations/${month.delegations[key]}`)).body.state

/** The grant has lapsed: the CRM has no cover until it is renewed. */
async function grantRenewed(n: number): Promise<void> {
  await at(n, 'studio', 0)
  const [uncovered] = (await made('studio', 'lapsed', { crm: 1 })) as [Made]
  expect((await item(uncovered.id)).assistantId).toBeNull()
  await sends(month.as.olivia)(`/v1/members/${month.ids.ana}/access-grants`, grantOf(month.clients, 'crm', null))
  await days.settle()
  expect((await item(uncovered.id)).assistantId).toBe(month.ids.ana)
  await work([uncovered], 'start')
  await work([uncovered], 'submit')
}

/** The theme that recurred has a process fix, which a new version of the SOP lands. */
async function fixLanded(): Promise<void> {
  const taskId = month.taskIds.priorAuth
  const [fix] = (await month.as.dana.get(`/v1/process-fixes?taskId=${taskId}`)).body.items
  expect(fix).toMatchObject({ theme: 'missing document', state: 'open' })
  const check = { kind: 'check', text: 'Tick each document on the list', required: true }
  const steps = [...tasks.priorAuth.steps.slice(0, 3), check]
  await sends(month.as.dana)(`/v1/tasks/${taskId}/sop`, { change: 'minor', steps })
  const acknowledged = `/v1/delegations/${month.delegations['priorAuth maya']}/acknowledge-sop`
  await sends(month.as.maya)(acknowledged, { version: 2 })
  const landed = { fixId: fix.id, kind: 'sop', what: 'A list to tick' }
  await sends(month.as.dana)(`/v1/tasks/${taskId}/process-fixes/land`, landed)
  await days.settle()
}

const recurring: readonly number[] = [4, 7, 8]

/** What happens on a day beside its work. */
async function playOut(n: number): Promise<void> {
  if (n === 9)
    await sends(month.as.dana)(`/v1/members/${month.ids.maya}/absences`, { from: '2026-01-14', until: '2026-01-15' })
  if (n === 16) await grantRenewed(n)
  await playDay(n, 'studio', perDay)
  const recurs = recurring.includes(n) ? { task: 'priorAuth' as const, theme: 'missing document' } : undefined
  await playDay(n, 'clinic', { ...perDay, ...(n < 8 && { visitNotes: 1 }) }, recurs)
  if (n === recurring.at(-1)) await fixLanded()
  if (n !== 9) return
  const jonas = `/v1/work-items?taskId=${month.taskIds.referrals}&assistantId=${month.ids.jonas}`
  const covered = (await month.as.olivia.get(jonas)).body.items
  expect(covered.length, 'Jonas covers while Maya is away').toBeGreaterThan(0)
}

async function expectFilledScorecard(): Promise<void> {
  const card = (await month.as.olivia.get(`/v1/clients/${month.clients.clinic}/scorecard`)).body
  const answers = Object.fromEntries(
    card.items.map(({ question, answer }: { question: string; answer: string }) => [question, answer]),
  )
  expect(answers).toMatchObject({
    ...{ tasks_delegated: 'yes', turnaround_met: 'yes', intake_known: 'yes', backlog_smaller: 'yes', time_back: 'yes' },
  })
  expect(card.items).toHaveLength(8)
  for (const { because, evidence } of card.items)
    expect([because.length > 0, evidence.length > 0]).toEqual([true, true])
}

test('an agency’s first 30 days lead from an empty database to a filled scorecard', async () => {
  await days.settle()
  expect(await stageOf('referrals maya')).toBe('shadow')
  for (const n of [0, 1, 2]) {
    await showDay(n, 'studio')
    await showDay(n, 'clinic')
  }
  await signedOff()
  expect(await Promise.all(Object.keys(month.delegations).map(stageOf))).toEqual(Array(9).fill('reverse_shadow'))
  const { clinic, studio } = month.clients
  await sends(month.as.hale)(`/v1/clients/${clinic}/intake/confirm`, { note: 'All at the desk know' })
  await sends(month.as.birch)(`/v1/clients/${studio}/intake/confirm`, { note: 'All in the office know' })

  for (const n of workedDays) await playOut(n)
  await days.goOnTo(monday + 30 * day)
  for (const key of ['referrals maya', 'inbox lucas'])
    await month.as.dana.post(`/v1/delegations/${month.delegations[key]}/advance`)
  await days.settle()
  expect([await stageOf('referrals maya'), await stageOf('inbox lucas')]).toEqual(['independent', 'independent'])

  await expectFilledScorecard()
  const { kept, counted } = await rollUps(open.admin, month.agencyId)
  expect([kept.saved.length > 50, kept.promises.length > 200]).toEqual([true, true])
  expect(kept, 'what is kept is what the ledger says when it is counted anew').toEqual(counted)
  expect(days.refusals).toEqual([])
  expect((await verifyLedger(open.engine)).differences).toEqual([])
}, 600_000)
