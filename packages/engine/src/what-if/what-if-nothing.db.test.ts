import type { RecomputePreview } from '@understudy/contract/http/calendars'
import type { AskWhatIf } from '@understudy/contract/http/what-if'
import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import type { Client } from '@understudy/domain/client/client'
import type { Clock } from '@understudy/domain/sla/clock'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { previewRecompute } from '../client/preview-recompute.ts'
import { AgencyAtWork } from '../test/agency-at-work.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { whatIfNothing } from '../test/rules-that-hold.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { whatIf } from './what-if.ts'

/** The assistant is independent, and what is promised depends on that. */
let open: TestEngine
let agency: SmallAgency
let now: number

const hour = 3_600_000
const business = (count: number) => ({ kind: 'business', ms: count * hour })
const policy = (id: string, more: object) => ({
  ...{ id, audience: 'client', pausesFor: ['client', 'third_party'], onChange: 'retroactive' },
  ...more,
})
const policies = [
  policy('alone', { when: { stage: ['independent'] }, targets: { turnaround: business(16), answer: business(2) } }),
  policy('default', { targets: { turnaround: business(8), answer: business(2) } }),
]

beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'virtual')
  const atWork = new AgencyAtWork([open.engine, open.other], agency, agency)
  await atWork.prepare()
  now = atWork.now
})

afterAll(() => open.close())

async function say(name: string, input: object, by?: string) {
  const actor: Actor = by === undefined ? { kind: 'system', part: 'test' } : { kind: 'member', memberId: by }
  const command = { name, agencyId: agency.agencyId, actor, input, occurredAt: now }
  return (await accepted(open.engine, command)).result
}

const rows = (text: string, values: unknown[]) => inAgency(open.engine.pool, agency.agencyId, text, values)

async function turnaround(workItemId: string): Promise<Clock | undefined> {
  const [row] = await rows("select context -> 'clocks' as clocks from work_item where id = $1", [workItemId])
  return ((row?.['clocks'] ?? []) as Clock[]).findLast(({ kind }) => kind === 'turnaround')
}

/** What a recompute under the client's policies would do at an instant. */
async function previewAt(at: number): Promise<RecomputePreview> {
  const { agencyId, clientId } = agency
  const [row] = await rows('select state, context from client where id = $1', [clientId])
  const client = { ...(row?.['context'] as object), state: row?.['state'] } as Client
  return previewRecompute(open.engine.pool, agencyId, client, clientId, { applied: 'policies' }, at)
}

async function startedItem(): Promise<string> {
  const input = { taskId: agency.tasks.plain, title: 'Work', assistantId: agency.assistants.va }
  const workItemId = String((await say('work_item.make', input))['workItemId'])
  await say('work_item.start', { workItemId })
  return workItemId
}

test('sla rule 42: another priority leaves work with the policy of the stage that it is done at, and a recompute does as its preview said', async () => {
  const { clientId } = agency
  await say('client.save_policies', { clientId, policies })
  const workItemId = await startedItem()
  expect(await turnaround(workItemId)).toMatchObject({ policy: 'alone', state: 'running' })
  now += hour
  await say('work_item.change_priority', { workItemId, priority: 'urgent' })
  expect(await turnaround(workItemId)).toMatchObject({ policy: 'alone', state: 'running' })

  const tighter = [policy('alone', { ...policies[0], targets: { turnaround: business(12) } }), policies[1]]
  await say('client.save_policies', { clientId, policies: tighter })
  const preview = await previewAt(now)
  const foretold = preview.items.find((one) => one.streamId === workItemId && one.kind === 'turnaround')
  await say('work_item.recompute', { streamId: workItemId, recomputeId: clientId, applied: 'policies' })
  const clock = await turnaround(workItemId)
  expect(clock).toMatchObject({ policy: 'alone', target: business(12) })
  expect(foretold).toMatchObject({ result: 'moved', dueAfter: new Date(Number(clock?.dueAt)).toISOString() })
})

test('sla rule 41: of the promises that keep their deadline a preview counts those that had passed it already', async () => {
  await say('client.save_policies', { clientId: agency.clientId, policies })
  const workItemId = await startedItem()
  // Another version of the rules with the same time in it.
  const [alone, other] = policies
  await say('client.save_policies', { clientId: agency.clientId, policies: [{ ...alone, pausesFor: [] }, other] })
  const at = async (instant: number) => {
    const { items, counts, alreadyOverdue } = await previewAt(instant)
    const own = items.find((one) => one.streamId === workItemId && one.kind === 'turnaround')
    return { result: own?.result, kept: counts.repinned, alreadyOverdue }
  }
  const before = await at(now)
  expect(before.result).toBe('repinned')
  expect(before.alreadyOverdue).toBeLessThan(before.kept)
  expect(await at(now + 30 * 24 * hour)).toEqual({ ...before, alreadyOverdue: before.kept })
})

test('What if nothing were other: work asked about, taken over from a list, and promised by stage comes out as it did', async () => {
  const { agencyId, clientId, tasks, assistants } = agency
  // What was promised before by other rules comes out otherwise, rightly.
  const from = now
  await say('client.save_policies', { clientId, policies })
  const workItemId = await startedItem()
  const asked = { taskId: tasks.plain, workItemId, text: 'Which fax line?', to: 'agency', blocks: true, shown: [] }
  await say('question.ask', asked, assistants.va)
  now += 3 * hour
  await say('work_item.resume', { workItemId })
  await say('work_item.block', { workItemId, waitsFor: 'agency', reason: 'A form lacks' })
  now += 3 * hour
  await say('work_item.resume', { workItemId })
  const past = { taskId: tasks.plain, title: 'Before', externalId: 'old-1', assistantId: assistants.va }
  await accepted(open.engine, {
    ...{ name: 'work_item.import', agencyId, actor: { kind: 'system', part: 'test' }, occurredAt: from + 5 * hour },
    input: { ...past, madeAt: from + hour, startedAt: from + 2 * hour },
  })
  expect(await whatIfNothing(open.engine.pool, agencyId, clientId, now, from)).toEqual([])
})

test('What if answers and withdrawals were promised otherwise: each is replayed with the priority that its work had when it was asked', async () => {
  const { agencyId, clientId, tasks, assistants, lead } = agency
  const from = now + 1
  now += hour
  const urgent = policy('urgent', { when: { priority: ['urgent'] }, targets: { answer: business(1) } })
  const targets = { turnaround: business(8), answer: business(30), revoke: business(4) }
  await say('client.save_policies', { clientId, policies: [urgent, policy('default', { targets })] })
  const workItemId = await startedItem()
  const ask = async (text: string) => {
    const { questionId } = await say(
      'question.ask',
      { taskId: tasks.plain, workItemId, text, shown: [] },
      assistants.va,
    )
    return String(questionId)
  }
  const answered = await ask('Which fax line?')
  await say('work_item.change_priority', { workItemId, priority: 'urgent' })
  now += 72 * hour
  await say('question.answer', { questionId: answered, text: 'The second' }, lead)
  const withdrawn = await ask('Which form?')
  await say('question.withdraw', { questionId: withdrawn, reason: 'Found' }, assistants.va)
  const grants = [{ clientId, system: 'Records', role: 'Reader', grantedAt: now }]
  const revoked = { memberId: assistants.va, clientId, because: 'delegation_ended', taskIds: [], grants }
  await say('access_checklist.open_revocation', revoked)
  expect(await whatIfNothing(open.engine.pool, agencyId, clientId, now, from)).toEqual([])

  const [row] = await rows('select state, context from client where id = $1', [clientId])
  const client = { ...(row?.['context'] as object), state: row?.['state'] } as Client
  const tight = { turnaround: business(8), answer: business(1), revoke: business(4) }
  const asked = { since: from, until: now + 1, policies: [urgent, policy('default', { targets: tight })] } as AskWhatIf
  const { others, changes } = await whatIf(open.engine.pool, agencyId, clientId, client, asked, { at: now })
  expect(others).toBe(3)
  expect(changes).toMatchObject([
    { streamType: 'question', streamId: answered, kind: 'answer', was: { state: 'hit' }, would: { state: 'missed' } },
  ])
  const none = {
    ...asked,
    policies: [urgent, policy('default', { targets: { turnaround: business(8) } })],
  } as AskWhatIf
  const without = await whatIf(open.engine.pool, agencyId, clientId, client, none, { at: now })
  expect(without.changes.map(({ streamType, kind, would }) => [streamType, kind, would])).toEqual([
    ['question', 'answer', null],
    ['access_checklist', 'revoke', null],
  ])
})
