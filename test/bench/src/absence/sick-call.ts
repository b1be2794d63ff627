import { setTimeout as sleep } from 'node:timers/promises'
import { drained } from '../house/drained.ts'
import type { HouseOrders } from '../house/house-process.ts'
import { startHouse } from '../house/start-house.ts'
import { lifeCommand } from '../item-life.ts'
import { all, type BenchAgency, bringAlong, commandOf } from '../population.ts'
import type { SiteCopy } from '../site.ts'

const pollMs = 20
const longestMs = 300_000
const dayMs = 86_400_000

/**
 * Milliseconds from the call of somebody who has so many open items until whoever covers has the last of them, each with
 * its hand-off note. Relay, worker and timers are one process, on an installation with nothing else to do.
 */
export async function sickCall(
  copy: SiteCopy,
  agencies: readonly BenchAgency[],
  orders: HouseOrders,
  openItems: number,
): Promise<number> {
  const [agency] = agencies as [BenchAgency]
  const house = await startHouse(orders)
  try {
    const backupId = await backupOf(copy, agency)
    await all(
      copy.engine,
      Array.from({ length: openItems }, () => lifeCommand(agency, 'make', undefined)),
    )
    await drained(copy.admin)
    await copy.admin.query('analyze work_item')
    const began = performance.now()
    await all(copy.engine, [sick(agency)])
    await hasAll(copy, backupId, openItems)
    const ms = performance.now() - began
    await drained(copy.admin)
    return ms
  } finally {
    await house.stop()
  }
}

/** Somebody who may do the work too. */
async function backupOf({ engine }: SiteCopy, agency: BenchAgency): Promise<string> {
  const lead = commandOf(agency, agency.leadId)
  const who = { name: 'Backup', email: 'backup@bench.invalid', roles: ['assistant'], clientId: null }
  const [joined] = await all(engine, [{ ...lead, name: 'member.join', input: { ...who, supportRole: 'general_va' } }])
  const assistantId = String(joined?.['memberId'])
  await bringAlong(engine, [{ ...agency, assistantId }], 'backup')
  return assistantId
}

/** Away from yesterday on, whatever the zone says today is. */
function sick(agency: BenchAgency) {
  const day = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10)
  const input = { memberId: agency.assistantId, from: day(-1), until: day(30) }
  return { ...commandOf(agency, agency.leadId), name: 'member.record_absence', input }
}

async function hasAll({ admin }: SiteCopy, assistantId: string, wanted: number): Promise<void> {
  let held = 0
  for (const until = performance.now() + longestMs; performance.now() < until; await sleep(pollMs)) {
    const { rows } = await admin.query('select count(*)::int as held from work_item where assistant_id = $1', [
      assistantId,
    ])
    held = rows[0].held
    if (held === wanted) return
  }
  throw new Error(`Whoever covers had ${held} of ${wanted} items in the end`)
}
