import { inAgency } from '@understudy/db/key-ring'
import type { DrawEvidence, StoredDraw } from '@understudy/domain/quality/audit-draw'
import type { DrawResult } from '@understudy/domain/quality/draw'
import { isCover } from '@understudy/domain/work-item/whose-work'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import type pg from 'pg'
import { DelegationsAt, placeOf } from './delegations-at.ts'
import { evidenceOf } from './evidence-of.ts'
import { itemsAt } from './items-at.ts'

export interface LedgerDraw extends StoredDraw {
  readonly position: number
  /** The delegation that the work was drawn for; null for cover without one. */
  readonly delegationId: string | null
  readonly at: number
  readonly evidence: DrawEvidence
}

/** Where a draw stands in the ledger. */
export interface DrawEvent {
  readonly position: number
  readonly type: string
  readonly stream_id: string
  readonly command_id: string
  readonly at: number
  readonly draw: DrawResult
}

const pageSize = 1_000

/**
 * Every draw of an agency's period, in the order of the ledger, a page at a time, with what the ledger says stood just
 * before it: the item, and the evidence of its delegation folded up to the draw's own command.
 */
export async function* readDraws(pool: pg.Pool, agencyId: string, period: string): AsyncGenerator<LedgerDraw[]> {
  const delegations = new DelegationsAt(pool, agencyId)
  for (let after = 0; ; ) {
    const events = (await inAgency(pool, agencyId, drawEvents, [agencyId, period, after])) as unknown as DrawEvent[]
    if (events.length === 0) return
    const items = await itemsAt(pool, agencyId, events)
    const found = events.map((event) => ({ event, item: items.get(event.position) as WorkItem }))
    const before = await delegations.justBefore(
      found.map(({ event, item }) => ({ ...event, delegationId: item.delegationId })),
    )
    yield found.map(({ event, item }): LedgerDraw => {
      const { position, type, stream_id: workItemId, at, draw } = event
      const { taskId, sopVersion } = item
      const delegation = before.get(placeOf(item.delegationId, position))
      const isOwn = delegation !== undefined && !isCover(item, delegation)
      return {
        ...{ position, agencyId, workItemId, taskId, sopVersion, at, draw },
        delegationId: isOwn ? item.delegationId : null,
        assistantId: item.assistantId as string,
        highRisk: item.highRisk,
        held: type === 'work_item.held_for_review',
        evidence: evidenceOf(item, isOwn ? delegation : undefined, at),
      }
    })
    after = (events.at(-1) as DrawEvent).position
  }
}

const drawEvents = `
  select position, type, stream_id, command_id, (extract(epoch from occurred_at) * 1000)::float8 as at,
    body->'draw' as draw from ledger
  where agency_id = $1 and position > $3 and type in ('work_item.held_for_review', 'work_item.delivered')
    and body->'draw'->>'period' = $2
  order by position limit ${pageSize}`

/** Submissions of the period that were delivered undrawn without a draw to show for it: how many there are. */
export async function countUndrawn(pool: pg.Pool, agencyId: string, from: number, to: number): Promise<number> {
  const [row] = await inAgency(
    pool,
    agencyId,
    `select count(*)::int as count from ledger
     where agency_id = $1 and type = 'work_item.delivered' and occurred_at >= $2 and occurred_at < $3
       and body->>'by' = 'not_drawn' and body->'draw' is null`,
    [agencyId, new Date(from), new Date(to)],
  )
  return Number(row?.['count'] ?? 0)
}
