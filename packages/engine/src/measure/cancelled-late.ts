/**
 * Whether a promise `c` that a record `r` keeps as cancelled was missed by then. That it is neither kept nor missed (sla, rule 36)
 * does not make it unseen. The record does not know it, so the item's own clocks are looked at, of cancelled promises alone.
 */
export const isCancelledLate = `(c.state = 'cancelled' and exists (
  select from work_item i
  cross join json_to_recordset(i.context -> 'clocks')
    as k (kind text, cycle integer, audience text, state text, "breachedAt" bigint)
  where i.agency_id = r.agency_id and i.id = r.work_item_id
    and k.kind = c.kind and k.cycle = c.cycle and k.audience is not distinct from c.audience
    and k.state = 'cancelled' and k."breachedAt" is not null))`
