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
  with facts as (
    select stream_id, json_agg(json_build_object('type', type, 'body', body,
      'at', (extract(epoch from occurred_at) * 1000)::bigint) order by version) as events
    from ledger where agency_id = $1 and stream_type = 'delegation' group by stream_id
  ), verdicts as (
    select r.delegation_id, count(*) as given
    from ledger l join review r on r.agency_id = l.agency_id and r.id = l.stream_id
    where l.agency_id = $1 and l.type in ('review.passed', 'review.rework', 'review.critical')
      and l.body ->> 'round' = '1'
    group by r.delegation_id
  )
  select d.id, d.context -> 'quality' as quality, f.events, coalesce(v.given, 0) as first_verdicts
  from delegation d
  join facts f on f.stream_id = d.id
  left join verdicts v on v.delegation_id = d.id
  where d.agency_id = $1`
