import { type LockSession, openLockSession } from '@understudy/db/lock-session'
import type { Queues } from '@understudy/queue/queues'
import type pg from 'pg'
import { HandedOut } from './handed-out.ts'
import { isPromise, jobsOfRung } from './jobs-of-rung.ts'
import { type Rung, rungStreams } from './rung-streams.ts'

/** Seen at a sweep beyond what was handed out before. */
const pageSize = 2_000
/** What follows from a promise that fell due is gathered for so long, and goes in few jobs: nobody waits for a moment of it. */
const gatheredMs = 250
/** Should a process stand still and its connection live, another sweeps after this. */
const idleMs = 5_000

export interface Sweeper {
  /** Hands out what has rung since. Answers how much, or undefined while another process sweeps. */
  sweep(): Promise<number | undefined>
  /** Another may sweep at once. */
  end(): void
}

/**
 * One process sweeps at a time, by a lock of the session in which it reads, so that what it reads it may hand out. When
 * it dies its lock is free at that moment, and the next hands out all that has rung, what the dead one did included:
 * nothing is settled twice by being handed out twice.
 */
export function openSweeper(pool: pg.Pool, queues: Pick<Queues, 'addMany'>): Sweeper {
  const session = openLockSession(pool, { idleMs })
  const handedOut = new HandedOut()
  let gathered = 0
  return {
    sweep: async () => {
      const rung = await rungUnderLock(session, handedOut)
      if (rung === undefined) return undefined
      const now = Date.now()
      const isGathered = now - gathered >= gatheredMs
      const fresh = handedOut.fresh(rung, now).filter((one) => isGathered || isPromise(one))
      if (isGathered) gathered = now
      for (const [queue, jobs] of jobsOfRung(fresh, now)) if (jobs.length > 0) await queues.addMany(queue, jobs)
      handedOut.note(fresh, now)
      return fresh.length
    },
    end: () => session.end(),
  }
}

const holders = new WeakSet<pg.PoolClient>()

function rungUnderLock(session: LockSession, handedOut: HandedOut): Promise<Rung[] | undefined> {
  return session.say(async (client) => {
    if (!holders.has(client)) {
      if (!(await lock(client))) return undefined
      holders.add(client)
      // Meanwhile others have swept.
      handedOut.forget()
    }
    return rungStreams(client, handedOut.size + pageSize)
  })
}

async function lock(client: pg.PoolClient): Promise<boolean> {
  const { rows } = await client.query<{ held: boolean }>({
    name: 'lock_sweep',
    text: `select pg_try_advisory_lock(hashtextextended('sweep of alarms', 0)) as held`,
  })
  return rows[0]?.held === true
}
