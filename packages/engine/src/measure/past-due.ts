/**
 * Which promises that a record `r` keeps as open are past due at an instant. The record knows no deadlines, so the item's
 * own clocks are looked at, of those alone that are late at all.
 */
export const withPastDue = (at: string) => `
  left join lateral (
    select array_agg(concat_ws(' ', k.kind, k.cycle, k.audience)) as names
    from work_item i
    cross join json_to_recordset(i.context -> 'clocks')
      as k (kind text, cycle integer, audience text, state text, "dueAt" bigint, "breachedAt" bigint)
    where i.agency_id = r.agency_id and i.id = r.work_item_id and i.due_at < ${at}
      and (k.state in ('running', 'paused') and k."breachedAt" is not null
        or k.state = 'running' and to_timestamp(k."dueAt" / 1000.0) < ${at})
  ) past on true`

/** Whether a promise `c` of such a record is one of them. */
export const isPastDue = `coalesce(concat_ws(' ', c.kind, c.cycle, c.audience) = any (past.names), false)`
