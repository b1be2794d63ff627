import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import type { HandledPositions } from './relay-lease.ts'

/** Which jobs are to be sent, given how far their lanes were handled at the moment at which they were recorded as sent. */
export type NeededJobs = (jobs: readonly LaneJob[], handled: HandledPositions) => LaneJob[]

const againAfterMs = 250

/**
 * A lane that is behind has a job already, whose worker looks again before it leaves the lane: more of them would only
 * find nothing to do. Now and then it gets another all the same, should the worker have died.
 */
export function openNeededJobs(clock = () => performance.now()): NeededJobs {
  const lastSent = new Map<string, number>()
  return (jobs, handled) => {
    const now = clock()
    return jobs.filter(({ handler, lane, after }) => {
      const name = `${handler}:${lane}`
      const isBehind = (handled.get(name) ?? 0) < after
      if (isBehind && now - (lastSent.get(name) ?? Number.NEGATIVE_INFINITY) < againAfterMs) return false
      lastSent.set(name, now)
      return true
    })
  }
}
