import { inAgency } from '@understudy/db/key-ring'
import { type DatabaseRole, openPool } from '@understudy/db/pool'
import { agenciesToVerify } from '@understudy/engine/verify/agencies-to-verify'
import { openQueues, type QueueCounts } from '@understudy/queue/queues'
import { parkedPlaces } from '@understudy/worker/parked/list-parked'
import type pg from 'pg'
import type { Installation } from '../installation/installation.ts'
import { openQueueBackEnd } from '../parts/queue-back-end.ts'

export interface Status {
  readonly ledger: {
    /** The newest event's place; places of commands that were rolled back stay empty. */
    readonly position: number
    readonly relayPosition: number
    /** Places that the relay has yet to look at, and for how long the oldest of their events has waited. */
    readonly relayBacklog: number
    readonly relayLagSeconds: number
  }
  readonly lanes: {
    /** With something sent that is not handled yet. */
    readonly behind: number
    readonly positionsBehind: number
  }
  readonly clocks: {
    readonly armed: number
    /** Their alarm has rung and is not settled yet; for how long the oldest has waited. */
    readonly due: number
    readonly dueLagSeconds: number
  }
  readonly messages: {
    /** Made and not sent; of these, what no quiet hours, window or limit holds back, and for how long the oldest of that has waited. */
    readonly waiting: number
    readonly due: number
    readonly dueLagSeconds: number
    /** Given up, and not sent again by hand. */
    readonly dead: number
  }
  readonly queues: Readonly<Record<string, QueueCounts>>
  readonly parked: number
  readonly agencies: readonly { readonly id: string; readonly mode: string }[]
}

/** How far everything is behind, over all agencies. Each question is asked by the role that may see the answer. */
export async function readStatus(installation: Installation): Promise<Status> {
  const { engine, databaseUrl } = installation
  const [relay, clocks, messages, queues, agencies, parked] = await Promise.all([
    asRole(databaseUrl, 'understudy_relay', relayStatement),
    asRole(databaseUrl, 'understudy_timers', clockStatement),
    asRole(databaseUrl, 'understudy_timers', messageStatement),
    readQueues(installation),
    readAgencies(engine.pool),
    parkedPlaces(engine.pool),
  ])
  return {
    ledger: {
      position: Number(relay['position']),
      relayPosition: Number(relay['relay_position']),
      relayBacklog: Number(relay['backlog']),
      relayLagSeconds: Number(relay['lag']),
    },
    lanes: { behind: Number(relay['lanes_behind']), positionsBehind: Number(relay['positions_behind']) },
    clocks: { armed: Number(clocks['armed']), due: Number(clocks['due']), dueLagSeconds: Number(clocks['lag']) },
    messages: {
      ...{ waiting: Number(messages['waiting']), due: Number(messages['due']), dead: Number(messages['dead']) },
      dueLagSeconds: Number(messages['lag']),
    },
    queues,
    parked: parked.length,
    agencies,
  }
}

async function readQueues(installation: Installation): Promise<Record<string, QueueCounts>> {
  const backEnd = await openQueueBackEnd(installation)
  const queues = openQueues(backEnd)
  try {
    return await queues.counts()
  } finally {
    await queues.close()
    await backEnd.close()
  }
}

async function readAgencies(pool: pg.Pool): Promise<{ id: string; mode: string }[]> {
  const ids = (await agenciesToVerify(pool)).join(',')
  if (ids === '') return []
  const found = await inAgency(pool, ids, 'select id, mode from agency order by id', [])
  return found.map(({ id, mode }) => ({ id: String(id), mode: String(mode) }))
}

async function asRole(url: string, role: DatabaseRole, statement: string): Promise<Record<string, unknown>> {
  const pool = openPool({ url, role, max: 1 })
  try {
    return (await pool.query(statement)).rows[0]
  } finally {
    await pool.end()
  }
}

const relayStatement = `
  with relay as (select position from relay_cursor where name = 'ledger'),
       head as (select coalesce(max(position), 0) as position from ledger),
       oldest as (select recorded_at from ledger, relay where ledger.position > relay.position order by ledger.position limit 1)
  select head.position, relay.position as relay_position, greatest(head.position - relay.position, 0) as backlog,
         coalesce((select round(extract(epoch from now() - recorded_at), 3) from oldest), 0) as lag,
         (select count(*) from lane_cursor where position < sent_position) as lanes_behind,
         (select coalesce(sum(sent_position - position), 0) from lane_cursor where position < sent_position) as positions_behind
  from head, relay`

const clockStatement = `
  with alarm as (
    select wake_at from work_item where wake_at is not null union all select wake_at from review where wake_at is not null)
  select count(*) as armed, count(*) filter (where wake_at <= now()) as due,
         coalesce(round(extract(epoch from now() - min(wake_at) filter (where wake_at <= now())), 3), 0) as lag
  from alarm`

const messageStatement = `
  with pending as (select greatest(made_at, held_until) as since from message where state in ('waiting', 'sending'))
  select count(*) as waiting, count(*) filter (where since <= now()) as due,
         coalesce(round(extract(epoch from now() - min(since) filter (where since <= now())), 3), 0) as lag,
         (select count(*) from message where state = 'undeliverable') as dead
  from pending`
