import { subscribe, unsubscribe } from 'node:diagnostics_channel'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { foundAgencyOnline } from './test/agency-online.ts'
import { openTestApi } from './test/api-on-test-database.ts'
import { listen } from './test/listen.ts'

test('a process that stops answers what is under way, ends live streams and takes nothing new', async () => {
  const open = await openTestApi()
  const { as, tasks } = await foundAgencyOnline(open)
  const ears = [await listen(open.api.url, as.owner.key), await listen(open.api.url, as.ops_lead.key)]
  const make = (title: string) => as.ops_lead.post('/v1/work-items', { taskId: tasks.plain, title })
  // Nothing can be committed for a moment, so that all of them are under way.
  await open.admin.query('begin')
  await open.admin.query('lock table ledger in exclusive mode')
  const arrived = arrivalsOf(20)
  const underWay = Array.from({ length: 20 }, (_, number) => make(`Under way ${number}`))
  await arrived
  const stopped = open.api.stop()
  await sleep(100)
  await open.admin.query('commit')
  const answers = await Promise.all(underWay)
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(201))
  await stopped
  await Promise.all(ears.map(({ ended }) => ended))
  await expect(make('Too late')).rejects.toThrow('fetch failed')
  const { rows } = await open.admin.query("select count(*)::int as made from work_item where title like 'Under way %'")
  expect(rows).toEqual([{ made: 20 }])
  await open.close()
})

test('a process whose address is taken says so and holds nothing open', async () => {
  const open = await openTestApi()
  const port = Number(new URL(open.api.url).port)
  await expect(openTestApi({ port })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  await open.close()
})

/** Resolves once so many more requests have reached the server. */
function arrivalsOf(count: number): Promise<void> {
  const channel = 'http.server.request.start'
  return new Promise((done) => {
    let left = count
    const seen = () => {
      left -= 1
      if (left > 0) return
      unsubscribe(channel, seen)
      done()
    }
    subscribe(channel, seen)
  })
}
