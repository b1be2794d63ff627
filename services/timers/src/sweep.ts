import type { DueStream } from '@understudy/contract/jobs/due-job'
import type pg from 'pg'

/** How long a timer process may take to see its streams handled before another hands them out again. */
const claimSeconds = 20
const pageSize = 2_000

/**
 * Claims the streams whose alarm has rung, earliest first, for this sweep alone: any number of timer processes may run
 * it side by side. A stream whose handling moved its alarm is free again at once.
 */
export async function claimDue(pool: pg.Pool): Promise<DueStream[]> {
  const { rows } = await pool.query(statement)
  return rows.map((row) => ({
    agencyId: row.agency_id,
    streamType: row.stream_type,
    streamId: row.stream_id,
    wakeAt: row.wake_at.getTime(),
  }))
}

/** Forgets claims that have run out long ago. */
export async function forgetOldClaims(pool: pg.Pool): Promise<void> {
  await pool.query("delete from due_claim where claimed_until < now() - interval '1 minute'")
}

const rung = (table: string) => `
  (select '${table}' as stream_type, s.agency_id, s.id as stream_id, s.wake_at
   from ${table} s left join due_claim c on c.stream_id = s.id
   where s.wake_at <= now() and (c.stream_id is null or c.claimed_until < now() or c.wake_at <> s.wake_at)
   order by s.wake_at limit ${pageSize})`

const statement = {
  name: 'claim_due',
  text: `
    with due as (
      ${['work_item', 'review', 'delegation', 'agency', 'client', 'member', 'task', 'escalation', 'calibration', 'access_checklist', 'question', 'action'].map(rung).join(' union all ')}
    ), claimed as (
      insert into due_claim as claim (stream_type, stream_id, wake_at, claimed_until)
      select stream_type, stream_id, wake_at, now() + make_interval(secs => ${claimSeconds}) from due order by stream_id
      on conflict (stream_id) do update
        set wake_at = excluded.wake_at, claimed_until = excluded.claimed_until,
            failures = case when claim.wake_at = excluded.wake_at then claim.failures else 0 end
        where claim.claimed_until < now() or claim.wake_at <> excluded.wake_at
      returning stream_id
    )
    select due.* from due join claimed using (stream_id) order by due.wake_at`,
}
