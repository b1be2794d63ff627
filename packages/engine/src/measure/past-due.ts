/**
 * Whether a promise `c` that a record `r` keeps as open is past due at an instant. The record knows no deadlines, so the
 * item's own clocks are looked at, of open promises alone: what is done is never looked up.
 */
export const isPastDue = (at: string) => `(c.state in ('running', 'paused') and exists (
  select from work_item i
  cross join json_to_recordset(i.context -> 'clocks')
    as k (kind text, cycle integer, audience text, state text, "dueAt" bigint, "breachedAt" bigint)
  where i.agency_id = r.agency_id and i.id = r.work_item_id and i.due_at < ${at}
    and k.kind = c.kind and k.cycle = c.cycle and k.audience is not distinct from c.audience
    and (k.state in ('running', 'paused') and k."breachedAt" is not null
      or k.state = 'running' and to_timestamp(k."dueAt" / 1000.0) < ${at})))`
