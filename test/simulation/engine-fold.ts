import { inAgency } from '@understudy/db/key-ring'
import { firstPlanOf, qualityFactsOf } from '@understudy/domain/delegation/quality-facts'
import type { Plan } from '@understudy/domain/quality/plan'
import type { QualityState } from '@understudy/domain/quality/quality-state'
import { refold } from '@understudy/domain/quality/refold'
import type pg from 'pg'

export interface FoldedDelegation {
  readonly delegationId: string
  /** As the engine keeps it on the row, and as a pure fold of the ledger's facts gives it. */
  readonly inEngine: QualityState
  readonly pure: QualityState
  readonly outcomes: number
  readonly firstVerdicts: number
}

/** Every delegation's evidence twice: the engine's, and folded anew from nothing by the pure domain. */
export async function foldAnew(pool: pg.Pool, agencyId: string): Promise<FoldedDelegation[]> {
  const rows = await inAgency(pool, agencyId, statement, [agencyId])
  return rows.map((row) => {
    const events = row['events'] as { type: string; body: { quality?: QualityState }; at: number }[]
    return {
      delegationId: String(row['id']),
      inEngine: row['quality'] as QualityState,
      pure: refold(firstPlanOf(events) as Plan, qualityFactsOf(events), events[0]?.body.quality).quality,
      outcomes: events.filter(({ type }) => type === 'delegation.outcome_recorded').length,
      firstVerdicts: Number(row['first_verdicts']),
    }
  })
}

const statement = `
  with facts as materialized (
    select stream_id, json_agg(json_build_object('type', type, 'body', body,
      'at', (extract(epoch from occurred_at) * 1000)::bigint) order by version) as events
    from ledger where agency_id = $1 and stream_type = 'delegation' group by stream_id
  ), verdicts as materialized (
    select stream_id from ledger
    where agency_id = $1 and type in ('review.passed', 'review.rework', 'review.critical') and body ->> 'round' = '1'
  ), given as materialized (
    select r.delegation_id, count(*) as count from verdicts v join review r on r.agency_id = $1 and r.id = v.stream_id
    group by r.delegation_id
  )
  select d.id, d.context -> 'quality' as quality, f.events, coalesce(g.count, 0) as first_verdicts
  from facts f join delegation d on d.agency_id = $1 and d.id = f.stream_id
  left join given g on g.delegation_id = d.id`
