import type { Queues } from './queues.ts'

/**
 * Puts jobs that failed for good back, the newest hundred of each queue. A job only says what is to be looked at, and the ledger
 * what was done: one that is done twice does nothing twice.
 * @returns how many were put back, by queue; others that were put back meanwhile are not counted.
 */
export async function retryFailed(queues: Pick<Queues, 'failed' | 'retry'>): Promise<Record<string, number>> {
  const done: Record<string, number> = {}
  for (const { queue, id } of await queues.failed())
    if (await queues.retry(queue, id)) done[queue] = (done[queue] ?? 0) + 1
  return done
}
