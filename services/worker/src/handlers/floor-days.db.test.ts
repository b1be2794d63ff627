import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { foundSmallAgency } from '@understudy/engine/test/small-agency'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { inAgencies } from '../lane/in-agencies.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { floorDays } from './floor-days.ts'

let on: TestEngine

beforeAll(async () => {
  on = await openTestEngine()
})

afterAll(() => on.close())

test('a floor over a day is of that day, one over a week of its seven, for the share of its draws; where two meet the larger chance holds', async () => {
  const { agencyId, clientId, lead } = await foundSmallAgency(on.engine, 'live')
  const floor = (delegationId: string, period: 'day' | 'week', probability: number) => {
    return { delegationId, taskId: clientId, period, count: 3, num: 1, den: 4, level: 2, probability }
  }
  const round = (date: string, floors: object[]) => {
    const body = { date, floors, doubles: [] }
    const event = { agencyId, streamId: agencyId, streamType: 'agency', type: 'agency.review_round_frozen', body }
    return inAgencies(on.engine.pool, [agencyId], (client) => floorDays(client, [event as unknown as LaneEvent]))
  }
  const both = [floor(clientId, 'day', 0.4), floor(lead, 'week', 0.3), { ...floor(clientId, 'day', 0.6), den: 2 }]
  await round('2026-10-30', [floor(lead, 'day', 0.9)])
  for (let times = 0; times < 2; times++) await round('2026-11-01', both)
  const { rows } = await on.admin.query(
    'select delegation_id as of, day::text, den, probability from floor_day order by probability, day',
  )
  const week = ['2026-10-26', '2026-10-27', '2026-10-28', '2026-10-29', '2026-10-31', '2026-11-01']
  expect(rows).toEqual([
    ...week.map((day) => ({ of: lead, day, den: 4, probability: 0.3 })),
    { of: clientId, day: '2026-11-01', den: 4, probability: 0.4 },
    { of: clientId, day: '2026-11-01', den: 2, probability: 0.6 },
    { of: lead, day: '2026-10-30', den: 4, probability: 0.9 },
  ])
})
