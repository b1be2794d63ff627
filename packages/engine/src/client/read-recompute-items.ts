import { Id } from '@understudy/contract/commands/fields'
import type { RecomputedClock, RecomputeItems } from '@understudy/contract/http/calendars'
import type { PageQuery } from '@understudy/contract/http/fields'
import { inAgency } from '@understudy/db/key-ring'
import type { Client } from '@understudy/domain/client/client'
import type { Clock } from '@understudy/domain/sla/clock'
import type { RecomputedStream } from '@understudy/domain/work-item/recompute'
import type pg from 'pg'
import { BadCursor } from '../reading/bad-cursor.ts'
import { isoOrNull } from '../reading/iso.ts'

interface Row {
  readonly stream_type: RecomputedStream
  readonly stream_id: string
  /** The clocks that the recompute changed, as it left them; null where it changed none. */
  readonly changed: readonly Clock[] | null
}

/** What came of each item of the newest recompute, from the ledger: one line for each clock that it changed. */
export async function readRecomputeItems(
  pool: pg.Pool,
  agencyId: string,
  { recompute }: Client,
  { after, limit }: PageQuery,
): Promise<RecomputeItems> {
  if (after !== undefined && !Id.safeParse(after).success) throw new BadCursor()
  if (recompute === undefined) return { items: [], next: null }
  const values = [agencyId, recompute.id, after ?? null, limit + 1]
  const rows = (await inAgency(pool, agencyId, statement, values)) as unknown as Row[]
  const page = rows.slice(0, limit)
  const reached = recompute.finishedAt === undefined ? (recompute.after ?? '') : undefined
  return {
    items: page.flatMap((row) => linesOf(row, reached === undefined || row.stream_id <= reached)),
    next: rows.length > limit ? (page.at(-1)?.stream_id ?? null) : null,
  }
}

function linesOf({ stream_type: streamType, stream_id: streamId, changed }: Row, isDone: boolean): RecomputedClock[] {
  const stream = { streamType, streamId }
  if (changed === null) return [{ ...stream, ...untouched, result: isDone ? 'unchanged' : 'waiting' }]
  return changed.map((clock) => ({
    ...stream,
    kind: clock.kind,
    audience: clock.audience ?? 'client',
    cycle: clock.cycle,
    result: resultOf(clock),
    dueBefore: isoOrNull(dueBefore(clock)),
    dueAfter: isoOrNull(clock.dueAt),
  }))
}

const untouched = { kind: 'turnaround', audience: 'client', cycle: 1, dueBefore: null, dueAfter: null } as const

const movedBy = (clock: Clock) => {
  const last = clock.moves?.at(-1)
  return last?.[1] === 'recompute' || last?.[1] === 'zone_data' ? last : undefined
}

function resultOf(clock: Clock): RecomputedClock['result'] {
  if (clock.state === 'cancelled') return 'cancelled'
  const moved = movedBy(clock)
  if (moved === undefined) return 'repinned'
  return clock.breachedAt === moved[0] ? 'breached' : 'moved'
}

/** The deadline before the last move: the one that the move before it made, or the first. */
function dueBefore(clock: Clock): number | undefined {
  if (movedBy(clock) === undefined) return clock.dueAt
  return clock.moves?.at(-2)?.[2] ?? clock.firstDueAt
}

const statement = `
  select i.stream_type, i.stream_id, (
    select l.body -> 'clocks' from ledger l
    where l.agency_id = i.agency_id and l.stream_id = i.stream_id
      and l.type = i.stream_type || '.clocks_recomputed'
      and l.body ->> 'recomputeId' = i.recompute_id::text
    limit 1) as changed
  from recompute_item i
  where i.agency_id = $1 and i.recompute_id = $2 and ($3::uuid is null or i.stream_id > $3)
  order by i.stream_id limit $4`
