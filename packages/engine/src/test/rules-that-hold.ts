import { inAgency } from '@understudy/db/key-ring'
import type { Client } from '@understudy/domain/client/client'
import type { Clock } from '@understudy/domain/sla/clock'
import type pg from 'pg'
import { whatIf } from '../what-if/what-if.ts'
import type { Sent } from './agency-at-work.ts'

/** Each answers what breaks the rule; empty where it holds. `admin` sees everything, of every agency. */

/** Rule 1: what was accepted stands in the ledger whole, what was refused left nothing but a recorded refusal. */
export async function tracesThatShouldNotBe(admin: pg.Client, sent: readonly Sent[]): Promise<string[]> {
  const { rows } = await admin.query('select command_id, type from ledger order by position')
  const written = new Map<string, string[]>()
  for (const { command_id, type } of rows) written.set(command_id, [...(written.get(command_id) ?? []), type])
  return sent.flatMap(({ command, outcome }) => {
    const types = written.get(command.commandId as string) ?? []
    const isRepeated = outcome.kind === 'accepted' && outcome.repeated === true
    const wanted = outcome.kind === 'accepted' && !isRepeated ? outcome.events : []
    const found = outcome.kind === 'refused' ? types.filter((type) => !recorded.has(type)) : types
    if (outcome.kind === 'failed') return [`${command.name} failed: ${outcome.error.message}`]
    return wanted.join() === found.join() ? [] : [`${command.name} ${outcome.kind}: ${wanted} and not ${found}`]
  })
}

/** What is remembered of a refusal: the clinical guard that held, work that nobody could be routed to. */
const recorded = new Set(['task.delegation_refused', 'work_item.left_uncovered'])

/** The same idempotency key happened once, and under another content not at all. */
export function keysUsedTwice(sent: readonly Sent[]): string[] {
  const first = new Map<string, Sent>()
  return sent.flatMap((one) => {
    const key = one.command.idempotencyKey
    if (key === undefined || one.outcome.kind === 'conflict') return []
    const before = first.get(key)
    if (before?.outcome.kind !== 'accepted') {
      first.set(key, one)
      return []
    }
    const isSame = JSON.stringify(before.command.input) === JSON.stringify(one.command.input)
    const { outcome } = one
    if (isSame) return outcome.kind === 'accepted' && outcome.repeated ? [] : [`${one.command.name} was not repeated`]
    return outcome.kind === 'refused' && outcome.code === 'idempotency_key_reused'
      ? []
      : [`${one.command.name} ran anew`]
  })
}

/** Rule 4: every clock past its deadline has exactly one breach in the ledger, every other none. */
export async function breachesMissingOrDouble(admin: pg.Client, agencyId: string, now: number): Promise<string[]> {
  const { rows: told } = await admin.query(
    `select stream_id, h->>'clock' as kind, h->>'cycle' as cycle, count(*)::int as breaches
     from ledger, json_array_elements(body->'happened') h
     where agency_id = $1 and h->>'kind' = 'breach' and json_typeof(body->'happened') = 'array' group by 1, 2, 3`,
    [agencyId],
  )
  const breaches = new Map(told.map((row) => [`${row.stream_id} ${row.kind} ${row.cycle}`, row.breaches as number]))
  const { rows } = await admin.query(
    `select id, context->'clocks' as clocks from work_item where agency_id = $1
     union all select id, context->'clocks' from review where agency_id = $1`,
    [agencyId],
  )
  return rows.flatMap(({ id, clocks }) =>
    (clocks as Clock[]).flatMap((clock) => {
      const name = `${id} ${clock.kind} ${clock.cycle}`
      const found = breaches.get(name) ?? 0
      const wanted = isPast(clock, now) ? 1 : clock.breachedAt === undefined ? 0 : 1
      return found === wanted ? [] : [`${name} (${clock.state}): ${found} breaches and not ${wanted}`]
    }),
  )
}

function isPast({ state, dueAt, stoppedAt, breachedAt }: Clock, now: number): boolean {
  if (state === 'missed') return true
  if (state === 'hit')
    return breachedAt !== undefined || (dueAt !== undefined && stoppedAt !== undefined && stoppedAt > dueAt)
  return state === 'running' && dueAt !== undefined && dueAt < now
}

/** What if nothing were other: replayed under the rules that were in force all the time, every promise comes out as it did. */
export async function whatIfNothing(
  pool: pg.Pool,
  agencyId: string,
  clientId: string,
  now: number,
  since = 0,
): Promise<unknown[]> {
  const [row] = await inAgency(pool, agencyId, 'select state, context from client where id = $1', [clientId])
  const client = { state: row?.['state'], ...(row?.['context'] as object) } as Client
  const asked = { since, until: now + 1 }
  const { items, changes, promises } = await whatIf(pool, agencyId, clientId, client, asked, { at: now })
  if (items === 0 || promises.length === 0) return ['Nothing was replayed']
  return [...changes, ...promises.filter(({ was, would }) => JSON.stringify(was) !== JSON.stringify(would))]
}

/** Rule 5: whoever has a clinical task, or one of its items, is a scribe with a credential. */
export async function clinicalWithoutCredential(admin: pg.Client, agencyId: string): Promise<unknown[]> {
  const { rows } = await admin.query(
    `select work.id, m.support_role from (
       select agency_id, id, task_id, assistant_id from work_item union all
       select agency_id, id, task_id, assistant_id from delegation) work
     join task t on t.agency_id = work.agency_id and t.id = work.task_id
     join member m on m.agency_id = work.agency_id and m.id = work.assistant_id
     where work.agency_id = $1 and (t.context->>'clinical')::boolean
       and (m.support_role is distinct from 'scribe' or m.context->>'scribeCredential' is null)`,
    [agencyId],
  )
  return rows
}

/** Rule 5: delivered without a review while its delegation was not independent; or by somebody without one who may not. */
export async function deliveredUnreviewed(admin: pg.Client, agencyId: string): Promise<string[]> {
  const { rows } = await admin.query(
    `select stream_id, type, body from ledger
     where agency_id = $1 and (stream_type = 'delegation' or type in ('work_item.assigned', 'work_item.delivered')) order by position`,
    [agencyId],
  )
  const stages = new Map<string, string>()
  const behind = new Map<string, string | undefined>()
  const found: string[] = []
  for (const { stream_id: id, type, body } of rows) {
    const stage = stageAfter[type]
    if (stage !== undefined) stages.set(id, stage)
    if (type === 'work_item.assigned') behind.set(id, body.delegationId)
    if (type !== 'work_item.delivered') continue
    const delegation = behind.get(id)
    const where = delegation === undefined ? 'none' : stages.get(delegation)
    const isFine =
      body.by === 'passed' ||
      body.by === 'fixed_and_accepted' ||
      ((body.by === 'not_drawn' || body.by === 'before_review') && where === 'independent') ||
      (body.by === 'demonstrated' && where === 'none')
    if (!isFine) found.push(`${id} was delivered ${body.by} in ${where}`)
  }
  return found
}

/** A pause and an end leave the last stage as it was: the draw looks through them. */
const stageAfter: Record<string, string> = {
  'delegation.assigned': 'assigned',
  'delegation.shadow_started': 'shadow',
  'delegation.reverse_shadow_started': 'reverse_shadow',
  'delegation.promoted': 'independent',
  'delegation.demoted': 'reverse_shadow',
  'delegation.demotion_undone': 'independent',
}

/** Rule 6: no id stands under two agencies, and no reference leads out of its own. */
export async function rowsAcrossAgencies(admin: pg.Client): Promise<unknown[]> {
  const { rows } = await admin.query(
    `with streams as (
       select agency_id, id from agency union all select agency_id, id from client union all
       select agency_id, id from member union all select agency_id, id from task union all
       select agency_id, id from delegation union all select agency_id, id from work_item union all
       select agency_id, id from review
     ), pointers as (
       select agency_id, id, unnest(array[client_id]) as target from task union all
       select agency_id, id, unnest(array[client_id, task_id, assistant_id]) from delegation union all
       select agency_id, id, unnest(array[client_id, task_id, delegation_id, assistant_id]) from work_item union all
       select agency_id, id, unnest(array[client_id, task_id, work_item_id, delegation_id, reviewer_id]) from review
     )
     select p.id, p.target from pointers p where p.target is not null
       and not exists (select from streams s where s.agency_id = p.agency_id and s.id = p.target)
     union all
     select stream_id, null from ledger group by stream_id having count(distinct agency_id) > 1`,
  )
  return rows
}
