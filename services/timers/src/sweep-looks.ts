import type { LookJob } from '@understudy/contract/jobs/look-job'
import type { NewJob } from '@understudy/queue/queues'
import type pg from 'pg'

/** How long a look may take before another is asked for. */
const claimSeconds = 60
const pageSize = 1_000
const itemsInAJob = 100

/** Claims the items whose risk is to be looked at by now, for this sweep alone, and makes jobs of them. */
export async function claimLooks(pool: pg.Pool): Promise<NewJob[]> {
  const { rows } = await pool.query(statement)
  const items = rows.map((row) => ({ agencyId: row.agency_id, workItemId: row.work_item_id }))
  const jobs: NewJob[] = []
  for (let start = 0; start < items.length; start += itemsInAJob) {
    const data: LookJob = { kind: 'look', items: items.slice(start, start + itemsInAJob) }
    jobs.push({ id: `look-${data.items[0]?.workItemId}-${Date.now()}`, data })
  }
  return jobs
}

const statement = {
  name: 'claim_looks',
  text: `
    with due as (
      select l.agency_id, l.work_item_id, l.id, l.wake_at from risk_look l left join due_claim c on c.stream_id = l.id
      where l.wake_at <= now() and (c.stream_id is null or c.claimed_until < now() or c.wake_at <> l.wake_at)
      order by l.wake_at limit ${pageSize}
    ), claimed as (
      insert into due_claim as claim (stream_type, stream_id, wake_at, claimed_until)
      select 'risk_look', id, wake_at, now() + make_interval(secs => ${claimSeconds}) from due order by id
      on conflict (stream_id) do update
        set wake_at = excluded.wake_at, claimed_until = excluded.claimed_until
        where claim.claimed_until < now() or claim.wake_at <> excluded.wake_at
      returning stream_id
    )
    select due.agency_id, due.work_item_id from due join claimed on claimed.stream_id = due.id order by due.wake_at`,
}
