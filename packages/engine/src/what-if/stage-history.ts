import { delegationMoves, type Stage } from '@understudy/domain/delegation/machine'
import type pg from 'pg'

const prefix = 'delegation.'

/** The event types that can move a delegation to another stage; the many that tell of its evidence are left out. */
const moving = () => {
  const rows = Object.values(delegationMoves.table).flatMap((states) => Object.values(states))
  return [...new Set(rows.flatMap(Object.keys))].map((name) => `${prefix}${name}`)
}

/** In which stage delegations were, by position. Each is read once; a client has as many as people on its tasks. */
export class StageHistory {
  readonly #known = new Map<string, readonly (readonly [position: number, stage: string])[]>()

  /** Reads those that are not known yet. */
  async learn(client: pg.ClientBase, agencyId: string, delegationIds: readonly string[]): Promise<void> {
    const missing = [...new Set(delegationIds)].filter((id) => !this.#known.has(id))
    if (missing.length === 0) return
    const { rows } = await client.query<Row>(statement, [agencyId, missing, [...born, ...moving()]])
    for (const [id, events] of Map.groupBy(rows, ({ stream_id }) => stream_id)) this.#known.set(id, stagesOf(events))
  }

  /** As the event at this position found it. */
  at(delegationId: string, position: number): string | undefined {
    return this.#known.get(delegationId)?.findLast(([since]) => since < position)?.[1]
  }
}

interface Row {
  readonly stream_id: string
  readonly position: number
  readonly type: string
  readonly stage: string | null
}

const born = ['delegation.assigned', 'delegation.adopted']

function stagesOf(events: readonly Row[]): [number, string][] {
  let state = 'assigned'
  let pausedFrom: Stage | null = null
  return events.map(({ position, type, stage }) => {
    const before = state
    state = born.includes(type)
      ? (stage ?? 'assigned')
      : (delegationMoves.next(state, type.slice(prefix.length), { pausedFrom }) ?? state)
    if (state === 'paused' && before !== 'paused') pausedFrom = before as Stage
    else if (state !== 'paused') pausedFrom = null
    else if (type === 'delegation.demoted') pausedFrom = 'reverse_shadow'
    else if (type === 'delegation.demotion_undone') pausedFrom = 'independent'
    return [position, state]
  })
}

const statement = `
  select stream_id, position, type, body ->> 'stage' as stage from ledger
  where agency_id = $1 and stream_id = any ($2::uuid[]) and type = any ($3::text[]) order by position`
