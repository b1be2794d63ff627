import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import { type HandlerName, handlerNames, laneOf, subscriptions } from '@understudy/contract/subscriptions'
import type { Sighting } from './ledger-head.ts'

const largestJob = 100

const handlersOf = new Map<string, HandlerName[]>()
for (const handler of handlerNames)
  for (const type of subscriptions[handler]) handlersOf.set(type, [...(handlersOf.get(type) ?? []), handler])

/** What was sent last to each handler and lane, by `handler:lane`. */
export type SentPositions = Map<string, number>

/**
 * The jobs for these events: up to a hundred of one handler and lane each. A job names the position sent before it, so
 * that a handler notices when the queue has lost one. Moves `sent` on.
 */
export function laneJobs(sightings: readonly Sighting[], sent: SentPositions): LaneJob[] {
  const open = new Map<string, LaneJob>()
  const jobs: LaneJob[] = []
  for (const { position, agencyId, streamId, type } of sightings) {
    const lane = laneOf(streamId)
    for (const handler of handlersOf.get(type) ?? []) {
      const name = `${handler}:${lane}`
      let job = open.get(name)
      if (job === undefined || job.events.length === largestJob) {
        job = { handler, lane, after: sent.get(name) ?? 0, upTo: position, events: [] }
        open.set(name, job)
        jobs.push(job)
      }
      job.events.push({ position, agencyId })
      job.upTo = position
      sent.set(name, position)
    }
  }
  return jobs
}
