import type { Delivery, Failed } from '@understudy/channels/delivery'
import { failOverAfter, pauseAfter } from '@understudy/domain/notification/back-off'
import { type Bundle, planTarget } from '@understudy/domain/notification/plan-target'
import { executeAll } from '../lane/execute-all.ts'
import { inAgencies } from '../lane/in-agencies.ts'
import { consequences } from './consequences.ts'
import type { Delivering, Target } from './delivering.ts'
import { destinationOf } from './destination-of.ts'
import { fallBack } from './fall-back.ts'
import { type LoadedTarget, loadTarget } from './load-target.ts'
import { noticeOf } from './notice-of.ts'
import { recordOutcome } from './record-outcome.ts'
import { recordPlan } from './record-plan.ts'

/** Rounds of planning in one job; what is left then is woken again. */
const mostRounds = 20

/**
 * Plans, sends and records, until nothing is due, while nobody else has the target. A crash before the sending loses
 * nothing, one after the record repeats nothing; between the receiver's acceptance and our record the same goes again
 * under the same id (escalation, rule 18).
 */
export async function deliverTarget(delivering: Delivering, target: Target): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const planned = await inAgencies(delivering.pool, [target.agencyId], async (client) => {
      const loaded = await loadTarget(client, target)
      if (loaded === undefined) return undefined
      const plan = planTarget(loaded.pending, loaded.facts)
      return { loaded, plan, numbers: await recordPlan(client, target, plan, loaded.facts.now) }
    })
    if (planned === undefined || planned.plan.send.length === 0) return
    for (const [index, bundle] of planned.plan.send.entries())
      await deliverBundle(delivering, target, planned.loaded, bundle, planned.numbers[index] as number)
  }
}

async function deliverBundle(
  delivering: Delivering,
  target: Target,
  loaded: LoadedTarget,
  bundle: Bundle,
  number: number,
): Promise<void> {
  const delivery = await attempt(delivering, target, loaded, bundle)
  if (delivery.kind === 'accepted') {
    const nothingMore = { pauseMs: null, fallbacks: [] }
    await recordOutcome(delivering.pool, target, { bundle, number, delivery, ...nothingMore })
    delivering.metrics?.deliveryDone(loaded.channel, 'sent')
    return
  }
  await recordFailure(delivering, target, loaded, { bundle, number, delivery })
}

async function attempt(
  { engine, channels, publicUrl }: Delivering,
  { agencyId }: Target,
  loaded: LoadedTarget,
  bundle: Bundle,
): Promise<Delivery> {
  const to = await destinationOf(engine, agencyId, loaded)
  if ('kind' in to) return to
  const now = Date.now()
  const notice = noticeOf(bundle, loaded, { agencyId, publicUrl, links: engine.keys.links, now })
  return channels.deliver(to, notice, new Date(now))
}

interface FailedAttempt {
  readonly bundle: Bundle
  readonly number: number
  readonly delivery: Failed
}

async function recordFailure(
  { engine, pool, log, metrics }: Delivering,
  target: Target,
  loaded: LoadedTarget,
  { bundle, number, delivery }: FailedAttempt,
): Promise<void> {
  const carried = loaded.pending.find(({ id }) => id === bundle.ids[0])
  const attempts = (carried?.attempts ?? 0) + 1
  const pauseMs = delivery.isPermanent ? null : pauseAfter(attempts, Math.random(), delivery.retryAfterMs)
  const isDead = pauseMs === null
  const { cause, status } = delivery
  log.warn(
    { agency: target.agencyId, message: bundle.carrierId, channel: loaded.channel, attempts, cause, status },
    'A message was not delivered',
  )
  // First what follows, which does nothing the second time; then the record, after which nobody comes by again.
  await executeAll(engine, consequences(target.agencyId, loaded, delivery, isDead))
  const fallsBack = isDead || attempts === failOverAfter
  const fallbacks = fallsBack ? await fallBack(pool, target, loaded, bundle) : []
  await recordOutcome(pool, target, { bundle, number, delivery, pauseMs, fallbacks })
  metrics?.deliveryDone(loaded.channel, isDead ? 'dead' : 'failed')
}
