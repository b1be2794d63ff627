import { setTimeout as sleep } from 'node:timers/promises'
import type { DueJob } from '@understudy/contract/jobs/due-job'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleDueJob } from './due-job-handler.ts'

const log = pino({ level: 'silent' })
const actor = { kind: 'system', part: 'test' } as const
const days = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

let on: TestEngine
let agency: SmallAgency

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
  const { agencyId, clientId } = agency
  const say = (name: string, input: object) => accepted(on.engine, { name, agencyId, actor, input })
  const hours = Object.fromEntries(days.map((day) => [day, [['00:00', '24:00']]]))
  await say('client.publish_calendar', { clientId, calendar: { zone: 'UTC', hours } })
  const target = { kind: 'business', ms: 1_000 }
  const policy = { targets: { response: target, turnaround: target }, pausesFor: [], onChange: 'fresh' }
  await say('client.publish_policy', { clientId, policy })
})

afterAll(() => on.close())

const context = (which: 'engine' | 'other') => ({ engine: on[which], pool: on[which].pool, log })

async function itemsPastDue(count: number): Promise<DueJob> {
  const streams: DueJob['streams'] = []
  for (let made = 0; made < count; made++) {
    const { agencyId, tasks } = agency
    const input = { taskId: tasks.plain, title: 'Late' }
    const { result } = await accepted(on.engine, { name: 'work_item.make', agencyId, actor, input })
    streams.push({ agencyId, streamType: 'work_item', streamId: String(result.workItemId), wakeAt: 0 })
  }
  await sleep(1_200)
  return { kind: 'due', streams }
}

/** Their deadlines were two hours earlier, and nobody was awake since. */
const sleepThrough = ({ streams }: DueJob) =>
  on.admin.query(
    `update work_item w set context = jsonb_set(w.context::jsonb, '{clocks}', (
       select jsonb_agg(c || jsonb_build_object('dueAt', (c ->> 'dueAt')::bigint - 7200000))
       from jsonb_array_elements(w.context::jsonb -> 'clocks') c))::json
     where w.id = any ($1::uuid[])`,
    [streams.map(({ streamId }) => streamId)],
  )

async function breaches(streams: DueJob['streams']): Promise<string[]> {
  const { rows } = await on.admin.query(
    `select l.stream_id, h->>'clock' as clock from ledger l, json_array_elements(l.body->'happened') h
     where h->>'kind' = 'breach' and l.stream_id = any ($1::uuid[]) order by 1, 2`,
    [streams.map(({ streamId }) => streamId)],
  )
  return rows.map(({ stream_id, clock }) => `${stream_id} ${clock}`)
}

test('A clock past its deadline has exactly one breach, however often and from however many workers it is woken', async () => {
  const job = await itemsPastDue(5)
  const wakes = await Promise.allSettled(
    (['engine', 'other', 'engine', 'other', 'engine'] as const).map((which) => handleDueJob(context(which), job)),
  )
  // Who met another's change is to come again; who comes again finds nothing to do.
  expect(wakes.some(({ status }) => status === 'fulfilled')).toBe(true)
  await handleDueJob(context('other'), job)
  const expected = job.streams.flatMap(({ streamId }) => [`${streamId} response`, `${streamId} turnaround`])
  expect(await breaches(job.streams)).toEqual(expected.toSorted())
})

test('The ledger itself says of each breach how late it was recorded: what came in time is not late, what was missed is by so much', async () => {
  const inTime = await itemsPastDue(2)
  await handleDueJob(context('other'), inTime)
  const missed = await itemsPastDue(2)
  await sleepThrough(missed)
  // Whoever made them remembers them as they were.
  await handleDueJob(context('other'), missed)
  const lateness = async ({ streams }: DueJob) => {
    const { rows } = await on.admin.query(
      `select (h ->> 'late')::boolean as late, (h ->> 'lateMs')::float8 as told,
         extract(epoch from l.occurred_at)::numeric * 1000 - (h ->> 'at')::numeric as ms
       from ledger l, json_array_elements(l.body -> 'happened') h
       where h ->> 'kind' = 'breach' and l.type = 'work_item.clocks_settled' and l.stream_id = any ($1::uuid[])`,
      [streams.map(({ streamId }) => streamId)],
    )
    expect(rows).toHaveLength(2 * streams.length)
    return rows
  }
  for (const { late, told } of await lateness(inTime)) expect([late, told]).toEqual([false, null])
  for (const { late, told, ms } of await lateness(missed)) {
    expect([late, told]).toEqual([true, Number(ms)])
    expect(told).toBeGreaterThan(7_000_000)
  }
})

test('What has nothing due, or is not there, is left alone', async () => {
  const job = await itemsPastDue(1)
  const [stream] = job.streams as [DueJob['streams'][number]]
  await handleDueJob(context('engine'), job)
  const { rows: before } = await on.admin.query('select max(position) as position from ledger')
  await handleDueJob(context('engine'), { kind: 'due', streams: [stream, { ...stream, streamId: agency.lead }] })
  const { rows: after } = await on.admin.query('select max(position) as position from ledger')
  expect(after).toEqual(before)
})
