import type { StreamWithTexts } from '@understudy/domain/client/without-texts'
import type { Command } from '@understudy/engine/shell/command'
import type pg from 'pg'
import type { HandlerContext } from '../lane/handler.ts'
import { inAgencies } from '../lane/in-agencies.ts'
import type { LaneEvent } from '../lane/lane-events.ts'
import { pageOfList, pageSize } from './recompute-items.ts'

const actor = { kind: 'system', part: 'erasure' } as const

/**
 * One step of a client's erasure. At the beginning of a list it is made of what is left; at its end a new one is begun, and
 * where that is empty nothing is left: so what was written in the moment in which it began goes too.
 */
export async function erasureStep(event: LaneEvent, { pool }: HandlerContext): Promise<Command[]> {
  const { agencyId, streamId: clientId, position: cause } = event
  const { listId, after: from } = event.body as { listId: string; after?: string }
  const say = (name: string, input: object): Command => ({ name, agencyId, actor, cause, input })
  const { people, streams } = await nextStep(pool, agencyId, { clientId, listId, from })
  const at = { clientId, listId, ...(from !== undefined && { from }) }
  const forgotten = people.map((memberId) => say('member.erase', { memberId, reason: 'Their client was erased' }))
  if (from === undefined && streams.length === 0) return [...forgotten, say('client.finish_erasure', at)]
  const last = streams.at(-1)
  return [
    ...forgotten,
    ...streams.map(({ streamType, streamId }) => say('client.erase_texts', { streamType, streamId })),
    say('client.advance_erasure', {
      ...at,
      ...(last !== undefined && { after: last.streamId }),
      streams: streams.length,
    }),
  ]
}

interface Asked {
  readonly clientId: string
  readonly listId: string
  readonly from: string | undefined
}

interface Found {
  /** People of the client who are not forgotten yet; looked for when a list is made. */
  readonly people: readonly string[]
  readonly streams: readonly StreamToErase[]
}

interface StreamToErase {
  readonly streamType: StreamWithTexts
  readonly streamId: string
}

async function nextStep(pool: pg.Pool, agencyId: string, { clientId, listId, from }: Asked): Promise<Found> {
  return inAgencies(pool, [agencyId], async (client) => {
    const isNew = from === undefined
    if (isNew) await client.query(listAnew, [agencyId, clientId, listId])
    const people = isNew ? await client.query<{ id: string }>(contacts, [agencyId, clientId]) : undefined
    return {
      people: people?.rows.map(({ id }) => id) ?? [],
      streams: await pageOfList<StreamToErase>(client, { agencyId, listId, after: from }, pageSize),
    }
  })
}

const contacts = `
  select id from member
  where agency_id = $1 and context ->> 'clientId' = $2::text and (state = 'active' or name <> 'erased')`

const isWhole = (name: string) => `coalesce(${name}.context ->> 'textsErased', '') = ''`

/** Lists of earlier steps go; the same list twice is the same. $1 agency  $2 client  $3 list */
const listAnew = `
  with gone as (
    delete from recompute_item where agency_id = $1 and client_id = $2::uuid and recompute_id <> $3
  )
  insert into recompute_item (agency_id, recompute_id, client_id, stream_type, stream_id)
  select $1::uuid, $3::uuid, $2::uuid, s.type, s.id
  from (
    select 'task' as type, t.id from task t where t.agency_id = $1 and t.client_id = $2 and ${isWhole('t')}
    union all
    select 'work_item', w.id
    from task t join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
    where t.agency_id = $1 and t.client_id = $2 and ${isWhole('w')}
    union all
    select 'review', r.id
    from task t
    join work_item w on w.agency_id = t.agency_id and w.task_id = t.id
    join review r on r.agency_id = w.agency_id and r.work_item_id = w.id
    where t.agency_id = $1 and t.client_id = $2 and ${isWhole('r')}
    ${['delegation', 'escalation', 'access_checklist', 'question', 'weekly_review', 'action']
      .map(
        (type) => `union all
    select '${type}', s.id from ${type} s where s.agency_id = $1 and s.client_id = $2 and ${isWhole('s')}`,
      )
      .join('\n    ')}
  ) s
  on conflict do nothing`
