import { openPool } from '@understudy/db/pool'
import { openEngine } from '@understudy/engine/shell/engine'
import { accepted } from '@understudy/engine/test/small-agency'
import { expect, test } from 'vitest'
import { foundAgencyOnline } from '../test/agency-online.ts'
import { openTestApi } from '../test/api-on-test-database.ts'
import { callerOf } from '../test/caller.ts'
import { openLine } from '../test/cut-off-line.ts'
import { listen } from '../test/listen.ts'

test('while the database is away everybody is told to come again; afterwards all goes on, live streams too', async () => {
  const open = await openTestApi()
  const { as, agencyId, lead, tasks, own } = await foundAgencyOnline(open)
  const line = await openLine(open.database.superuserUrl)
  const pool = openPool({ url: line.url, role: 'understudy_app' })
  const there = await openTestApi({ engine: openEngine(pool, open.masterKey) })
  const caller = callerOf(there.api.url, as.ops_lead.key)
  const ear = await listen(there.api.url, as.ops_lead.key)
  const make = () => caller.post('/v1/work-items', { taskId: tasks.plain, title: 'An item' })
  expect((await make()).status).toBe(201)

  await line.cut()
  for (const path of ['/v1/clients', '/v1/board', '/v1/clocks', `/v1/work-items/${own.workItemId}`]) {
    const { status, headers, body } = await caller.get(path)
    expect({ path, status, code: body.code }).toEqual({ path, status: 503, code: 'unavailable' })
    expect(headers.get('retry-after')).toBe('2')
  }
  expect(await make()).toMatchObject({ status: 503, body: { code: 'unavailable' } })
  expect((await caller.get('/health/ready')).status).toBe(503)

  await line.restore()
  await expect.poll(async () => (await caller.get('/health/ready')).status).toBe(200)
  expect((await make()).status).toBe(201)
  const input = { taskId: tasks.plain, title: 'After the outage' }
  const actor = { kind: 'member', memberId: lead } as const
  const { result } = await accepted(open.engine, { name: 'work_item.make', agencyId, actor, input })
  await ear.heard(String(result.workItemId))

  await there.close()
  await pool.end()
  await line.cut()
  await open.close()
})
