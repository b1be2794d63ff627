import { openTestEngine, type TestEngine } from '@understudy/engine/test/engine-on-test-database'
import { accepted, foundSmallAgency } from '@understudy/engine/test/small-agency'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listFailingAlarms, retryAlarms } from '../parked/failing-alarms.ts'
import { handleDueJob } from './due-job-handler.ts'

let on: TestEngine

beforeAll(async () => {
  on = await openTestEngine()
})

afterAll(() => on.close())

const actor = { kind: 'system', part: 'test' } as const
const log = pino({ level: 'silent' })

test('a stream whose alarm always fails comes back later and later, is shown, and holds nobody else up', async () => {
  const { agencyId, tasks } = await foundSmallAgency(on.engine, 'live')
  const make = async () => {
    const command = { name: 'work_item.make', agencyId, actor, input: { taskId: tasks.plain, title: 'Late' } }
    return String((await accepted(on.engine, command)).result['workItemId'])
  }
  const [broken, sound] = [await make(), await make()]
  // A calendar version that was never published: nothing of the item can be computed.
  await on.admin.query(
    `update work_item set version = version, context = jsonb_set(context::jsonb, '{clocks,0,calendarVersion}', '99')::json where id = $1`,
    [broken],
  )
  await on.admin.query("update work_item set wake_at = now() - interval '5 minutes' where id = any ($1)", [
    [broken, sound],
  ])
  // Another process, which does not know the item from before.
  const context = { engine: on.other, pool: on.other.pool, log }
  const ring = async () => {
    const { rows } = await on.admin.query('select id, wake_at from work_item where id = any ($1)', [[broken, sound]])
    const streams = rows.map(({ id, wake_at: wakeAt }) => ({
      ...{ agencyId, streamType: 'work_item' as const, streamId: id, wakeAt: wakeAt === null ? 0 : wakeAt.getTime() },
    }))
    await handleDueJob(context, { kind: 'due', streams })
  }
  const nextInSeconds = async () =>
    Number(
      (
        await on.admin.query(
          'select extract(epoch from next_at - failed_at) as s from failing_alarm where stream_id = $1',
          [broken],
        )
      ).rows[0].s,
    )
  const waits: number[] = []
  for (let failure = 1; failure <= 9; failure++) {
    await ring()
    waits.push(Math.round(await nextInSeconds()))
  }
  expect(waits).toEqual([20, 40, 80, 160, 320, 640, 1280, 2560, 3600])
  const shown = await listFailingAlarms(on.engine.pool)
  expect(shown).toMatchObject([{ agencyId, streamId: broken, streamType: 'work_item', failures: 9 }])
  expect(shown[0]?.error).toBeTruthy()
  expect(await retryAlarms(on.engine.pool, shown)).toBe(1)
  expect(await nextInSeconds()).toBeLessThan(5)
})
