import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import { type HandlerName, handlerNames, laneOf, subscriptions } from '@understudy/contract/subscriptions'
import type { Sighting } from './ledger-head.ts'
import type { IsSent } from './stirring.ts'

const largestJob = 100

const handlersOf = new Map<string, HandlerName[]>()
for (const handler of handlerNames)
  for (const type of subscriptions[handler]) handlersOf.set(type, [...(handlersOf.get(type) ?? []), handler])

/** What was sent last to each handler and lane, by `handler:lane`. */
export type SentPositions = Map<string, number>

/**
 * The jobs for these events: one a handler and lane, with the first hundred of them; whoever has the lane looks up the
 * rest. A job names the position sent before it, so that a handler notices when the queue has lost one. Moves `sent` on.
 */
export function laneJobs(sightings: readonly Sighting[], sent: SentPositions, isSent: IsSent): LaneJob[] {
  const jobs = new Map<string, LaneJob>()
  for (const event of sightings) {
    const { position, agencyId, type } = event
    const lane = laneOf(agencyId)
    for (const handler of handlersOf.get(type) ?? []) {
      if (!isSent(handler, event)) continue
      const name = `${handler}:${lane}`
      let job = jobs.get(name)
      if (job === undefined) {
        job = { handler, lane, after: sent.get(name) ?? 0, upTo: position, events: [] }
        jobs.set(name, job)
      }
      if (job.events.length < largestJob) {
        job.events.push({ position, agencyId })
        job.upTo = position
      }
      sent.set(name, position)
    }
  }
  return [...jobs.values()]
}
