import type { ChildProcess } from 'node:child_process'
import { setTimeout as sleep } from 'node:timers/promises'
import { inAgency } from '@understudy/db/key-ring'
import { execute } from '@understudy/engine/shell/execute'
import type { SmallAgency } from '@understudy/engine/test/small-agency'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { openLog } from '@understudy/observe/log'
import { listParked } from '@understudy/worker/parked/list-parked'
import { startWorker } from '@understudy/worker/start'
import { expect, test } from 'vitest'
import { doneTwice } from './done-twice.ts'
import { type Installation, install } from './installation.ts'
import { killNow, loadWorker, startLoaded } from './mortal-worker.ts'
import { handOver, member, openOffice, workAWhile } from './office.ts'

const itemCount = 1_000
const lifeMs = 2_000
const kills = 30
const flushesAt = new Set([8, 20])
const restartAt = 14
/** Longer than any pause of any part: a machine that is busy takes its time, but something moves. */
const stuckMs = 60_000

/** What the installation said while it was broken, for whoever has to find out why a test failed. */
function openHearing() {
  const lines: string[] = []
  const log = openLog({
    name: 'faults',
    level: 'warn',
    destination: { write: (line: string) => void lines.push(line) },
  })
  return { lines, log, hear: (line: string) => void lines.push(line) }
}

/** Kills each worker after two seconds; the next ones are loaded already and start at once. Answers the last, which lives. */
async function kill(installation: Installation, hear: (line: string) => void): Promise<ChildProcess> {
  const load = () => loadWorker(installation.forWorkers, hear)
  const spare = [load(), load(), load()]
  const start = async () => {
    const child = await (spare.shift() as Promise<ChildProcess>)
    startLoaded(child)
    return child
  }
  await Promise.all(spare)
  let running = await start()
  for (let killed = 1; killed <= kills; killed++) {
    if (killed + spare.length <= kills) spare.push(load())
    await live(installation)
    await killNow(running)
    running = await start()
    if (flushesAt.has(killed)) await installation.flushQueues()
    if (killed === restartAt) await installation.restartPostgres()
  }
  return running
}

/** Two seconds, and where the machine is busy with something else until the worker has done something, or could not. */
async function live(installation: Installation): Promise<void> {
  const before = await moved(installation)
  await sleep(lifeMs)
  for (const from = performance.now(); performance.now() - from < 10 * lifeMs; await sleep(100))
    if ((await moved(installation)) !== before) return
}

/** How far the lanes are, all of them together; unknown while the database is away. */
async function moved({ engine }: Installation): Promise<string | undefined> {
  const text = 'select sum(position)::text as sum from lane_cursor'
  return engine.pool.query(text).then(
    ({ rows }) => rows[0].sum,
    () => undefined,
  )
}

/** Waits until nothing is left, as long as it becomes less or otherwise. */
async function untilNone(left: () => Promise<number>, tell: () => string): Promise<void> {
  let before = Number.POSITIVE_INFINITY
  for (let since = performance.now(); ; await sleep(250)) {
    const now = await left()
    if (now === 0) return
    if (now !== before) since = performance.now()
    before = now
    expect(performance.now() - since, `${now} are left. ${tell()}`).toBeLessThan(stuckMs)
  }
}

/** People at work: a thousand items are made over the time of the kills, and whatever is anybody's to do is done. */
async function work({ engine }: Installation, agencies: readonly SmallAgency[], isOver: () => boolean): Promise<void> {
  let made = 0
  while (!isOver()) {
    const batch = Array.from({ length: Math.min(12, itemCount - made) }, (_, index) => makeItem(agencies, made + index))
    try {
      // The database may go away in the middle; whoever is told so tries again, under the same external id.
      if (batch.length > 0) await execute(engine, batch)
      made += batch.length
      for (const agency of agencies) await workAWhile(engine, agency)
    } catch {
      await sleep(200)
    }
    await sleep(400)
  }
}

/** Every second item is routed to the assistant, whose work is reviewed; the lead does the others, some much too late. */
function makeItem(agencies: readonly SmallAgency[], n: number) {
  const { agencyId, lead, tasks } = agencies[n % agencies.length] as SmallAgency
  const isRouted = Math.floor(n / agencies.length) % 2 === 0
  const input = {
    ...{ taskId: tasks.plain, externalId: `item-${n}` },
    ...(isRouted ? { title: 'Routed' } : { title: n % 10 === 3 ? 'Forgotten' : 'Shown', assistantId: lead }),
  }
  return { name: 'work_item.make', agencyId, actor: member(lead), input }
}

async function stillOpen({ engine }: Installation, agencies: readonly SmallAgency[]): Promise<number> {
  let open = itemCount
  for (const { agencyId } of agencies) {
    const rows = await inAgency(
      engine.pool,
      agencyId,
      `select count(*)::int as ended from work_item where external_id is not null and state in ('delivered', 'accepted')`,
      [],
    )
    open -= Number(rows[0]?.ended)
  }
  return open
}

test.concurrent.each(['redis', 'postgres'] as const)(
  'A thousand items end, once each, though workers are killed, queues flushed and the database restarted: on %s',
  async (kind) => {
    const { lines, log, hear } = openHearing()
    const installation = await install(kind, log)
    let last: ChildProcess | undefined
    let isOver = false
    let people: Promise<void> | undefined
    try {
      const { engine, backEnd, queues } = installation
      const helper = await startWorker({ engine, backEnd, log })
      const agencies = await Promise.all([1, 2, 3, 4].map(() => openOffice(engine, 10)))
      await Promise.all(agencies.map((agency) => handOver(engine, agency)))
      await helper.stop()

      people = work(installation, agencies, () => isOver)
      last = await kill(installation, hear)
      const lastWords = () => lines.slice(-20).join('\n')
      await untilNone(() => stillOpen(installation, agencies), lastWords)
      isOver = true
      await people

      // What the last deliveries set in motion ends too, and jobs of dead workers are found to be done.
      await untilNone(() => leftOver(installation), lastWords)
      expect(await listParked(engine.pool)).toEqual([])
      expect(await queues.failed()).toEqual([])
      expect(await doneTwice(installation.superuserUrl)).toEqual([])
      const verification = await verifyLedger(engine)
      expect(verification.differences).toEqual([])
      expect(verification.agencies).toBe(agencies.length)
    } finally {
      isOver = true
      await people
      if (last !== undefined) await killNow(last)
      await installation.stop()
    }
  },
  1_200_000,
)

/** Lanes that are behind, and jobs in whatever state. */
async function leftOver({ engine, queues }: Installation): Promise<number> {
  const { rows } = await engine.pool.query(
    'select count(*)::int as lanes from lane_cursor where position < sent_position',
  )
  const counts = Object.values(await queues.counts())
  return counts.reduce((sum, { waiting, active, delayed }) => sum + waiting + active + delayed, rows[0].lanes)
}
