import { openLockSession } from '@understudy/db/lock-session'
import type pg from 'pg'

/** One process at a time sends to a recipient by a channel. */
export interface TargetLocks {
  /** Does the work while nobody else has the target. Answers false, with nothing done, while another has it. */
  withTarget(targetId: string, work: () => Promise<void>): Promise<boolean>
  close(): void
}

/** As lanes are held: whoever finds a message being sent while they have its target knows that its sender is dead. */
export function openTargetLocks(pool: pg.Pool): TargetLocks {
  const session = openLockSession(pool)
  const busy = new Set<string>()
  return {
    withTarget: async (targetId, work) => {
      if (busy.has(targetId)) return false
      busy.add(targetId)
      try {
        if (!(await session.say((client) => lock(client, targetId)))) return false
        await work().finally(() => session.say((client) => unlock(client, targetId)).catch(() => {}))
        return true
      } finally {
        busy.delete(targetId)
      }
    },
    close: session.end,
  }
}

const key = "hashtextextended('target of messages ' || $1, 0)"

async function lock(client: pg.PoolClient, targetId: string): Promise<boolean> {
  const { rows } = await client.query({
    name: 'lock_target',
    text: `select pg_try_advisory_lock(${key}) as held`,
    values: [targetId],
  })
  return rows[0].held
}

async function unlock(client: pg.PoolClient, targetId: string): Promise<void> {
  await client.query({ name: 'unlock_target', text: `select pg_advisory_unlock(${key})`, values: [targetId] })
}
