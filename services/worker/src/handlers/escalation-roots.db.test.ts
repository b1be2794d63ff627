import type { Actor } from '@understudy/domain/actor'
import { dayMs } from '@understudy/domain/day-ms'
import { listEscalations } from '@understudy/engine/escalation/read-escalations'
import { worksOf } from '@understudy/engine/escalation/works-of'
import { openReads } from '@understudy/engine/reading/open-reads'
import type { Viewer } from '@understudy/engine/reading/viewer'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { alarmsRing } from '../test/alarms-ring.ts'
import { clockStandsAt, daysPass } from '../test/days-pass.ts'
import { handleEverything } from '../test/handle-everything.ts'

/** What follows from what, as it happens: nobody says by hand what the root of anything is. */
let on: TestEngine
let agency: SmallAgency
let now = monday

const minute = 60_000
const hour = 60 * minute
const system: Actor = { kind: 'system', part: 'test' }

beforeAll(async () => {
  on = await openTestEngine()
  await clockStandsAt(on.admin, monday)
  agency = await foundSmallAgency(on.engine, 'live')
  const { clientId, tasks, assistants } = agency
  const allDay = Object.fromEntries(
    ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
  )
  await say('client.publish_calendar', { clientId, calendar: { zone: 'Etc/UTC', hours: allDay } })
  const terms = { audience: 'client', pausesFor: [], onChange: 'retroactive' }
  const target = (hours: number) => ({ kind: 'business', ms: hours * hour })
  const urgent = {
    id: 'urgent',
    when: { priority: ['urgent'] },
    targets: { turnaround: target(2), review: target(2) },
    ...terms,
  }
  const reviewedSoon = { id: 'high', when: { priority: ['high'] }, targets: { review: target(2) }, ...terms }
  await say('client.save_policies', {
    clientId,
    policies: [urgent, reviewedSoon, { id: 'default', targets: { turnaround: target(900) }, ...terms }],
  })
  await say('client.register_system', { clientId, name: 'Records', kind: 'record_system', roles: ['Reader'] })
  await say('task.set_access_needs', { taskId: tasks.plain, accessNeeds: [{ system: 'Records', role: 'Reader' }] })
  await grant(assistants.va, null)
  await grant(assistants.uncertified, null)
})

afterAll(() => on.close())

async function say(name: string, input: object, by: Actor | string = agency.lead) {
  const actor: Actor = typeof by === 'string' ? { kind: 'member', memberId: by } : by
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

const grant = (memberId: string, expiresAt: number | null) =>
  say('member.grant_access', {
    ...{ memberId, clientId: agency.clientId, system: 'Records', role: 'Reader', separateLogin: true, expiresAt },
    ...{ twoFactorVerifiedOn: '2026-11-01', inPasswordManager: true },
  })

/** Theirs by name, unless it says whose. */
async function makeItem(more: object = { assistantId: agency.assistants.va }): Promise<string> {
  const { workItemId } = await say('work_item.make', { taskId: agency.tasks.plain, title: 'Work', ...more })
  await handleEverything(on)
  return String(workItemId)
}

/** Handed in, and somebody has the review. */
async function inReview(priority: string) {
  const { uncertified } = agency.assistants
  const id = await makeItem({ assistantId: uncertified, priority })
  await say('work_item.acknowledge_sop', { workItemId: id, version: 1 }, uncertified)
  await say('work_item.start', { workItemId: id }, uncertified)
  await say('work_item.tick_step', { workItemId: id, step: 1 }, uncertified)
  await say('work_item.submit', { workItemId: id }, uncertified)
  await handleEverything(on)
  const { rows } = await on.admin.query('select id from review where work_item_id = $1', [id])
  await say('review.assign', { reviewId: rows[0].id, reviewerId: agency.reviewers[0] })
  return { id, reviewId: String(rows[0].id) }
}

/** Time passes; whatever is due happens, and what comes of it. */
async function pass(ms: number): Promise<void> {
  await handleEverything(on)
  now += ms
  await daysPass(on.admin, ms / dayMs)
  for (let rounds = 0; (await alarmsRing(on)) > 0 && rounds < 8; rounds++) await handleEverything(on)
  await handleEverything(on)
}

/** The risk is high, and still is when it is looked at again before anybody asks. */
async function isAtRisk(id: string): Promise<void> {
  const noted = { subject: { kind: 'work_item', id }, probability: 0.9 }
  await say('escalation.note_risk', noted, system)
  now += 5 * minute
  await daysPass(on.admin, (5 * minute) / dayMs)
  await say('escalation.note_risk', noted, system)
  await handleEverything(on)
}

async function about(id: string, kind = 'work_item') {
  const { rows } = await on.admin.query(
    'select id, state, context from escalation where subject_id = $1 and subject_kind = $2 order by activation desc',
    [id, kind],
  )
  const [row] = rows
  if (row === undefined) return undefined
  const { context, state } = row
  const held = context.holds.find(({ why }: { why: string }) => why === 'inhibited')?.by
  const causes = context.causes.filter(({ endedAt }: { endedAt?: number }) => endedAt === undefined)
  return {
    ...{ id: String(row.id), state: String(state), root: context.root, follows: context.follows, by: held },
    causes: causes.map((one: { kind: string }) => one.kind),
  }
}

async function told(id: string, kind = 'work_item'): Promise<string[]> {
  const { rows } = await on.admin.query(
    `select body ->> 'kind' as kind from ledger
     where type = 'escalation.notified' and body -> 'subject' ->> 'id' = $1 and body -> 'subject' ->> 'kind' = $2
     order by position`,
    [id, kind],
  )
  return rows.map((row) => row.kind)
}

async function callOff(...ids: readonly string[]): Promise<void> {
  for (const workItemId of ids) await say('work_item.cancel', { workItemId, reason: 'Over' })
  await pass(2 * minute)
}

test('escalation rule 21: while a lapsed access is told of, work that waits for it says nothing; once it is renewed what is still true is said', async () => {
  const { va } = agency.assistants
  const held = await makeItem()
  await say('work_item.acknowledge_sop', { workItemId: held, version: 1 }, va)
  await say('work_item.start', { workItemId: held }, va)
  await grant(va, now + dayMs)
  await pass(dayMs + minute)
  const higher = await about(va, 'grant')
  expect(higher).toMatchObject({ causes: ['lapsed_grant'] })
  await isAtRisk(held)
  expect(await about(held)).toMatchObject({ state: 'held', causes: ['high_risk'], root: `grant:${va}`, by: higher?.id })
  await pass(10 * minute)
  expect([await told(va, 'grant'), await told(held)]).toEqual([['fired'], []])

  await grant(va, null)
  await pass(30_000)
  // It may come back within the hold, and is not over before.
  expect(await about(held)).toMatchObject({ state: 'held' })
  await pass(2 * minute)
  expect(await about(va, 'grant')).toMatchObject({ state: 'resolved' })
  // With what was left of the wait for others of its root.
  await pass(10 * minute)
  expect(await told(held)).toEqual(['fired'])
  await callOff(held)
})

test('escalation rule 21: a higher condition that ends while something else about the same goes on lets go what followed from it', async () => {
  const { va } = agency.assistants
  const held = await makeItem()
  await say('work_item.acknowledge_sop', { workItemId: held, version: 1 }, va)
  await say('work_item.start', { workItemId: held }, va)
  await grant(va, now + hour)
  await pass(hour + minute)
  await isAtRisk(held)
  await say('escalation.raise', { subject: { kind: 'grant', id: va }, note: 'Who renews it?' })
  await handleEverything(on)
  expect(await about(held)).toMatchObject({ state: 'held' })
  await grant(va, null)
  await pass(2 * minute)
  expect(await about(va, 'grant')).toMatchObject({ state: 'climbing', causes: ['person'] })
  expect(await told(held)).toEqual(['fired'])
  await say('escalation.resolve', { escalationId: (await about(va, 'grant'))?.id, why: 'Renewed' })
  await callOff(held)
})

test('escalation rule 21: work that was at risk before the access lapsed says nothing while it has, keeps its own root, and goes on afterwards; work of others is not held', async () => {
  const { va, uncertified } = agency.assistants
  const begun = async (assistantId: string) => {
    const id = await makeItem({ assistantId })
    await say('work_item.acknowledge_sop', { workItemId: id, version: 1 }, assistantId)
    await say('work_item.start', { workItemId: id }, assistantId)
    return id
  }
  const [held, ofAnother] = [await begun(va), await begun(uncertified)]
  await grant(va, now + hour)
  for (const id of [held, ofAnother]) await isAtRisk(id)
  await pass(2 * minute)
  expect(await about(held)).toMatchObject({ state: 'climbing', root: `work_item:${held}` })
  await pass(hour)
  const higher = await about(va, 'grant')
  expect(await about(held)).toMatchObject({ state: 'held', root: `work_item:${held}`, by: higher?.id })
  expect((await about(ofAnother))?.state).not.toBe('held')
  // Another one that it comes of holds it, once the first is over.
  const sign = (more: object = {}) =>
    say('member.sign_agreement', {
      memberId: va,
      signedOn: '2026-11-01',
      documentLink: 'https://example.org/a',
      ...more,
    })
  await sign({ expiresAt: now + minute })
  await pass(2 * minute)
  await grant(va, null)
  await pass(2 * minute)
  expect(await about(va, 'grant')).toMatchObject({ state: 'resolved' })
  expect(await about(held)).toMatchObject({ state: 'held', by: (await about(va, 'member'))?.id })
  await sign()
  await pass(2 * minute)
  expect((await about(held))?.state).toBe('climbing')
  await callOff(held, ofAnother)
})

test('escalation rule 21: an agreement that has run out holds what its member may not go on with', async () => {
  const { va } = agency.assistants
  const held = await makeItem()
  await say('work_item.acknowledge_sop', { workItemId: held, version: 1 }, va)
  await say('work_item.start', { workItemId: held }, va)
  const sign = (expiresAt?: number) =>
    say('member.sign_agreement', {
      ...{ memberId: va, signedOn: '2026-11-01', documentLink: 'https://example.org/a' },
      ...(expiresAt !== undefined && { expiresAt }),
    })
  await sign(now + hour)
  await pass(hour + minute)
  await isAtRisk(held)
  const higher = await about(va, 'member')
  expect(await about(held)).toMatchObject({ root: `member:${va}`, state: 'held', by: higher?.id })
  await sign()
  await pass(3 * minute)
  await pass(10 * minute)
  expect(await told(held)).toEqual(['fired'])
  await callOff(held)
})

test('escalation rules 17 and 21: work that waits for earlier work is grouped by it; that it will be late says nothing while the earlier is late', async () => {
  const assistantId = agency.assistants.va
  const earlier = await makeItem({ assistantId, priority: 'urgent' })
  const later = await makeItem({ assistantId, after: [earlier] })
  const late = await makeItem({ assistantId, after: [earlier], priority: 'urgent' })
  // Whichever came first.
  await isAtRisk(later)
  expect(await about(later)).toMatchObject({ root: `work_item:${earlier}`, state: 'raised' })
  await pass(2 * hour)
  const higher = await about(earlier)
  expect(higher).toMatchObject({ causes: ['breach'], root: `work_item:${earlier}` })
  expect(await about(later)).toMatchObject({ state: 'held', by: higher?.id })
  expect(await about(late)).toMatchObject({ causes: ['breach'], root: `work_item:${earlier}` })
  await pass(2 * minute)
  const { rows } = await on.admin.query(
    `select distinct body ->> 'plannedAt' as at from ledger
     where type = 'escalation.notified' and body -> 'subject' ->> 'id' = any ($1) and body ->> 'cause' = 'breach'`,
    [[earlier, late]],
  )
  expect(rows, 'both are told at once').toHaveLength(1)
  await callOff(earlier, late)
  expect((await about(later))?.state).not.toBe('held')
  await callOff(later)
})

test('escalation rule 17: what comes of somebody’s absence in the end is grouped by them, also work that waits for theirs', async () => {
  const { va } = agency.assistants
  const [day, until] = [now, now + 3 * dayMs].map((at) => new Date(at).toISOString().slice(0, 10))
  const earlier = await makeItem({ assistantId: va, priority: 'urgent' })
  const later = await makeItem({ assistantId: va, after: [earlier] })
  await say('work_item.acknowledge_sop', { workItemId: earlier, version: 1 }, va)
  await say('work_item.start', { workItemId: earlier }, va)
  await say('member.record_absence', { memberId: va, from: day, until })
  await handleEverything(on)
  await pass(2 * hour)
  expect(await about(earlier)).toMatchObject({ root: `member:${va}` })
  await isAtRisk(later)
  expect(await about(later)).toMatchObject({
    ...{ root: `member:${va}`, follows: `work_item:${earlier}`, state: 'held' },
    by: (await about(earlier))?.id,
  })
  await callOff(earlier)
  expect((await about(later))?.state).not.toBe('held')
  await callOff(later)
  await pass(4 * dayMs)
})

test('escalation rules 17 and 21: overdue reviews of one absent reviewer are one thing, and so is what waits for them; each says which work it is to whoever sees the work', async () => {
  const [reviewer] = agency.reviewers
  const items = [await inReview('urgent'), await inReview('urgent')]
  const [day, until] = [now, now + 2 * dayMs].map((at) => new Date(at).toISOString().slice(0, 10))
  await say('member.record_absence', { memberId: reviewer, from: day, until })
  await pass(3 * hour)
  for (const { reviewId } of items)
    expect(await about(reviewId, 'review')).toMatchObject({ causes: ['overdue_review'], root: `member:${reviewer}` })
  for (const { id } of items) expect(await about(id)).toMatchObject({ causes: ['breach'], root: `member:${reviewer}` })
  const lead: Viewer = { agencyId: agency.agencyId, memberId: agency.lead, roles: ['ops_lead'], clientId: null }
  const reads = openReads(on.engine)(agency.agencyId)
  const late = (await listEscalations(reads, lead, { limit: 100, rootId: reviewer, open: true }, now)).items
  const works = late.filter(({ subject }) => subject.kind === 'review').map(({ work }) => work)
  expect(works).toEqual(expect.arrayContaining(items.map(({ id }) => ({ id, title: 'Work' }))))
  const ofAnother: Viewer = { ...lead, memberId: agency.assistants.scribe, roles: ['assistant'] }
  const subjects = late.map(({ subject }) => subject)
  expect(subjects.map(await worksOf(reads, ofAnother, subjects))).toEqual(subjects.map(() => null))
  await callOff(...items.map(({ id }) => id))
})

test('escalation rule 21: work at risk in its review says nothing once the review itself is overdue, also where it was told of first', async () => {
  await pass(3 * dayMs)
  const { id, reviewId } = await inReview('high')
  await isAtRisk(id)
  await pass(2 * minute)
  expect(await about(id)).toMatchObject({ state: 'climbing', root: `work_item:${id}` })
  await pass(3 * hour)
  const higher = await about(reviewId, 'review')
  expect(higher).toMatchObject({ causes: ['overdue_review'] })
  expect(await about(id)).toMatchObject({ state: 'held', root: `work_item:${id}`, by: higher?.id })
  await callOff(id)
})

test('escalation rule 21: what is left once another cause is over says nothing while the access that it comes of has lapsed', async () => {
  const { va } = agency.assistants
  const held = await makeItem({ assistantId: va })
  await say('work_item.acknowledge_sop', { workItemId: held, version: 1 }, va)
  await say('work_item.start', { workItemId: held }, va)
  const subject = { kind: 'work_item', id: held }
  await say('escalation.raise', { subject, cause: 'critical_verdict', key: 'verdict:1' }, system)
  await isAtRisk(held)
  await grant(va, now + hour)
  await pass(hour + minute)
  // The verdict comes of no access.
  expect((await about(held))?.state).not.toBe('held')
  await say('escalation.end_causes', { subject, causes: ['critical_verdict'], why: 'Overturned' }, system)
  const higher = await about(va, 'grant')
  expect(await about(held)).toMatchObject({ state: 'held', causes: ['high_risk'], by: higher?.id })
  await grant(va, null)
  await pass(2 * minute)
  expect((await about(held))?.state).toBe('climbing')
  await callOff(held)
})

test('escalation rule 21: work that nobody has, since the access of whoever should have it has lapsed, is told of by the lapse alone', async () => {
  const { va } = agency.assistants
  await say('delegation.assign', { taskId: agency.tasks.plain, assistantId: va, cover: 'primary' })
  await grant(va, now + hour)
  await pass(hour + minute)
  const uncovered = [await makeItem({}), await makeItem({})]
  const higher = await about(va, 'grant')
  for (const id of uncovered)
    expect(await about(id)).toMatchObject({ causes: ['no_cover'], root: `grant:${va}`, state: 'held', by: higher?.id })
  await grant(va, null)
  await pass(2 * minute)
  await pass(10 * minute)
  for (const id of uncovered) expect(await told(id)).toEqual(['fired'])
  await callOff(...uncovered)
})

test('What was grouped, held and let go folds to its rows', async () => {
  expect((await verifyLedger(on.engine)).differences).toEqual([])
})
