import { randomUUID } from 'node:crypto'
import type { Actor } from '@understudy/domain/actor'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmsRing } from '../test/alarms-ring.ts'
import { clockStandsAt, daysPass } from '../test/days-pass.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** What holds ladders back and lets them go again, and who is told, by way of the events that the handler answers. */
let on: TestEngine
let agency: SmallAgency
let now = monday

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

/** Nobody has it, and nobody is looked for. */
async function makeItem(): Promise<string> {
  const input = { taskId: agency.tasks.plain, title: 'Work' }
  return String((await say('work_item.make', input, agency.lead))['workItemId'])
}

const raise = async (id: string, cause: string, more: object = {}) =>
  String((await say('escalation.raise', { subject: { kind: 'work_item', id }, cause, ...more }))['escalationId'])

/** Time passes; whatever is due happens, and what comes of it. */
async function pass(ms: number): Promise<void> {
  await handleEverything(on, ['escalation'])
  now += ms
  await daysPass(on.admin, ms / 86_400_000)
  for (let rounds = 0; (await alarmsRing(on)) > 0 && rounds < 5; rounds++) await handleEverything(on, ['escalation'])
  await handleEverything(on, ['escalation'])
}

async function stateOf(id: string): Promise<{ state: string; holds: string[] }> {
  const { rows } = await on.admin.query('select state, context from escalation where id = $1', [id])
  return { state: rows[0].state, holds: rows[0].context.holds.map(({ why }: { why: string }) => why) }
}

/** Who heard of an escalation, and how, in order. */
async function told(id: string): Promise<string[]> {
  const { rows } = await on.admin.query(
    "select body from ledger where type = 'escalation.notified' and stream_id = $1 order by position",
    [id],
  )
  const { lead, owner, reviewers } = agency
  const names = new Map([
    ...([
      [lead, 'lead'],
      [owner, 'owner'],
      [reviewers[0], 'first'],
      [reviewers[1], 'second'],
    ] as const),
  ])
  return rows.map(
    ({ body }) =>
      `${body.kind} ${body.recipients.map(({ member }: { member: string }) => names.get(member)).join('+')}`,
  )
}

test('A higher condition about the root holds what follows from it, whichever came first, and lets it go when it is over', async () => {
  const grant = { kind: 'grant', id: agency.assistants.va }
  const root = `grant:${grant.id}`
  const before = await raise(await makeItem(), 'no_cover', { root })
  const apart = await raise(await makeItem(), 'person', { root })
  const higher = String((await say('escalation.raise', { subject: grant, cause: 'lapsed_grant' }))['escalationId'])
  await handleEverything(on, ['escalation'])
  expect(await stateOf(before)).toEqual({ state: 'held', holds: ['inhibited'] })
  const after = await raise(await makeItem(), 'no_cover', { root })
  expect(await stateOf(after)).toEqual({ state: 'held', holds: ['inhibited'] })
  await pass(10 * minute)
  expect([await told(higher), await told(before), await told(after)]).toEqual([['fired lead'], [], []])
  expect(await told(apart)).toEqual(['fired lead'])
  await say('escalation.resolve', { escalationId: higher, why: 'Granted anew' }, agency.lead)
  await pass(10 * minute)
  expect([await told(before), await told(after)]).toEqual([['fired lead'], ['fired lead']])
  for (const escalationId of [before, after, apart])
    await say('escalation.resolve', { escalationId, why: 'Seen' }, agency.lead)
})

test('A mute hides, what is said is said when it is lifted or over, and nothing is resolved by it', async () => {
  const workItemId = await makeItem()
  const mute = (root: string) =>
    say('agency.mute_escalations', { reason: 'Moving house', until: now + 60 * minute, root }, agency.lead)
  const { muteId } = await mute(`work_item:${workItemId}`)
  const lifted = await raise(workItemId, 'person')
  const other = await makeItem()
  await mute(`work_item:${other}`)
  const over = await raise(other, 'person')
  await pass(5 * minute)
  expect([await stateOf(lifted), await told(lifted)]).toEqual([{ state: 'held', holds: ['muted'] }, []])
  await say('agency.unmute_escalations', { muteId }, agency.lead)
  await pass(minute)
  expect([await told(lifted), await told(over)]).toEqual([['fired lead'], []])
  await pass(60 * minute)
  expect(await told(over)).toEqual(['fired lead'])
  for (const escalationId of [lifted, over]) await say('escalation.resolve', { escalationId, why: 'Seen' }, agency.lead)
})

test('Whoever is on duty when the step fires is told: the plan, a swap of shifts, whoever stands in', async () => {
  const [first, second] = agency.reviewers
  const day = 86_400_000
  await say(
    'agency.save_rotation',
    {
      ...{ id: 'duty', name: 'Duty', zone: 'Etc/UTC', memberIds: [first, second] },
      ...{ startsOn: new Date(now).toISOString().slice(0, 10), handoverAt: '00:00', shiftDays: 1 },
    },
    agency.owner,
  )
  await say(
    'agency.save_escalation_policy',
    {
      ...{ id: 'duty', name: 'Duty', rank: 1, when: { causes: ['person'] }, repeats: 0, fallbackEveryMs: 60 * minute },
      steps: [
        { id: 'duty', whom: [{ kind: 'on_duty', rotationId: 'duty' }], channels: ['in_app'], waitMs: 600 * minute },
      ],
    },
    agency.owner,
  )
  const hears = async (onTheWay?: () => Promise<unknown>) => {
    const escalationId = await raise(await makeItem(), 'person')
    await onTheWay?.()
    await pass(minute)
    await say('escalation.resolve', { escalationId, why: 'Seen' }, agency.lead)
    return (await told(escalationId))[0]
  }
  expect(await hears()).toBe('fired first')
  // Said after it was raised and before its step fires.
  const swap = () => say('agency.swap_duty', { rotationId: 'duty', one: now, other: now + day }, agency.lead)
  expect(await hears(swap)).toBe('fired second')
  const standIn = { rotationId: 'duty', memberId: agency.owner, from: now - minute, until: now + 60 * minute }
  expect(await hears(() => say('agency.override_duty', standIn, agency.lead))).toBe('fired owner')
  await pass(120 * minute)
  expect(await hears()).toBe('fired second')
})

test('A worker that dies between a commit and the end of its job does nothing twice when another has its work', async () => {
  const late = await makeItem()
  const escalationId = await raise(late, 'no_cover', { key: randomUUID() })
  await pass(minute)
  const heard = await told(escalationId)
  const cancelled = await makeItem()
  const gone = await raise(cancelled, 'person')
  await say('work_item.cancel', { workItemId: cancelled, reason: 'Over' }, agency.lead)
  await handleEverything(on, ['escalation'])
  const { rows: counted } = await on.admin.query('select count(*)::int as events from ledger')
  // The lane begins anew, as if no job of it had ever ended; the alarm is brought once more, by two at once.
  await on.admin.query("update lane_cursor set position = 0 where handler = 'escalation'")
  const wake = (engine: TestEngine['engine']) =>
    execute(engine, [{ name: 'escalation.wake', agencyId: agency.agencyId, actor: system, input: { escalationId } }])
  await Promise.all([wake(on.engine), wake(on.other)])
  await handleEverything(on, ['escalation'])
  const { rows: recounted } = await on.admin.query('select count(*)::int as events from ledger')
  expect(recounted).toEqual(counted)
  expect(await told(escalationId)).toEqual(heard)
  expect((await stateOf(gone)).state).toBe('resolved')
})

test('What was held, hidden and let go folds to its rows', async () => {
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})
