import { randomUUID } from 'node:crypto'
import type { Actor } from '@understudy/domain/actor'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { foundSmallAgency, monday, type SmallAgency } from '@understudy/engine/test/small-agency'
import pino from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { Alarms } from '../replay/alarms.ts'
import { VirtualDriver } from '../replay/virtual-driver.ts'
import { DrivenEngine } from './driven-engine.ts'
import { RollUps } from './roll-ups.ts'

/** The clock of a virtual agency is its driver's: so are the waits of its ladders. */
let on: TestEngine

const hour = 3_600_000
const minute = 60_000
const system: Actor = { kind: 'system', part: 'test' }

beforeAll(async () => {
  on = await openTestEngine()
})

afterAll(() => on.close())

async function founded(): Promise<{ agency: SmallAgency; alarms: Alarms }> {
  const agency = await foundSmallAgency(on.engine, 'virtual')
  return { agency, alarms: await Alarms.read(on.engine.pool, agency.agencyId) }
}

const said = (agencyId: string, name: string, input: object, occurredAt: number) => ({
  ...{ name, agencyId, actor: system, input, occurredAt, commandId: randomUUID() },
})

const raised = ({ agencyId }: SmallAgency) =>
  said(agencyId, 'escalation.raise', { subject: { kind: 'agency', id: agencyId } }, monday + hour)

/** Each notice: how many minutes after it was raised, and of what kind. */
async function notices({ agencyId }: SmallAgency): Promise<[minutes: number, kind: string][]> {
  const { rows } = await on.admin.query(
    "select occurred_at, body from ledger where agency_id = $1 and type = 'escalation.notified' order by position",
    [agencyId],
  )
  return rows.map(({ occurred_at, body }) => [(occurred_at.getTime() - monday - hour) / minute, body.kind])
}

test('A ladder of a virtual agency fires each step at its very instant, whether alarms ring alone or between commands', async () => {
  const alone = await founded()
  const context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
  const ringing = new DrivenEngine(on.engine, alone.agency.agencyId, alone.alarms, new RollUps(context))
  await ringing.run([raised(alone.agency)])
  for (let hours = 2; hours <= 9; hours++) while (await ringing.ring(monday + hours * hour));
  const between = await founded()
  const { agencyId, lead } = between.agency
  const replaying = new VirtualDriver(on.engine, agencyId, between.alarms)
  await on.admin.query("insert into lane_cursor (handler, lane) values ('test', 0)")
  const absence = { memberId: lead, from: '2026-12-20', until: '2026-12-21' }
  const step = { handler: 'test', lane: 0 }
  await replaying.run([raised(between.agency)], { ...step, from: 0, to: 1 })
  const later = said(agencyId, 'member.record_absence', absence, monday + 9 * hour)
  await replaying.run([later], { ...step, from: 1, to: 2 })
  const ladder = [
    ...[0.5, 15.5, 45.5].map((minutes) => [minutes, 'fired']),
    ...[75.5, 90.5, 120.5].map((minutes) => [minutes, 'repeat']),
    ...[
      [150.5, 'exhausted'],
      [390.5, 'repeat'],
    ],
  ]
  expect(await notices(alone.agency)).toEqual(ladder)
  expect(await notices(between.agency)).toEqual(ladder)
  const { rows } = await on.admin.query(
    `select count(distinct command_id)::int as wakes, count(*)::int as notices from ledger where type = 'escalation.notified'`,
  )
  expect(rows[0]).toEqual({ wakes: 16, notices: 16 })
})
