import { commitmentOf } from '@understudy/domain/agency/reveal-draw-period'
import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency, type SmallAgency } from '@understudy/engine/test/small-agency'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { handleDueJob } from '../due/due-job-handler.ts'
import { handleEverything } from '../test/handle-everything.ts'

let on: TestEngine
let agency: SmallAgency
/** A month that was over long ago, so that its alarm has rung as soon as something is drawn in it. */
const period = '2026-01'

beforeAll(async () => {
  on = await openTestEngine()
  agency = await foundSmallAgency(on.engine, 'live')
  const made = await say('work_item.make', {
    taskId: agency.tasks.plain,
    title: 'One',
    assistantId: agency.assistants.va,
  })
  const workItemId = String(made['workItemId'])
  await say('work_item.acknowledge_sop', { workItemId, version: 1 })
  await say('work_item.start', { workItemId })
  await say('work_item.tick_step', { workItemId, step: 1 })
  await say('work_item.submit', { workItemId })
  const keyHex = (await on.engine.keys.drawKey(agency.agencyId, period)).toString('hex')
  await say('work_item.draw', { workItemId, period, keyHex })
})

afterAll(() => on.close())

async function say(name: string, input: object): Promise<Record<string, unknown>> {
  const actor = { kind: 'system', part: 'test' } as const
  return (await accepted(on.engine, { name, agencyId: agency.agencyId, actor, input })).result
}

test('the key of a period that is over is revealed by the agency’s own alarm, once, and is the one committed to', async () => {
  const { agencyId } = agency
  const { rows } = await on.admin.query('select wake_at from agency where id = $1', [agencyId])
  const [{ wake_at }] = rows as [{ wake_at: Date }]
  const wakeAt = wake_at.getTime()
  expect(wakeAt).toBeLessThan(Date.now())
  const context = { engine: on.engine, pool: on.engine.pool, log: pino({ level: 'silent' }) }
  for (let ring = 0; ring < 2; ring++) {
    await handleDueJob(context, {
      kind: 'due',
      streams: [{ agencyId, streamType: 'agency', streamId: agencyId, wakeAt }],
    })
    await handleEverything(on)
  }
  const revealed = await on.admin.query("select body from ledger where type = 'agency.draw_period_revealed'")
  expect(revealed.rows).toHaveLength(1)
  const opened = await on.admin.query("select body from ledger where type = 'agency.draw_period_opened'")
  expect(commitmentOf(revealed.rows[0]?.body.keyHex)).toBe(opened.rows[0]?.body.commitment)
  const after = await on.admin.query('select wake_at from agency where id = $1', [agencyId])
  expect(after.rows[0]?.wake_at === null || after.rows[0]?.wake_at > new Date()).toBe(true)
})
