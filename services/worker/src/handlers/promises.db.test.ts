import type { ServerResponse } from 'node:http'
import { openAddressGuard } from '@understudy/channels/address-guard'
import { getText } from '@understudy/channels/get-text'
import type { Holiday } from '@understudy/domain/sla/calendar-definition'
import { keepSecret } from '@understudy/engine/channel/channel-secrets'
import { previewRecompute } from '@understudy/engine/client/preview-recompute'
import { readRecomputeItems } from '@understudy/engine/client/read-recompute-items'
import { execute } from '@understudy/engine/shell/execute'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleEverything } from '../test/handle-everything.ts'
import { openHttpReceiver } from '../test/receivers.ts'
import { applyNewZoneData } from '../zone-data.ts'

const actor = { kind: 'system', part: 'test' } as const
const itemCount = 205
const hour = 3_600_000

let on: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
  await say('client.publish_calendar', { calendar: { zone: 'Etc/UTC', hours: everyDay } })
  const { agencyId, tasks } = agency
  const make = (title: string) => ({ name: 'work_item.make', agencyId, actor, input: { taskId: tasks.plain, title } })
  for (let made = 0; made < itemCount; made += 41)
    await execute(
      on.engine,
      Array.from({ length: 41 }, (_, index) => make(`Item ${made + index}`)),
    )
})

afterAll(() => on.close())

const everyDay = Object.fromEntries(
  ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'].map((day) => [day, [['00:00', '24:00']]]),
)
const say = (name: string, input: object) =>
  accepted(on.engine, { name, agencyId: agency.agencyId, actor, input: { clientId: agency.clientId, ...input } })
const stateOfClient = async () =>
  (await on.admin.query('select context from client where id = $1', [agency.clientId])).rows[0].context
const dues = async () =>
  (await on.admin.query("select id, context -> 'clocks' as clocks from work_item order by id")).rows.map(({ clocks }) =>
    clocks.find(({ kind }: { kind: string }) => kind === 'turnaround'),
  )

test('sla rule 41: a recompute reaches every running clock page by page, previewed before and told item by item after', async () => {
  const before = await dues()
  const policies = [
    {
      id: 'plain',
      audience: 'client',
      when: { task_type: ['custom'] },
      targets: { turnaround: { kind: 'business', ms: 2 * hour } },
    },
    { id: 'default', audience: 'client', targets: {} },
  ].map((policy) => ({ ...policy, pausesFor: [], onChange: 'retroactive' }))
  await say('client.save_policies', { policies })
  expect(await dues()).toEqual(before)

  const { pool } = on.engine
  const client = await stateOfClient()
  const preview = await previewRecompute(
    pool,
    agency.agencyId,
    client,
    agency.clientId,
    { applied: 'policies' },
    Date.now(),
  )
  expect(preview).toMatchObject({
    looked: itemCount,
    complete: true,
    counts: { moved: itemCount, cancelled: itemCount },
  })
  expect(await dues()).toEqual(before)

  const { result } = await say('client.recompute_clocks', { applied: 'policies' })
  await handleEverything(on, ['promises'])
  const { recompute } = await stateOfClient()
  expect(recompute).toMatchObject({ id: result['recomputeId'], total: itemCount, looked: itemCount })
  expect(recompute.finishedAt).toBeGreaterThan(0)
  const after = await dues()
  for (const [index, clock] of after.entries())
    expect(clock).toMatchObject({
      policy: 'plain',
      firstDueAt: before[index].dueAt,
      dueAt: before[index].startedAt + 2 * hour,
    })

  const told = await readRecomputeItems(pool, agency.agencyId, await stateOfClient(), { limit: 200 })
  expect(told.items.map(({ kind, result: came }) => `${kind} ${came}`).sort()).toEqual(
    [...new Array(200).fill('response cancelled'), ...new Array(200).fill('turnaround moved')].sort(),
  )
  const rest = await readRecomputeItems(pool, agency.agencyId, await stateOfClient(), {
    limit: 200,
    after: String(told.next),
  })
  expect([rest.items.length, rest.next]).toEqual([10, null])
})

test('sla rule 45: what was recomputed folds from the ledger to the same rows, and asking again sends nothing', async () => {
  expect((await verifyLedger(on.engine, { agencyId: agency.agencyId })).differences).toEqual([])
  const { rows: before } = await on.admin.query(
    "select count(*) from ledger where type = 'work_item.clocks_recomputed'",
  )
  await say('client.recompute_clocks', { applied: 'both' })
  await handleEverything(on, ['promises'])
  const { rows: after } = await on.admin.query("select count(*) from ledger where type = 'work_item.clocks_recomputed'")
  expect(after).toEqual(before)
})

test('sla rule 21: newer zone data is applied to every client once, by itself; what is seen first changes nothing', async () => {
  const context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
  const started = async () =>
    (
      await on.admin.query(
        "select body ->> 'applied' as applied from ledger where type = 'client.recompute_started' order by position",
      )
    ).rows.map(({ applied }) => applied)
  const before = await started()
  expect(await applyNewZoneData(context, '2026a')).toBe(true)
  expect(await started()).toEqual(before)
  expect(await applyNewZoneData(context, '2026b')).toBe(true)
  expect(await applyNewZoneData(context, '2026b')).toBe(true)
  expect(await started()).toEqual([...before, 'zone_data'])
  await handleEverything(on, ['promises'])
  expect((await stateOfClient()).recompute).toMatchObject({ applied: 'zone_data', looked: itemCount })
})

test('sla rules 21 and 41: a recompute and new zone data reach every kind of clock: of answers, acknowledgements and withdrawals too', async () => {
  const { agencyId, assistants, clientId, tasks, lead } = agency
  const promise = (hours: number) => ({ kind: 'business', ms: hours * hour })
  const all = (hours: number) => ({
    ...{ id: 'default', audience: 'client', pausesFor: [], onChange: 'retroactive' },
    targets: Object.fromEntries(
      ['turnaround', 'response', 'review', 'answer', 'acknowledge', 'revoke'].map((kind) => [kind, promise(hours)]),
    ),
  })
  await say('client.save_policies', { policies: [all(10)] })
  const input = { taskId: tasks.plain, to: 'lead', text: 'Which form?' }
  const asked = { name: 'question.ask', agencyId, actor: { kind: 'member', memberId: lead } as const, input }
  const questionId = String((await accepted(on.engine, asked)).result['questionId'])
  const raised = await say('escalation.raise', { subject: { kind: 'client', id: clientId }, cause: 'person' })
  const system = { clientId, system: 'Records', role: 'Reader' }
  await say('client.register_system', { name: 'Records', kind: 'record_system', roles: ['Reader'] })
  const kept = { separateLogin: true, twoFactorVerifiedOn: '2026-11-01', inPasswordManager: true }
  await say('member.grant_access', { ...system, ...kept, memberId: assistants.va })
  await say('member.leave', { memberId: assistants.va, reason: 'Moved away' })
  await handleEverything(on, ['access'])
  const due = async (table: string, kind: string, where: string) => {
    const { rows } = await on.admin.query(`select context -> 'clocks' as clocks from ${table} where ${where}`)
    const clocks: { kind: string; dueAt: number; startedAt: number }[] = rows.flatMap((row) => row.clocks)
    return clocks.filter((clock) => clock.kind === kind).map(({ dueAt, startedAt }) => (dueAt - startedAt) / hour)
  }
  const dueOfAll = async () => [
    ...(await due('question', 'answer', `id = '${questionId}'`)),
    ...(await due('escalation', 'acknowledge', `id = '${raised.result['escalationId']}'`)),
    ...(await due('access_checklist', 'revoke', `client_id = '${clientId}'`)),
  ]
  expect(await dueOfAll()).toEqual([10, 10, 10])

  await say('client.save_policies', { policies: [all(20)] })
  const now = Date.now()
  const preview = await previewRecompute(
    on.engine.pool,
    agencyId,
    await stateOfClient(),
    clientId,
    { applied: 'policies' },
    now,
  )
  expect(preview).toMatchObject({ looked: itemCount + 3, complete: true, counts: { unchanged: 0 } })
  await say('client.recompute_clocks', { applied: 'policies' })
  await handleEverything(on, ['promises'])
  expect(await dueOfAll()).toEqual([20, 20, 20])
  const told = await readRecomputeItems(on.engine.pool, agencyId, await stateOfClient(), { limit: 500 })
  const moved = told.items.filter(({ result: came }) => came === 'moved').map(({ streamType }) => streamType)
  expect([...new Set(moved)].toSorted()).toEqual(expect.arrayContaining(['access_checklist', 'escalation', 'question']))
  await say('escalation.resolve', { escalationId: raised.result['escalationId'], why: 'Seen' })
  expect((await verifyLedger(on.engine, { agencyId })).differences).toEqual([])
})

test('sla rule 16: a year on, the holidays of a region are renewed, and what was switched off stays off', async () => {
  const { result } = await say('client.take_holidays', { source: 'region:US-TX', holidays: [{ date: '2026-12-25' }] })
  await say('client.switch_holiday', { date: '2026-12-25', off: true })
  const { calendarCheckAt } = await stateOfClient()
  await accepted(on.engine, {
    ...{ name: 'client.wake', agencyId: agency.agencyId, actor, input: { clientId: agency.clientId } },
    occurredAt: calendarCheckAt,
  })
  await handleEverything(on, ['promises'])
  const { calendars } = await stateOfClient()
  const calendar = calendars.at(-1)
  expect(calendars.length).toBeGreaterThan(Number(result['version']))
  expect(calendar.holidaysOff).toEqual(['2026-12-25'])
  const year = new Date(calendarCheckAt).getUTCFullYear()
  expect(calendar.holidays.map(({ date }: { date: string }) => date)).toContain(`${year}-07-04`)
})

test('the holidays of a feed are taken when it changes, and only then; where it cannot be had it is tried again, and somebody is told', async () => {
  const receiver = await openHttpReceiver()
  const day = (date: string) => `BEGIN:VEVENT\r\nUID:${date}\r\nDTSTART;VALUE=DATE:${date}\r\nEND:VEVENT`
  const feed = (...dates: string[]) =>
    ['BEGIN:VCALENDAR', 'VERSION:2.0', 'PRODID:-//School//EN', ...dates.map(day), 'END:VCALENDAR', ''].join('\r\n')
  const { feedId } = (await say('client.follow_feed', { name: 'school' })).result
  await keepSecret(on.engine, agency.agencyId, String(feedId), `${receiver.url}/school.ics?key=secret`, new Date())
  const fetchText = (address: string) => getText(openAddressGuard(['127.0.0.0/8']), address)
  /** Its alarm rings, whenever that is; answers the holidays of the feed and the events that came of it. */
  const ring = async (answer: (response: ServerResponse) => void, fetch = fetchText) => {
    receiver.answer = (_, response) => answer(response)
    const { nextAt } = (await stateOfClient()).feeds[String(feedId)]
    const { rows: before } = await on.admin.query('select max(position) as position from ledger')
    await accepted(on.engine, {
      ...{ name: 'client.wake', agencyId: agency.agencyId, actor, input: { clientId: agency.clientId } },
      occurredAt: nextAt,
    })
    await handleEverything(on, ['feeds', 'escalation'], fetch)
    const { rows } = await on.admin.query('select type, body from ledger where position > $1 order by position', [
      before[0].position,
    ])
    const holidays = (await stateOfClient()).calendars.at(-1).holidays ?? []
    return {
      dates: holidays.flatMap((one: Holiday) => (one.source === 'feed:school' ? [one.date] : [])),
      events: rows.map(({ type }) => type).filter((type) => type !== 'client.feeds_due'),
      text: JSON.stringify(rows),
    }
  }
  const says =
    (...dates: string[]) =>
    (response: ServerResponse) =>
      void response.end(feed(...dates))
  const breaks = (response: ServerResponse) => void response.writeHead(503).end()

  expect(await ring(says('20270308'))).toMatchObject({ dates: ['2027-03-08'], events: ['client.calendar_published'] })
  expect(await ring(says('20270308'))).toMatchObject({ dates: ['2027-03-08'], events: [] })
  const changed = await ring(says('20270308', '20270309'))
  expect(changed).toMatchObject({ dates: ['2027-03-08', '2027-03-09'], events: ['client.calendar_published'] })
  expect(receiver.heard.map(({ path }) => path)).toEqual(new Array(3).fill('/school.ics?key=secret'))

  const inside = (address: string) => getText(openAddressGuard([]), address)
  const refused = await ring(says(), inside)
  expect([refused.events, receiver.heard.length]).toEqual([['client.feed_failed'], 3])
  expect(refused.text).not.toContain('secret')
  for (let failure = 2; failure <= 4; failure++) expect((await ring(breaks)).events).toEqual(['client.feed_failed'])
  const fifth = await ring((response) => void response.end('<html>Gone</html>'))
  expect(fifth.events).toEqual(['client.feed_failed', 'escalation.raised'])
  expect(fifth.dates).toEqual(['2027-03-08', '2027-03-09'])
  const well = await ring(says('20270308', '20270309'))
  expect(well.events).toEqual(['client.feed_recovered', 'escalation.cause_ended'])

  await say('client.leave_feed', { feedId })
  await handleEverything(on, ['delivery'])
  const { rows: kept } = await on.admin.query('select from channel_secret where owner_id = $1', [feedId])
  expect(kept).toEqual([])
  expect((await verifyLedger(on.engine, { agencyId: agency.agencyId })).differences).toEqual([])
  await receiver.close()
})
