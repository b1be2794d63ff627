import { setTimeout as sleep } from 'node:timers/promises'
import { RetryLater } from '@understudy/queue/retry-later'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { type DatabaseClock, openDatabaseClock } from '../test/database-clock.ts'
import { handleEverything } from '../test/handle-everything.ts'
import { type OfficeOnCall, openOfficeOnCall } from '../test/office-on-call.ts'
import { handleDeliverJob } from './deliver-job-handler.ts'
import { deliverTarget } from './deliver-target.ts'
import { openTargetLocks } from './target-locks.ts'

/** What waits for a budget, a night or a window, in a database whose clock the tests set; it goes from test to test. */
let office: OfficeOnCall
let clock: DatabaseClock

const [second, minute, hour] = [1_000, 60_000, 3_600_000]

beforeAll(async () => {
  office = await openOfficeOnCall(async (open) => {
    clock = await openDatabaseClock(open)
  })
  const calendar = { zone: 'Europe/Berlin', hours: { mon: [['09:00', '17:00']] } }
  await office.say('member.save_calendar', { memberId: office.agency.lead, calendar })
})

afterAll(() => office.close())

beforeEach(() => {
  office.mail.mails.length = 0
})

/** Sends what is due by now; with `all` looks at everything, whether it is due or not. */
async function deliver(all = false): Promise<void> {
  await handleEverything(office)
  await clock.goOn(3 * second)
  const { rows } = await office.admin.query(
    `select agency_id as "agencyId", id as "targetId" from message_target where $1 or wake_at <= ${clock.now}`,
    [all],
  )
  for (const target of rows) await deliverTarget(office.delivering, target)
  await handleEverything(office)
}

async function raise(count: number, more: object = {}): Promise<string[]> {
  const raised: string[] = []
  for (let made = 0; made < count; made++) raised.push(await office.raise({ subject: await office.item(), ...more }))
  return raised
}

const mails = () => office.mail.mails.length
/** How many of each form and state there are by e-mail about these. */
async function mailed(ids: readonly string[]): Promise<Record<string, number>> {
  const rows = await office.messages(`channel = 'email' and about_id in ('${ids.join("','")}')`)
  const said = rows.map(({ state, form, held_because, outcome }) => `${held_because ?? outcome ?? state} ${form}`)
  return Object.fromEntries(
    Object.entries(Object.groupBy(said, (one) => one)).map(([key, some]) => [key, some?.length ?? 0]),
  )
}
const heldUntil = async (id: string) => {
  const [row] = await office.messages(`channel = 'email' and about_id = '${id}'`)
  return row?.['held_until']?.toISOString()
}
const prefer = (preferences: object) =>
  office.say('member.set_preferences', { memberId: office.agency.lead, ...preferences })

test('escalation rule 22: above the limit of an hour comes a digest, nothing is dropped, and what is critical has a budget of its own', async () => {
  await clock.standAt('2027-10-27T10:00:00Z')
  await office.say('agency.set_notice_rules', { perHour: 3, criticalPerHour: 2 })
  await office.tell(['email', 'in_app'])
  const first = await raise(6)
  await deliver()
  expect(await mailed(first)).toEqual({ 'sent single': 2, 'sent digest': 4 })
  expect(mails()).toBe(3)

  const [later, critical] = [await raise(2), await raise(3, { severity: 'critical' })]
  await deliver()
  expect(await mailed(later)).toEqual({ 'rate_limit single': 2 })
  expect(await mailed(critical)).toEqual({ 'sent single': 1, 'sent digest': 2 })
  expect(mails()).toBe(5)
  const inbox = await office.messages("channel = 'in_app' and state <> 'sent'")
  expect(inbox).toEqual([])

  await clock.goOn(hour)
  await deliver()
  expect(await mailed(later)).toEqual({ 'sent single': 2 })
  expect(mails()).toBe(7)

  // A group with something critical in it was sent on that budget, whichever of its parts carries it.
  const root = `member:${office.agency.assistants.va}`
  const mixed = [...(await raise(1, { root })), ...(await raise(1, { root, severity: 'critical' }))]
  await deliver()
  expect(await mailed(mixed)).toEqual({ 'sent group': 2 })
  expect(await mailed(await raise(2, { severity: 'critical' }).then(async (ids) => (await deliver(), ids)))).toEqual({
    'sent digest': 2,
  })
  await office.say('agency.set_notice_rules', { perHour: 1_000, criticalPerHour: 1_000 })
})

test('escalation rule 23: quiet hours hold what is not critical in the zone of whoever is told, and a night whose clocks are set back sends once', async () => {
  await prefer({ quietHours: { from: '22:00', until: '02:30' } })
  await office.tell(['email'])
  await clock.standAt('2027-10-30T21:00:00Z')
  const [[held = ''], urgent] = [await raise(1), await raise(1, { severity: 'critical' })]
  await deliver()
  expect([await mailed([held]), await mailed(urgent)]).toEqual([{ 'quiet_hours single': 1 }, { 'sent single': 1 }])
  // In Berlin 02:30 comes twice that night, at 00:30 and at 01:30 UTC.
  expect(await heldUntil(held)).toBe('2027-10-31T00:30:00.000Z')
  await clock.standAt('2027-10-31T00:29:50Z')
  await deliver(true)
  expect(mails()).toBe(1)
  await clock.standAt('2027-10-31T00:30:00Z')
  await deliver()
  expect(mails()).toBe(2)
  await clock.standAt('2027-10-31T01:15:00Z')
  const between = await raise(1)
  await deliver(true)
  expect([mails(), await mailed(between)]).toEqual([3, { 'sent single': 1 }])
  await clock.standAt('2027-10-31T01:30:00Z')
  await deliver(true)
  expect(mails()).toBe(3)

  await clock.standAt('2028-03-25T22:00:00Z')
  const [spring = ''] = await raise(1)
  await deliver()
  // There is no 02:30 that night: 02:00 is 03:00.
  expect(await heldUntil(spring)).toBe('2028-03-26T01:00:00.000Z')
  await clock.standAt('2028-03-26T01:00:00Z')
  await deliver()
  expect([mails(), await mailed([spring])]).toEqual([4, { 'sent single': 1 }])

  await office.say('agency.set_notice_rules', { longestHoldMs: hour })
  await clock.standAt('2028-03-27T20:05:00Z')
  const [capped = ''] = await raise(1)
  await deliver()
  expect(await mailed([capped])).toEqual({ 'quiet_hours single': 1 })
  expect((await heldUntil(capped))?.slice(0, 16)).toBe('2028-03-27T21:05')
  await clock.goOn(hour)
  await deliver()
  expect(await mailed([capped])).toEqual({ 'sent single': 1 })
})

test('escalation rule 23: what is critical passes a night in which more is held than is looked at in one go', async () => {
  await prefer({ quietHours: { from: '22:00', until: '07:00' } })
  await clock.standAt('2028-03-29T21:00:00Z')
  const subject = await office.item()
  const held = await office.raise({ subject })
  await deliver()
  await copies(held, 1_100)
  const waiting = async () => {
    const rows = await office.messages(`channel = 'email' and subject_id = '${subject.id}'`)
    return [...new Set(rows.map(({ held_because }) => held_because))].concat(String(rows.length))
  }
  expect(await waiting()).toEqual(['quiet_hours', '1101'])
  await clock.goOn(second)
  const urgent = await raise(1, { severity: 'critical' })
  await deliver()
  expect([await mailed(urgent), mails()]).toEqual([{ 'sent single': 1 }, 1])
  // What nobody has looked at yet wakes the target again, whatever the others are held until.
  await office.admin.query('update message set held_until = null, held_because = null where subject_id = $1', [
    subject.id,
  ])
  await deliver(true)
  await deliver()
  expect([await waiting(), mails()]).toEqual([['quiet_hours', '1101'], 1])
  await office.admin.query('delete from message where subject_id = $1', [subject.id])
})

test('escalation rule 24: a digest is one for recipient and window over all replicas, what was resolved leaves it, and an empty one is not sent', async () => {
  await prefer({ digest: { every: 'day', at: '08:00' } })
  await clock.standAt('2028-04-03T12:00:00Z')
  const kept = await raise(3)
  const [gone = ''] = await raise(1)
  const urgent = await raise(1, { severity: 'high' })
  await deliver()
  expect([await mailed(kept), await mailed(urgent)]).toEqual([{ 'digest single': 3 }, { 'sent single': 1 }])
  expect(await heldUntil(gone)).toBe('2028-04-04T06:00:00.000Z')
  await office.say('escalation.resolve', { escalationId: gone, why: 'It is done' })
  await clock.standAt('2028-04-04T06:00:00Z')
  office.mail.mails.length = 0
  await byReplicas()
  expect(await mailed(kept)).toEqual({ 'sent digest': 3 })
  expect(await mailed([gone])).toEqual({ 'over single': 1, 'was_not_told single': 1 })
  const [digest] = office.mail.mails
  expect(mails()).toBe(1)
  expect(digest?.subject).toContain('3 work items')
  for (const id of kept) expect(digest?.text).toContain(`/escalations/${id}`)
  expect(digest?.text).not.toContain(gone)

  for (const escalationId of await raise(2)) {
    await deliver()
    await office.say('escalation.resolve', { escalationId, why: 'It is done' })
  }
  await clock.standAt('2028-04-05T06:00:00Z')
  await byReplicas()
  expect(mails()).toBe(1)
})

test('escalation rule 20: flapping inside the hold time makes one notice, and its end is told once it has stayed away', async () => {
  const { say, item } = office
  await prefer({})
  await say('agency.set_escalation_settings', { holdMs: minute })
  const subject = await item()
  const ends = () => say('escalation.end_causes', { subject, causes: ['person'], why: 'It has gone away' })
  const escalationId = await office.raise({ subject })
  const pass = async (ms: number) => {
    await clock.goOn(ms)
    await say('escalation.wake', { escalationId })
    await deliver()
  }
  await deliver()
  for (let times = 0; times < 3; times++) {
    await ends()
    await pass(40 * second)
    expect(await office.raise({ subject })).toBe(escalationId)
    await pass(40 * second)
  }
  expect(await mailed([escalationId])).toEqual({ 'sent single': 1 })
  await ends()
  await pass(40 * second)
  expect(mails()).toBe(1)
  await pass(40 * second)
  expect(office.mail.mails.map(({ text }) => text?.startsWith('Resolved: '))).toEqual([false, true])
})

/** So many more messages like the one about this, each about something else. */
async function copies(aboutId: string, count: number): Promise<void> {
  const { rows } = await office.admin.query(
    `select string_agg(quote_ident(attname), ',' order by attnum) as names from pg_attribute
     where attrelid = 'message'::regclass and attnum > 0 and not attisdropped and attname not in ('id', 'about_id')`,
  )
  const { names } = rows[0]
  await office.admin.query(
    `insert into message (id, about_id, ${names}) select gen_random_uuid(), gen_random_uuid(), ${names}
     from (select * from message where about_id = $1 and channel = 'email') m, generate_series(1, $2)`,
    [aboutId, count],
  )
}

/** Two processes look at the same queues at the same moment, until neither is kept away by the other. */
async function byReplicas(): Promise<void> {
  await handleEverything(office)
  const { rows: targets } = await office.admin.query(
    'select agency_id as "agencyId", id as "targetId" from message_target order by id',
  )
  const replicas = [office.engine, office.other].map((engine) => ({
    delivering: { ...office.delivering, engine, pool: engine.pool },
    locks: openTargetLocks(engine.pool),
  }))
  const whenFree = async ({ delivering, locks }: (typeof replicas)[number]) => {
    for (let tries = 0; tries < 200; tries++) {
      const busy = await handleDeliverJob(delivering, locks, { kind: 'deliver', targets }).catch(
        (error: Error) => error,
      )
      if (busy === undefined) return
      if (!(busy instanceof RetryLater)) throw busy
      await sleep(50)
    }
    throw new Error('The other replica never let go')
  }
  await Promise.all(replicas.map(whenFree))
  for (const { locks } of replicas) locks.close()
}

test('escalation rule 24: an escalation keeps its thread also where a digest tells of it; a digest of several answers each of them and descends from none', async () => {
  await prefer({ digest: { every: 'hour' } })
  const [told = ''] = await raise(1, { severity: 'normal' })
  await deliver()
  await clock.goOn(hour)
  await deliver()
  await office.say('escalation.resolve', { escalationId: told, why: 'Seen' })
  await deliver()
  await clock.goOn(hour)
  await deliver()
  const [digest, ended] = office.mail.mails
  expect(office.mail.mails).toHaveLength(2)
  expect([digest?.references, digest?.inReplyTo]).toEqual([ended?.references, ended?.inReplyTo])
  expect(digest?.subject).toBe(ended?.subject)

  office.mail.mails.length = 0
  await raise(2, { severity: 'normal' })
  await deliver()
  await clock.goOn(hour)
  await deliver()
  const [several] = office.mail.mails
  expect(several?.inReplyTo?.match(/<thread\.[^>]+>/g)).toHaveLength(2)
  expect(several?.references).toBeUndefined()
  await prefer({})
})
