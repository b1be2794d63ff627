import type { DeliveryBacklog, Metrics } from '@understudy/observe/metrics'
import type pg from 'pg'

/** Tells what waits by each channel, and for how long the oldest has that no quiet hours, window or limit holds back. */
export async function reportDeliveries(pool: pg.Pool, metrics: Metrics): Promise<void> {
  const { rows } = await pool.query<DeliveryBacklog>(
    `select channel, count(*)::int as waiting,
            coalesce(extract(epoch from now() - min(greatest(made_at, held_until))
              filter (where greatest(made_at, held_until) <= now())), 0)::float8 as seconds
     from message where state in ('waiting', 'sending') group by channel`,
  )
  metrics.deliveryBacklog(rows)
}
