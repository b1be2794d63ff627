import type { DeliverJob } from '@understudy/contract/jobs/deliver-job'
import type { NewJob } from '@understudy/queue/queues'
import type pg from 'pg'

/** How long a delivery may take before another is woken for the same recipient; whoever sends holds a lock meanwhile. */
const claimSeconds = 10
const pageSize = 500
const targetsInAJob = 20

/** Claims the recipients for whom something is due, for this sweep alone, and makes jobs of them. */
export async function claimTargets(pool: pg.Pool): Promise<NewJob[]> {
  const { rows } = await pool.query(statement)
  const targets = rows.map((row) => ({ agencyId: row.agency_id, targetId: row.id }))
  const jobs: NewJob[] = []
  for (let start = 0; start < targets.length; start += targetsInAJob) {
    const data: DeliverJob = { kind: 'deliver', targets: targets.slice(start, start + targetsInAJob) }
    jobs.push({ id: `deliver-${data.targets[0]?.targetId}-${Date.now()}`, data })
  }
  return jobs
}

const statement = {
  name: 'claim_targets',
  text: `
    with due as (
      select t.agency_id, t.id, t.wake_at from message_target t left join due_claim c on c.stream_id = t.id
      where t.wake_at <= now() and (c.stream_id is null or c.claimed_until < now() or c.wake_at <> t.wake_at)
      order by t.wake_at limit ${pageSize}
    ), claimed as (
      insert into due_claim as claim (stream_type, stream_id, wake_at, claimed_until)
      select 'message_target', id, wake_at, now() + make_interval(secs => ${claimSeconds}) from due order by id
      on conflict (stream_id) do update
        set wake_at = excluded.wake_at, claimed_until = excluded.claimed_until
        where claim.claimed_until < now() or claim.wake_at <> excluded.wake_at
      returning stream_id
    )
    select due.agency_id, due.id from due join claimed on claimed.stream_id = due.id order by due.wake_at`,
}
