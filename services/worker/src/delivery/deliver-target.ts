import { type Delivery, type Failed, failed } from '@understudy/channels/delivery'
import { failOverAfter, isTooLong, pauseAfter, restAfter } from '@understudy/domain/notification/back-off'
import type { Bundle } from '@understudy/domain/notification/bundle'
import { isLetter } from '@understudy/domain/notification/message-kind'
import { type Plan, planTarget } from '@understudy/domain/notification/plan-target'
import { insertMessages } from '@understudy/engine/message/insert-messages'
import { forgetLetter, openLetter } from '@understudy/engine/message/letters'
import { executeAll } from '../lane/execute-all.ts'
import { inAgencies } from '../lane/in-agencies.ts'
import { inItsTurn } from '../lane/precedence.ts'
import { consequences } from './consequences.ts'
import type { Delivering, Target } from './delivering.ts'
import { destinationOf } from './destination-of.ts'
import { fallBack } from './fall-back.ts'
import { type LoadedTarget, loadTarget } from './load-target.ts'
import { noticeOf } from './notice-of.ts'
import { putBack, recordOutcome } from './record-outcome.ts'
import { recordPlan } from './record-plan.ts'
import { stillOpen } from './still-open.ts'

/** Rounds of planning in one job; what is left then is woken again. */
const mostRounds = 20

/**
 * Plans, sends and records, until nothing is due, while nobody else has the target. A crash before the sending loses
 * nothing, one after the record repeats nothing; between the receiver's acceptance and our record the same goes again
 * under the same id (escalation, rule 18).
 */
export async function deliverTarget(delivering: Delivering, target: Target): Promise<void> {
  for (let round = 0; round < mostRounds; round++) {
    const planned = await inItsTurn(delivering, 'after', () => planNext(delivering, target))
    if (planned === undefined) return
    await passOver(delivering, target, planned)
    if (planned.plan.send.length === 0) return
    const parts = planned.plan.send.map((bundle, index) => ({ bundle, number: planned.numbers[index] as number }))
    await deliverAll(delivering, target, planned.loaded, parts)
  }
}

/** What waits for long because whoever receives rests goes by the next channel too, once (rule 25). */
async function passOver(
  { pool }: Delivering,
  target: Target,
  { loaded, plan }: { readonly loaded: LoadedTarget; readonly plan: Plan },
): Promise<void> {
  const { now } = loaded.facts
  const ids = plan.hold.flatMap(({ id, why, until }) =>
    why === 'receiver_rests' && isTooLong(until - now) ? [id] : [],
  )
  const [carrierId] = ids
  if (carrierId === undefined) return
  const drafts = await fallBack(pool, target, loaded, { carrierId, form: 'single', ids })
  await inAgencies(pool, [target.agencyId], (client) => insertMessages(client, drafts))
}

/** One after the other; what comes after a receiver's word that it has no time waits with the rest (rule 30). */
async function deliverAll(
  delivering: Delivering,
  target: Target,
  loaded: LoadedTarget,
  parts: readonly { readonly bundle: Bundle; readonly number: number }[],
): Promise<void> {
  for (const [index, { bundle, number }] of parts.entries()) {
    const restMs = await deliverBundle(delivering, target, loaded, bundle, number)
    if (restMs !== null) return putBack(delivering.pool, target, parts.slice(index + 1), restMs)
  }
}

function planNext({ pool }: Delivering, target: Target) {
  return inAgencies(pool, [target.agencyId], async (client) => {
    const loaded = await loadTarget(client, target)
    if (loaded === undefined) return undefined
    const plan = planTarget(loaded.pending, loaded.facts)
    return { loaded, plan, numbers: await recordPlan(client, target, plan, loaded) }
  })
}

/** Answers for how long whoever receives is left alone; null where they go on. */
async function deliverBundle(
  delivering: Delivering,
  target: Target,
  loaded: LoadedTarget,
  bundle: Bundle,
  number: number,
): Promise<number | null> {
  const isOfLetter = loaded.pending.some((one) => one.id === bundle.carrierId && isLetter(one))
  const delivery = await (isOfLetter ? attemptLetter : attempt)(delivering, target, loaded, bundle)
  if (delivery.kind === 'accepted') {
    const nothingMore = { pauseMs: null, restMs: null, fallbacks: [] }
    await recordOutcome(delivering.pool, target, { bundle, number, delivery, ...nothingMore })
    if (isOfLetter) await forgetLetter(delivering.engine, target.agencyId, bundle.carrierId)
    delivering.metrics?.deliveryDone(loaded.channel, 'sent')
    return null
  }
  return recordFailure(delivering, target, loaded, { bundle, number, delivery, isOfLetter })
}

async function attempt(
  { engine, pool, channels, publicUrl }: Delivering,
  target: Target,
  loaded: LoadedTarget,
  bundle: Bundle,
): Promise<Delivery> {
  const { agencyId } = target
  const to = await destinationOf(engine, agencyId, loaded)
  if ('kind' in to) return to
  const open = await stillOpen(pool, target, loaded, bundle)
  const now = Date.now()
  const notice = noticeOf(bundle, loaded, open, { agencyId, publicUrl, links: engine.keys.links, now })
  return channels.deliver(to, notice, new Date(now))
}

/** It goes to the address that it was written to, and by no other channel: its link is for one mailbox. */
async function attemptLetter(
  { engine, channels }: Delivering,
  { agencyId }: Target,
  _: LoadedTarget,
  { carrierId }: Bundle,
): Promise<Delivery> {
  const letter = await openLetter(engine, agencyId, carrierId)
  if (letter === undefined) return failed('expired', 'Its link opens nothing any more')
  const { to, subject, text } = letter
  return channels.write(to, { subject, text }, carrierId)
}

interface FailedAttempt {
  readonly isOfLetter: boolean
  readonly bundle: Bundle
  readonly number: number
  readonly delivery: Failed
}

async function recordFailure(
  { engine, pool, log, metrics }: Delivering,
  target: Target,
  loaded: LoadedTarget,
  { bundle, number, delivery, isOfLetter }: FailedAttempt,
): Promise<number | null> {
  const carried = loaded.pending.find(({ id }) => id === bundle.ids[0])
  const attempts = (carried?.attempts ?? 0) + 1
  const drawn = Math.random()
  const pauseMs = delivery.isPermanent ? null : pauseAfter(attempts, drawn, delivery.retryAfterMs)
  const restMs = delivery.cause === 'slow_down' ? restAfter(attempts, drawn, delivery.retryAfterMs) : null
  const isDead = pauseMs === null
  const { cause, status } = delivery
  log.warn(
    { agency: target.agencyId, message: bundle.carrierId, channel: loaded.channel, attempts, cause, status },
    'A message was not delivered',
  )
  // First what follows, which does nothing the second time; then the record, after which nobody comes by again.
  const carriedIds = new Set(bundle.ids)
  const isTest = loaded.pending.every(({ id, kind }) => !carriedIds.has(id) || kind === 'test')
  await executeAll(engine, consequences(target.agencyId, loaded, delivery, { isDead, isTest }))
  const isSilent = isDead || (restMs !== null && isTooLong(restMs))
  const fallsBack = !isOfLetter && (isSilent || attempts === failOverAfter)
  const fallbacks = fallsBack ? await fallBack(pool, target, loaded, bundle) : []
  await recordOutcome(pool, target, { bundle, number, delivery, pauseMs, restMs, fallbacks })
  metrics?.deliveryDone(loaded.channel, isDead ? 'dead' : 'failed')
  return restMs
}
