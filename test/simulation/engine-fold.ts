import { inAgency } from '@understudy/db/key-ring'
import { beginningOf, firstPlanOf, qualityFactsOf } from '@understudy/domain/delegation/quality-facts'
import type { Plan } from '@understudy/domain/quality/plan'
import type { QualityState } from '@understudy/domain/quality/quality-state'
import { refold } from '@understudy/domain/quality/refold'
import type pg from 'pg'
import { type Placed, verdictHistories } from './verdict-histories.ts'

export interface FoldedDelegation {
  readonly delegationId: string
  /** As the engine keeps it on the row, and as a pure fold of the verdicts in the ledger gives it. */
  readonly inEngine: QualityState
  readonly pure: QualityState
  readonly outcomes: number
  readonly firstVerdicts: number
}

/** What the engine made of verdicts; the pure fold takes them from the reviews themselves. */
const recorded = ['delegation.outcome_recorded', 'delegation.evidence_refolded', 'delegation.reviewed']

/**
 * Every delegation's evidence twice: the engine's, and folded anew from nothing by the pure domain, from the verdicts that
 * people gave and what else happened to the delegation.
 */
export async function foldAnew(pool: pg.Pool, agencyId: string): Promise<FoldedDelegation[]> {
  const [rows, verdicts] = await Promise.all([
    inAgency(pool, agencyId, statement, [agencyId]),
    verdictHistories(pool, agencyId),
  ])
  return rows.map((row) => {
    const delegationId = String(row['id'])
    const events = row['events'] as Placed[]
    const given = verdicts.get(delegationId) ?? []
    const history = withVerdicts(events, given)
    return {
      delegationId,
      inEngine: row['quality'] as QualityState,
      pure: refold(firstPlanOf(history) as Plan, qualityFactsOf(history), beginningOf(history)).quality,
      outcomes: events.filter(({ type }) => type === 'delegation.outcome_recorded').length,
      firstVerdicts: given.filter(({ type }) => type === 'delegation.outcome_recorded').length,
    }
  })
}

/** In the order of the ledger; what is judged after the delegation ended is nobody's evidence, what is disputed is. */
function withVerdicts(events: readonly Placed[], given: readonly Placed[]): Placed[] {
  const end = events.find(({ type }) => type === 'delegation.ended')?.position ?? Number.POSITIVE_INFINITY
  const own = events.filter(({ type }) => !recorded.includes(type))
  const counted = given.filter(({ type, position }) => position < end || type === 'delegation.evidence_refolded')
  return [...own, ...counted].toSorted((a, b) => a.position - b.position)
}

const statement = `
  with facts as materialized (
    select stream_id, json_agg(json_build_object('type', type, 'body', body, 'position', position,
      'at', (extract(epoch from occurred_at) * 1000)::bigint) order by version) as events
    from ledger where agency_id = $1 and stream_type = 'delegation' group by stream_id
  )
  select d.id, d.context -> 'quality' as quality, f.events
  from facts f join delegation d on d.agency_id = $1 and d.id = f.stream_id`
