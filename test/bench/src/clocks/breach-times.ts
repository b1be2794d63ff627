import { setTimeout as sleep } from 'node:timers/promises'
import { drained } from '../house/drained.ts'
import { openHouse, type QueuePlace } from '../house/open-house.ts'
import type { BenchAgency } from '../population.ts'
import type { SiteCopy } from '../site.ts'
import { armClocks, type ClockLoad, letFallDue, makeSamples } from './arm-clocks.ts'
import { recordedLateness } from './recorded-lateness.ts'
import { startPart } from './start-part.ts'
import { watchBreaches } from './watch-breaches.ts'

/** How late breaches could be read by others, in milliseconds after their deadline, in ascending order. */
export interface BreachTimes {
  readonly lateMs: readonly number[]
  /** The same by the ledger's own record of each. */
  readonly recordedMs: readonly number[]
  /** Memory of Redis before any clock was armed, with all armed, and at the end; of no meaning on Postgres. */
  readonly queueBytes: readonly number[]
}

const leadMs = 5_000
/** Of those that fall due afterwards. */
const warmUpShare = 0.02
const patienceMs = 60_000

/**
 * Many clocks armed, some falling due within a minute, two timer processes of which one is killed in the middle, one worker.
 * @throws Error where a breach is missing or recorded twice
 */
export async function breachTimes(
  copy: SiteCopy,
  agencies: readonly BenchAgency[],
  orders: { readonly masterKey: Buffer; readonly place: QueuePlace },
  load: ClockLoad,
  memoryOfQueue: () => Promise<number>,
): Promise<BreachTimes> {
  await makeSamples(copy, agencies)
  await settled(copy, orders.place)
  const empty = await memoryOfQueue()
  await armClocks(copy, load)
  const masterKey = orders.masterKey.toString('hex')
  const said = { databaseUrl: copy.database.superuserUrl, masterKey, place: orders.place }
  const parts = await Promise.all((['timers', 'timers', 'worker'] as const).map((part) => startPart({ ...said, part })))
  try {
    const armed = await memoryOfQueue()
    await warmUp(copy, load)
    const after = await lastPosition(copy)
    const from = Date.now() + leadMs
    await letFallDue(copy, load, from)
    const seen = watchBreaches(copy.admin, { count: load.due, after, until: from + load.spreadMs + patienceMs })
    await sleep(Math.max(0, from + load.spreadMs / 2 - Date.now()))
    await parts[0]?.kill()
    const lateMs = await seen
    const recordedMs = await recordedLateness(copy.admin, after)
    if (recordedMs.length !== load.due)
      throw new Error(`${recordedMs.length} of ${load.due} breaches are in the ledger`)
    return { lateMs, recordedMs, queueBytes: [empty, armed, await memoryOfQueue()] }
  } finally {
    await Promise.all(parts.map((part) => part.kill()))
  }
}

/** What the founding and the samples left behind is handled before anything is armed. */
async function settled({ engine, database, admin }: SiteCopy, place: QueuePlace): Promise<void> {
  const house = await openHouse(engine, database, place)
  try {
    await drained(admin)
  } finally {
    await house.close()
  }
}

/** Once through the code of the processes, and the plans of their connections made, before it counts. */
async function warmUp(copy: SiteCopy, { due }: ClockLoad): Promise<void> {
  const count = Math.ceil(due * warmUpShare)
  const after = await lastPosition(copy)
  await letFallDue(copy, { due: count, spreadMs: 1_000 }, Date.now())
  await watchBreaches(copy.admin, { count, after, until: Date.now() + patienceMs })
}

async function lastPosition({ admin }: SiteCopy): Promise<number> {
  const { rows } = await admin.query('select coalesce(max(position), 0) as position from ledger')
  return Number(rows[0].position)
}
