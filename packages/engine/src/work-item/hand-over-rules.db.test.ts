import { inAgency } from '@understudy/db/key-ring'
import type { Actor } from '@understudy/domain/actor'
import type { Delegation } from '@understudy/domain/delegation/delegation'
import type { StreamStates } from '@understudy/domain/states'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openReads } from '../reading/open-reads.ts'
import { execute } from '../shell/execute.ts'
import { AgencyAtWork } from '../test/agency-at-work.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { verifyLedger } from '../verify/verify-ledger.ts'
import { readInstructions } from './read-instructions.ts'

let open: TestEngine
let agency: SmallAgency
let delegationId: string
let now: number

/** The assistant is independent under the light plan. */
beforeAll(async () => {
  open = await openTestEngine()
  agency = await foundSmallAgency(open.engine, 'virtual')
  const atWork = new AgencyAtWork([open.engine, open.other], agency, agency)
  await atWork.prepare()
  now = atWork.now
  const rows = await inAgency(open.engine.pool, agency.agencyId, 'select id from delegation where task_id = $1', [
    agency.tasks.plain,
  ])
  delegationId = String(rows[0]?.['id'])
})

afterAll(() => open.close())

const system: Actor = { kind: 'system', part: 'test' }
const person = (memberId: string): Actor => ({ kind: 'member', memberId })
const commandOf = (name: string, input: object, actor: Actor) => ({
  ...{ name, agencyId: agency.agencyId, actor, input },
  occurredAt: now,
})

async function say(name: string, input: object, actor: Actor = system): Promise<Readonly<Record<string, unknown>>> {
  return (await accepted(open.engine, commandOf(name, input, actor))).result
}

/** The codes with which a command is refused; none where it was accepted. */
async function refusal(name: string, input: object, actor: Actor = system): Promise<string[]> {
  const [outcome] = await execute(open.engine, [commandOf(name, input, actor)])
  return outcome?.kind === 'refused' ? outcome.reasons.map(({ code }) => code) : []
}

async function rowOf<T extends 'work_item' | 'review' | 'delegation'>(type: T, id: string): Promise<StreamStates[T]> {
  const [row] = await inAgency(open.engine.pool, agency.agencyId, `select state, context from ${type} where id = $1`, [
    id,
  ])
  return { ...(row?.['context'] as object), state: row?.['state'] } as StreamStates[T]
}

const delegation = (): Promise<Delegation> => rowOf('delegation', delegationId)

/** An item of the assistant, handed in and drawn; answers it and its review, where it has one. */
async function handedIn(by: Actor, input: object = {}): Promise<{ workItemId: string; reviewId: string }> {
  const { va } = agency.assistants
  const made = await say('work_item.make', { taskId: agency.tasks.plain, title: 'One', assistantId: va, ...input })
  const workItemId = String(made['workItemId'])
  await say('work_item.start', { workItemId }, by)
  await say('work_item.tick_step', { workItemId, step: 1 }, by)
  await say('work_item.submit', { workItemId }, by)
  const keyHex = (await open.engine.keys.drawKey(agency.agencyId, '2026-12')).toString('hex')
  const drawn = await say('work_item.draw', { workItemId, period: '2026-12', keyHex })
  return { workItemId, reviewId: String(drawn['reviewId']) }
}

const verdict = (verdict: string) => ({ verdict, themes: verdict === 'passed' ? [] : ['wrong tab'], comment: 'Seen' })

async function judged(reviewId: string, given: string): Promise<void> {
  const by = person(agency.reviewers[0])
  await say('review.claim', { reviewId }, by)
  await say('review.give_verdict', { reviewId, ...verdict(given) }, by)
}

test('whoever really did the work cannot review it, and it is no evidence of the assistant whose item it was', async () => {
  const lead = person(agency.lead)
  const { workItemId, reviewId } = await handedIn(lead)
  expect(await rowOf('work_item', workItemId)).toMatchObject({ state: 'in_review', hands: [agency.lead] })
  expect(await refusal('review.claim', { reviewId }, lead)).toEqual(['own_work'])
  await judged(reviewId, 'passed')
  expect(await rowOf('review', reviewId)).toMatchObject({ state: 'passed', delegationId: null })
  expect((await rowOf('work_item', workItemId)).state).toBe('delivered')
  expect((await delegation()).recentReviews).not.toContain(reviewId)
})

test('nothing goes to somebody who has left: no task, no work, no access', async () => {
  const { uncertified } = agency.assistants
  const { plain } = agency.tasks
  const backup = { taskId: plain, assistantId: uncertified, cover: 'backup' }
  await say('member.erase', { memberId: uncertified, reason: 'Gone' })
  expect(await refusal('delegation.assign', backup)).toEqual(['member_left'])
  expect(await refusal('work_item.make', { taskId: plain, title: 'One', assistantId: uncertified })).toEqual([
    'member_left',
  ])
  const agreement = { memberId: uncertified, signedOn: '2026-12-01', documentLink: 'https://example.org/a' }
  expect(await refusal('member.sign_agreement', agreement)).toEqual(['member_left'])
})

test('a rejection that is overturned settles the promise that it had called off', async () => {
  const { workItemId, reviewId } = await handedIn(person(agency.assistants.va), { highRisk: true })
  await judged(reviewId, 'rejected')
  const turnaround = async () => (await rowOf('work_item', workItemId)).clocks.find(({ kind }) => kind === 'turnaround')
  expect((await turnaround())?.state).toBe('cancelled')
  await say('review.dispute', { reviewId, comment: 'It was right' }, person(agency.lead))
  const answer = { reviewId, answer: 'overturned', comment: 'So it was' }
  await say('review.decide_dispute', answer, person(agency.owner))
  expect((await rowOf('work_item', workItemId)).state).toBe('delivered')
  expect((await turnaround())?.state).toBe('hit')
})

test('verdicts that a backlog brings in the wrong order stand in the order in which they were given', async () => {
  const { va } = agency.assistants
  const given: { reviewId: string; result: string; cause: string | null; at: number }[] = []
  for (const [verdict, result] of [
    ['rework', 'rework'],
    ['passed', 'pass'],
    ['passed', 'pass'],
  ] as const) {
    const { reviewId } = await handedIn(person(va), { highRisk: true })
    now += 3_600_000
    await judged(reviewId, verdict)
    given.push({ reviewId, result, cause: result === 'pass' ? null : 'assistant', at: now })
  }
  now += 3_600_000
  const before = (await delegation()).quality
  for (const { reviewId, result, cause } of given.toReversed())
    await say('delegation.record_outcome', { delegationId, reviewId, result, cause })
  const { quality } = await delegation()
  expect(quality).toMatchObject({ level: 0, run: 2, trust: Math.min(before.trust - 6 + 2, 13) })
  const { rows } = await open.admin.query(
    "select body->>'verdictAt' as at from ledger where stream_id = $1 and type = 'delegation.outcome_recorded' order by version desc limit 3",
    [delegationId],
  )
  expect(rows.map(({ at }) => Number(at))).toEqual(given.map(({ at }) => at))
})

test('work starts past no grant that was revoked, and comes back to nobody whose delegation has ended', async () => {
  const { plain } = agency.tasks
  const { va } = agency.assistants
  const { workItemId, reviewId } = await handedIn(person(va), { highRisk: true })
  await judged(reviewId, 'passed')
  const attempts = (await delegation()).quality
  const others = await inAgency(
    open.engine.pool,
    agency.agencyId,
    "select id from work_item where delegation_id = $1 and state not in ('delivered', 'accepted', 'rejected', 'cancelled', 'merged')",
    [delegationId],
  )
  for (const { id } of others) await say('work_item.cancel', { workItemId: id, reason: 'Over' })
  await say('delegation.end', { delegationId, reason: 'Over' })
  await say('work_item.reopen', { workItemId, reason: 'Wrong tab' }, person(agency.lead))
  expect(await rowOf('work_item', workItemId)).toMatchObject({
    ...{ state: 'reopened', assistantId: null, delegationId: null },
  })
  const again = await say('delegation.assign', { taskId: plain, assistantId: va, cover: 'primary' })
  const anew = await rowOf('delegation', String(again['delegationId']))
  expect(anew.quality).toMatchObject({ attempt: attempts.attempt + 1, score: 0 })

  const access = { system: 'Records', role: 'Reader' }
  const needy = await say('task.define', {
    ...{ clientId: agency.clientId, name: 'Records', taskType: 'custom', clinical: false, risk: 'low' },
    ...{ accessNeeds: [access], planId: 'light' },
  })
  const grant = { ...access, separateLogin: true, twoFactorVerifiedOn: '2026-11-01', inPasswordManager: true }
  await say('member.grant_access', { memberId: va, ...grant, expiresAt: null })
  const made = await say('work_item.make', { taskId: needy['taskId'], title: 'One', assistantId: va })
  await say('member.revoke_access', { memberId: va, system: 'Records', reason: 'Over' })
  expect(await refusal('work_item.start', { workItemId: made['workItemId'] }, person(va))).toEqual(['access_missing'])
})

test('the shadow gate takes only what was done under the assistant’s eyes, and the word of whoever did it', async () => {
  const { va } = agency.assistants
  const lead = person(agency.lead)
  const shown = async () => (await handedIn(lead, { assistantId: agency.lead })).workItemId
  const earlier = await shown()
  const rows = await inAgency(
    open.engine.pool,
    agency.agencyId,
    "select id from delegation where task_id = $1 and state = 'assigned'",
    [agency.tasks.plain],
  )
  const anew = { delegationId: String(rows[0]?.['id']) }
  now += 3_600_000
  await say('delegation.acknowledge_sop', { ...anew, version: 1 }, person(va))
  await say('delegation.advance', anew)
  const observe = (workItemId: string) => ({ ...anew, workItemId })
  expect(await refusal('delegation.observe_item', observe(earlier), person(va))).toEqual(['done_before_shadow'])
  expect(await refusal('delegation.sign_off_demonstration', anew, lead)).toEqual(['showed_nothing'])
  for (let count = 0; count < 3; count++) await say('delegation.observe_item', observe(await shown()), person(va))
  await say('delegation.record_walkthrough', { ...anew, link: 'https://example.org/walkthrough' })
  expect(await refusal('delegation.sign_off_demonstration', anew, person(agency.owner))).toEqual(['showed_nothing'])
  await say('delegation.sign_off_demonstration', anew, lead)
  await say('delegation.advance', anew)
  expect((await rowOf('delegation', anew.delegationId)).state).toBe('reverse_shadow')
})

test('a compliance sign-off that has run out stops routing, naming and starting; a renewed one lets them go on', async () => {
  const { va, scribe } = agency.assistants
  const { clientId } = await say('client.register', { name: 'Surgery', timeZone: 'Etc/UTC', regulated: true })
  const link = 'https://example.org/baa'
  const signOff = { clientId, agreement: 'BAA', signedBy: 'Dr. Hale', signedOn: '2026-11-01', documentLink: link }
  await say('client.sign_off_compliance', { ...signOff, expiresAt: now + 3_600_000 })
  const custom = { taskType: 'custom', accessNeeds: [], planId: 'light', defaultSop: true }
  const { taskId } = await say('task.define', { clientId, name: 'Recalls', ...custom })
  await say('delegation.assign', { taskId, assistantId: scribe, cover: 'primary' })
  const make = async (more = {}) => {
    const { workItemId } = await say('work_item.make', { taskId, title: 'One', ...more })
    return { workItemId: String(workItemId) }
  }
  const [begun, waits] = [await make({ assistantId: va }), await make()]
  const passedOver = () => refusal('work_item.route', waits)
  expect(await passedOver(), 'the stage alone').toEqual(['no_cover', 'stage_without_work'])
  now += 3_600_000
  expect(await passedOver()).toEqual(['no_cover', 'compliance_lapsed'])
  expect(await refusal('work_item.assign', { ...waits, assistantId: va })).toEqual(['compliance_lapsed'])
  expect(await refusal('work_item.start', begun, person(va))).toEqual(['compliance_lapsed'])
  await say('client.sign_off_compliance', signOff)
  expect(await passedOver()).toEqual(['no_cover', 'stage_without_work'])
  await say('work_item.assign', { ...waits, assistantId: va })
  for (const one of [begun, waits]) await say('work_item.start', one, person(va))
})

test('delivered work is accepted by the client, and by nobody in its stead; what nobody signs, by the end of the window', async () => {
  const { clientId, lead, owner } = agency
  const contact = { name: 'Dana', email: 'dana@example.org', roles: ['client_contact'], clientId, supportRole: null }
  const { memberId } = await say('member.join', contact)
  const deliver = async () => {
    const { workItemId, reviewId } = await handedIn(person(agency.assistants.va), { highRisk: true })
    await judged(reviewId, 'passed')
    return { workItemId }
  }
  const [signed, left] = [await deliver(), await deliver()]
  for (const inTheirStead of [lead, owner])
    expect(await refusal('work_item.accept', signed, person(inTheirStead))).toEqual(['role_missing'])
  await say('work_item.accept', signed, person(String(memberId)))
  expect((await rowOf('work_item', signed.workItemId)).state).toBe('accepted')
  const { acceptanceEndsAt } = await rowOf('work_item', left.workItemId)
  now = Number(acceptanceEndsAt)
  await say('work_item.wake', left)
  expect((await rowOf('work_item', left.workItemId)).state).toBe('accepted')
})

test('who covers without a delegation acknowledges the SOP before working under it, each new version anew', async () => {
  const { va, scribe } = agency.assistants
  const custom = { taskType: 'custom', accessNeeds: [], planId: 'light', defaultSop: true }
  const { taskId } = await say('task.define', { clientId: agency.clientId, name: 'Call-backs', ...custom })
  const publish = (text: string) =>
    say('task.publish_sop', { taskId, steps: [{ kind: 'do', text, required: true }], change: 'minor' })
  await publish('Call back')
  const covered = async () => {
    const { workItemId } = await say('work_item.make', { taskId, title: 'One', assistantId: va })
    return { workItemId: String(workItemId) }
  }
  const isRead = async ({ workItemId }: { workItemId: string }) => {
    const viewer = { agencyId: agency.agencyId, memberId: va, roles: ['assistant'], clientId: null } as const
    return (await readInstructions(openReads(open.engine)(agency.agencyId), viewer, workItemId))?.sop?.acknowledged
  }
  const [first, next] = [await covered(), await covered()]
  expect(await refusal('work_item.start', first, person(va))).toEqual(['sop_not_acknowledged'])
  expect(await refusal('work_item.acknowledge_sop', { ...first, version: 1 }, person(scribe))).toEqual([
    'not_your_work',
  ])
  expect(await isRead(first)).toBe(false)
  await say('work_item.acknowledge_sop', { ...first, version: 1 }, person(va))
  expect(await isRead(next), 'acknowledged for the task, so for its next item').toBe(true)
  for (const one of [first, next]) await say('work_item.start', one, person(va))
  await publish('Call back twice')
  const later = await covered()
  expect(await refusal('work_item.start', later, person(va))).toEqual(['sop_not_acknowledged'])
  await say('work_item.acknowledge_sop', { ...later, version: 2 }, person(va))
  await say('work_item.start', later, person(va))
})

test('the whole ledger folds to what is stored', async () => {
  expect((await verifyLedger(open.engine, { agencyId: agency.agencyId })).differences).toEqual([])
})
