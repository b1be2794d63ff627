import { setTimeout as sleep } from 'node:timers/promises'
import type { PgPool, PgPoolClient, PgQueryResult } from 'bullmq'
import type pg from 'pg'

/** How long a failure is held back: BullMQ's loops try again at once, and would spin while Postgres is away. */
const heldBackMs = 200

/**
 * What BullMQ is to see of a pool. It belongs to us, not to the queue or worker that is handed it: closing one leaves
 * it open, and its errors are for whoever's command fails because of them.
 */
export function patientPool(pool: pg.Pool): PgPool {
  const patient = {
    options: { keepAlive: true },
    query: <R>(text: string, values?: readonly unknown[]) =>
      held<PgQueryResult<R>>(
        () => pool.query(text, values as unknown[]) as Promise<unknown> as Promise<PgQueryResult<R>>,
      ),
    connect: () => held<PgPoolClient>(() => pool.connect() as Promise<unknown> as Promise<PgPoolClient>),
    end: async () => {},
    on: () => patient as unknown as PgPool,
    removeAllListeners: () => patient as unknown as PgPool,
  }
  return patient as unknown as PgPool
}

async function held<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    await sleep(heldBackMs)
    throw error
  }
}
