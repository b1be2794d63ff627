import type { Actor } from '@understudy/domain/actor'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmsRing } from '../test/alarms-ring.ts'
import { clockStandsAt, daysPass } from '../test/days-pass.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** What becomes of a ladder whose causes come and go, and of one at its end, by way of the events that the handler answers. */
let on: TestEngine
let agency: SmallAgency

const minute = 60_000
const system: Actor = { kind: 'system', part: 'test' }

beforeAll(async () => {
  on = await openTestEngine()
  await clockStandsAt(on.admin, monday)
  agency = await foundSmallAgency(on.engine, 'live')
})

afterAll(() => on.close())

async function say(name: string, input: object, by?: string) {
  const actor: Actor = by === undefined ? system : { kind: 'member', memberId: by }
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

async function makeItem(assistantId?: string): Promise<{ kind: 'work_item'; id: string }> {
  const input = { taskId: agency.tasks.plain, title: 'Work', ...(assistantId && { assistantId }) }
  return { kind: 'work_item', id: String((await say('work_item.make', input, agency.lead))['workItemId']) }
}

const raise = async (subject: object, cause: string, more: object = {}) =>
  String((await say('escalation.raise', { subject, cause, ...more }))['escalationId'])

/** Time passes; whatever is due happens, and what comes of it. */
async function pass(ms: number): Promise<void> {
  await handleEverything(on, ['escalation'])
  await daysPass(on.admin, ms / 86_400_000)
  for (let rounds = 0; (await alarmsRing(on)) > 0 && rounds < 5; rounds++) await handleEverything(on, ['escalation'])
  await handleEverything(on, ['escalation'])
}

async function stateOf(id: string) {
  const { rows } = await on.admin.query('select state, context from escalation where id = $1', [id])
  const { holds, holderId } = rows[0].context
  return { state: rows[0].state, holds: holds.map(({ why }: { why: string }) => why), holderId }
}

async function told(id: string): Promise<string[]> {
  const { rows } = await on.admin.query(
    "select body ->> 'kind' as kind from ledger where type = 'escalation.notified' and stream_id = $1 order by position",
    [id],
  )
  return rows.map(({ kind }) => kind)
}

test('escalation rule 14: late work that is blocked stands still once what was to be decided beside it is settled', async () => {
  const subject = await makeItem(agency.assistants.va)
  await say('work_item.acknowledge_sop', { workItemId: subject.id, version: 1 }, agency.assistants.va)
  await say('work_item.start', { workItemId: subject.id }, agency.assistants.va)
  const escalationId = await raise(subject, 'breach', { key: 'breach:turnaround' })
  await raise(subject, 'critical_verdict')
  await say('work_item.block', { workItemId: subject.id, waitsFor: 'client', reason: 'Asked' }, agency.assistants.va)
  await pass(2 * minute)
  expect(await stateOf(escalationId)).toMatchObject({ state: 'climbing', holds: [] })
  await say('escalation.end_causes', { subject, causes: ['critical_verdict'], why: 'It was overturned' })
  expect(await stateOf(escalationId)).toMatchObject({ state: 'held', holds: ['blocked'] })
  const before = await told(escalationId)
  await pass(60 * minute)
  expect(await told(escalationId)).toEqual(before)
  await say('work_item.resume', { workItemId: subject.id }, agency.assistants.va)
  await pass(60 * minute)
  expect((await told(escalationId)).length).toBeGreaterThan(before.length)
  await say('escalation.resolve', { escalationId, why: 'Seen' }, agency.lead)
})

test('escalation rule 12: what was told once, since it was broken when it was made, has a ladder from the next cause on', async () => {
  const subject = await makeItem()
  const escalationId = await raise(subject, 'breach', { key: 'breach:response', single: true })
  await pass(120 * minute)
  expect(await told(escalationId)).toEqual(['fired'])
  await raise(subject, 'no_cover')
  await pass(minute)
  expect(await told(escalationId)).toEqual(['fired', 'fired'])
  await say('escalation.resolve', { escalationId, why: 'Seen' }, agency.lead)
})

test('escalation rule 8: an escalation that nobody answered has an owner who is there, also when the one before leaves', async () => {
  const join = async (name: string, roles: string[]) => {
    const email = `${name.toLowerCase()}@field.example`
    return String((await say('member.join', { name, email, roles, clientId: null, supportRole: null }))['memberId'])
  }
  const fallbackMemberId = await join('Fay', ['ops_lead'])
  const steps = [
    { id: 'one', whom: [{ kind: 'member', memberId: agency.lead }], channels: ['in_app'], waitMs: 10 * minute },
  ]
  await say('agency.save_escalation_policy', {
    ...{ id: 'short', name: 'Short', rank: 1, steps, repeats: 0, fallbackMemberId, fallbackEveryMs: 60 * minute },
  })
  const escalationId = await raise(await makeItem(), 'person')
  await pass(minute)
  await pass(11 * minute)
  expect(await stateOf(escalationId)).toMatchObject({ state: 'exhausted', holderId: fallbackMemberId })
  await say('member.erase', { memberId: fallbackMemberId, reason: 'They have left' })
  await pass(61 * minute)
  expect(await stateOf(escalationId)).toMatchObject({ state: 'exhausted', holderId: agency.owner })
  expect(await told(escalationId)).toEqual(['fired', 'exhausted', 'repeat'])
})

test('What came, went and ended folds to its rows', async () => {
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})
