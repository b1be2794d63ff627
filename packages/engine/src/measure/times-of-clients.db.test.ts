import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Viewer } from '../reading/viewer.ts'
import { openTestEngine, type TestEngine } from '../test/engine-on-test-database.ts'
import { accepted, foundSmallAgency, type SmallAgency } from '../test/small-agency.ts'
import { readAttainment } from './read-attainment.ts'
import { readMeasureRows } from './read-measure-rows.ts'
import { readTurnaround } from './read-turnaround.ts'

let on: TestEngine
let agency: SmallAgency
let tokyo: { readonly clientId: string; readonly taskId: string }
const now = Date.parse('2026-11-25T18:00:00Z')

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
  const { clientId } = await say('client.register', { name: 'Clinic', timeZone: 'Asia/Tokyo', regulated: false })
  const draft = { clientId, name: 'Recalls', taskType: 'custom', accessNeeds: [], planId: 'light' }
  const { taskId } = await say('task.define', draft)
  tokyo = { clientId: String(clientId), taskId: String(taskId) }
})

afterAll(() => on.close())

async function say(name: string, input: object) {
  const actor = { kind: 'system', part: 'test' } as const
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

const viewer = (): Viewer => ({ agencyId: agency.agencyId, memberId: agency.owner, roles: ['owner'], clientId: null })

interface Record {
  readonly clientId?: string
  readonly taskId?: string
  readonly assistantId?: string
  readonly madeAt: string
  readonly endedAt?: string
  readonly promises?: readonly object[]
}

/** A record as the measures handler keeps it. */
const record = ({ clientId, taskId, assistantId, madeAt, endedAt, promises }: Record) =>
  on.admin.query(
    `insert into turnaround_record (agency_id, work_item_id, client_id, task_id, assistant_id, made_at, ended_at, ended_by, promises)
     values ($1, gen_random_uuid(), $2, $3, $4, $5, $6::timestamptz, case when $6::timestamptz is null then null else 'delivered' end, $7)`,
    [
      ...[agency.agencyId, clientId ?? agency.clientId, taskId ?? agency.tasks.plain],
      ...[assistantId ?? agency.assistants.va, madeAt, endedAt ?? null, JSON.stringify(promises ?? [])],
    ],
  )

test('times and promises are of work made on a day of the client, in its zone', async () => {
  // 23:30 on the tenth in Chicago, and on the eleventh in Tokyo as it is there at the same instant.
  const madeAt = '2026-11-11T05:30:00Z'
  const promises = [{ kind: 'turnaround', cycle: 1, state: 'hit', calendarVersion: 1 }]
  const endedAt = '2026-11-11T07:30:00Z'
  await record({ madeAt, endedAt, promises })
  await record({ ...tokyo, madeAt, endedAt, promises })
  const on10 = { from: '2026-11-10', to: '2026-11-10' } as const
  const on11 = { from: '2026-11-11', to: '2026-11-11' } as const
  const turned = async (days: object) =>
    (await readTurnaround(on.engine.pool, viewer(), { by: 'client', ...days }, now)).items.map(({ name }) => name)
  const kept = async (days: object) =>
    (await readAttainment(on.engine.pool, viewer(), { by: 'client', ...days }, now)).items.map(({ name }) => name)
  for (const of of [turned, kept])
    expect([await of(on10), await of(on11), await of({ from: '2026-11-12' })]).toEqual([['Practice'], ['Clinic'], []])
  const figures = (await readMeasureRows(on.engine.pool, viewer(), { by: 'client', ...on10 }, now)).items
  expect(figures.map(({ measure, name }) => `${name} ${measure}`)).toContain('Practice turnaround_90')
  expect(figures.filter(({ key }) => key === tokyo.clientId && key !== agency.clientId)).toEqual([])
})

test('response time is until somebody begins: its median and 90th, open items at their age, of work that promises it', async () => {
  await on.admin.query('truncate turnaround_record')
  const hour = 3_600_000
  const made = Date.parse('2026-11-24T15:00:00Z')
  const response = (state: string, hours?: number) => ({
    ...{ kind: 'response', cycle: 1, state, calendarVersion: 1 },
    ...(hours !== undefined && { stoppedAt: made + hours * hour }),
  })
  const madeAt = new Date(made).toISOString()
  for (const hours of [1, 2, 3, 4]) await record({ madeAt, promises: [response('hit', hours)] })
  await record({ madeAt, promises: [response('missed', 20)], endedAt: new Date(made + 25 * hour).toISOString() })
  await record({ madeAt, promises: [response('running')] })
  await record({ madeAt, promises: [{ kind: 'turnaround', cycle: 1, state: 'running', calendarVersion: 1 }] })
  // Begun anew after a complaint: the first answer is what the client waited for.
  await record({ madeAt, promises: [response('hit', 1), { ...response('hit', 90), cycle: 2 }] })
  const { items, of } = await readTurnaround(on.engine.pool, viewer(), { by: 'task', of: 'response' }, now)
  expect(of).toBe('response')
  expect(items).toMatchObject([{ key: agency.tasks.plain, n: 7, finished: 6, open: 1 }])
  const time = (share: number) => items[0]?.percentiles.find((one) => one.share === share)?.hours.time
  expect([time(0.5), time(0.9)]).toEqual([3, null])
  const rows = (await readMeasureRows(on.engine.pool, viewer(), { by: 'task' }, now)).items
  expect(rows.find(({ measure }) => measure === 'response_50')).toMatchObject({ value: 3, n: 7, unit: 'hours' })
  expect(rows.find(({ measure }) => measure === 'response_within_promise')).toMatchObject({ value: 6 / 7, n: 7 })
})

test('the share within promise is told by task and by assistant as well as by client', async () => {
  await on.admin.query('truncate turnaround_record')
  const { va, scribe } = agency.assistants
  const { plain, clinical } = agency.tasks
  const turnaround = (state: string) => [{ kind: 'turnaround', cycle: 1, state, calendarVersion: 1 }]
  const madeAt = '2026-11-24T15:00:00Z'
  await record({ madeAt, promises: turnaround('hit') })
  await record({ madeAt, promises: turnaround('missed') })
  await record({ madeAt, promises: turnaround('hit'), taskId: clinical, assistantId: scribe })
  const told = async (by: 'task' | 'assistant') =>
    Object.fromEntries(
      (await readAttainment(on.engine.pool, viewer(), { by }, now)).items.map(({ key, attainment }) => [
        key,
        attainment,
      ]),
    )
  expect(await told('task')).toEqual({ [plain]: 0.5, [clinical]: 1 })
  expect(await told('assistant')).toEqual({ [va]: 0.5, [scribe]: 1 })
})
