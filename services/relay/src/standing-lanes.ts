import type { LaneJob } from '@understudy/contract/jobs/lane-job'
import type pg from 'pg'

/**
 * Lanes that stand still although something was sent: what a flushed queue leaves behind, or a relay that died between
 * recording and sending. Answers jobs without events, which make the handler look up what it has missed.
 */
export type StandingLanes = () => Promise<LaneJob[]>

interface Seen {
  readonly position: number
  readonly askAgainAt: number
  readonly pauseMs: number
}

const longestPauseMs = 30_000

/** A lane that moves does not stand still. One that goes on standing is sent again at growing intervals. */
export function openStandingLanes(pool: pg.Pool, afterMs: number): StandingLanes {
  let seen = new Map<string, Seen>()
  return async () => {
    const now = performance.now()
    const behind = await lanesBehind(pool)
    const next = new Map<string, Seen>()
    const jobs: LaneJob[] = []
    for (const lane of behind) {
      const name = `${lane.handler}:${lane.lane}`
      const before = seen.get(name)
      if (before === undefined || before.position !== lane.position) {
        next.set(name, { position: lane.position, askAgainAt: now + afterMs, pauseMs: afterMs })
      } else if (now < before.askAgainAt) {
        next.set(name, before)
      } else {
        const pauseMs = Math.min(before.pauseMs * 2, longestPauseMs)
        next.set(name, { position: lane.position, askAgainAt: now + pauseMs, pauseMs })
        jobs.push(jobOf(lane))
      }
    }
    seen = next
    return jobs
  }
}

interface LaneBehind {
  readonly handler: LaneJob['handler']
  readonly lane: number
  readonly position: number
  readonly sent_position: number
}

async function lanesBehind(pool: pg.Pool): Promise<LaneBehind[]> {
  const { rows } = await pool.query<LaneBehind>(
    `select handler, lane, position, sent_position
     from lane_cursor where position < sent_position`,
  )
  return rows
}

function jobOf({ handler, lane, position, sent_position }: LaneBehind): LaneJob {
  return { handler, lane, after: position, upTo: sent_position, events: [] }
}
