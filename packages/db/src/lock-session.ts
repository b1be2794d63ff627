import type pg from 'pg'

/** A connection that this process keeps for its locks: they are free at the moment at which it dies. */
export interface LockSession {
  /** Statements wait for one another. */
  say<T>(statement: (client: pg.PoolClient) => Promise<T>): Promise<T>
  end(): void
}

export interface LockSessionOptions {
  /** Postgres ends the session of a process that says nothing for so long, and others may have its locks. Never where unset. */
  readonly idleMs?: number
}

/** One connection of the pool, opened when it is first needed and again after it broke. */
export function openLockSession(pool: pg.Pool, { idleMs = 0 }: LockSessionOptions = {}): LockSession {
  let current: pg.PoolClient | undefined
  let last: Promise<unknown> = Promise.resolve()
  let end = () => {}
  const open = async () => {
    const client = await pool.connect()
    end = () => {
      end = () => {}
      current = undefined
      client.off('error', broken).off('end', broken).release(true)
    }
    const broken = () => end()
    client.on('error', broken).on('end', broken)
    // A machine that vanishes closes nothing; its locks are free after half a minute.
    await client.query(`
      set tcp_keepalives_idle = 10; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 4;
      set idle_session_timeout = ${idleMs}`)
    current = client
    return client
  }
  return {
    say: (statement) => {
      const answer = last.then(async () => {
        try {
          return await statement(current ?? (await open()))
        } catch (error) {
          // A lock whose fate is not known goes with its session.
          end()
          throw error
        }
      })
      last = answer.catch(() => {})
      return answer
    },
    end: () => end(),
  }
}
