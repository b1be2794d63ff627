import type { RoiAnswer, RoiQuery } from '@understudy/contract/http/saved-time'
import { inAgency } from '@understudy/db/key-ring'
import { assistantCost } from '@understudy/domain/insight/assistant-cost'
import { type HoursSaved, hoursSaved } from '@understudy/domain/insight/hours-saved'
import type { KeptBaseline } from '@understudy/domain/insight/record-baseline'
import { roi, valueOfHour } from '@understudy/domain/insight/roi'
import type { KeptHourlyValue } from '@understudy/domain/insight/set-hourly-value'
import type { Profile } from '@understudy/domain/member/profile'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'
import { daysIn, doneOf, spanOf } from './read-hours-saved.ts'
import { readSavedRows, type SavedRow } from './saved-rows.ts'

const usualDays = 28
const daysAMonth = 365.25 / 12

/**
 * What a client gets for its money, as seen at `at` (milliseconds since the epoch), every input shown, and taken from the
 * query where it gives one. What assistants cost is for who runs the agency: undefined for anybody else.
 */
export async function readRoi(
  pool: pg.Pool,
  viewer: Viewer,
  clientId: string,
  query: RoiQuery,
  at: number,
): Promise<RoiAnswer | undefined> {
  return (await readRois(pool, viewer, clientId, query, at))[0]
}

/** The same of every client, where none is named. */
export async function readRois(
  pool: pg.Pool,
  viewer: Viewer,
  clientId: string | null,
  query: RoiQuery,
  at: number,
): Promise<RoiAnswer[]> {
  if (scopeOf(viewer).kind !== 'agency') return []
  const { agencyId } = viewer
  const clients = await inAgency(pool, agencyId, clientFacts, [agencyId, clientId])
  const zone = clientId === null ? undefined : (clients[0]?.['zone'] as string | undefined)
  const span = spanOf(query, at, usualDays, zone)
  const values = [agencyId, clientId, span.from, span.to, query.usualMinutes ?? null]
  const [saved, people] = await Promise.all([
    readSavedRows(pool, agencyId, [clientId, null, null], { by: 'client', per: 'total', ...span }),
    inAgency(pool, agencyId, assistants, values),
  ])
  const rowsOf = Map.groupBy(saved, ({ key }) => key)
  const peopleOf = Map.groupBy(people as unknown as AssistantRow[], ({ client_id: id }) => id)
  return clients.map((client) => {
    const id = String(client['id'])
    const known = knownOf(client, rowsOf.get(id) ?? [], peopleOf.get(id) ?? [], daysIn(span.from, span.to), query)
    return { clientId: id, name: String(client['name']), ...span, ...answer(query, known) }
  })
}

function knownOf(
  client: Readonly<Record<string, unknown>>,
  rows: readonly SavedRow[],
  people: readonly AssistantRow[],
  days: number,
  { usualMinutes }: RoiQuery,
): Known {
  const done = rows.map((row) => ({ ...row, usual_minutes: usualMinutes ?? row.usual_minutes }))
  const baseline = client['baseline'] as KeptBaseline | null
  const before = baseline === null ? undefined : (baseline.minutesPerWeek * days) / 7
  const costs = people.map((row) => costOf(row, days / daysAMonth))
  return { saved: hoursSaved(done.map(doneOf), before), done, value: client['value'] as KeptHourlyValue | null, costs }
}

type Cost = RoiAnswer['assistants'][number]

interface Known {
  readonly saved: HoursSaved
  readonly done: readonly SavedRow[]
  readonly value: KeptHourlyValue | null
  readonly costs: readonly Cost[]
}

function answer(
  query: RoiQuery,
  { saved, done, value, costs }: Known,
): Omit<RoiAnswer, 'clientId' | 'name' | 'from' | 'to'> {
  const currency = value?.currency ?? costs.find((one) => one.currency !== null)?.currency ?? null
  const hours = query.hours === undefined ? saved.hours : { low: query.hours, likely: query.hours, high: query.hours }
  const leader = query.leader ?? value?.leader
  const clinician = query.clinician ?? value?.clinician
  const kept = sumOf(costs, currency)
  const cost = query.cost ?? kept
  const work = done.map((row) => ({ minutes: row.items * (row.usual_minutes ?? 0), clinical: row.clinical }))
  const valuePerHour = valueOfHour(work, leader, clinician)
  const found = roi({ hours, valuePerHour, cost })
  return {
    ...{ currency, saved, assistants: [...costs], valuePerHour: valuePerHour ?? null },
    inputs: {
      hours: { value: hours.likely, source: query.hours === undefined ? 'kept' : 'asked' },
      usualMinutes: { value: query.usualMinutes ?? null, source: query.usualMinutes === undefined ? 'kept' : 'asked' },
      leader: shown(query.leader, value?.leader),
      clinician: shown(query.clinician, value?.clinician),
      cost: shown(query.cost, kept),
    },
    tasks: done.map((row) => ({
      ...{ taskId: row.task_id, name: row.task_name, clinical: row.clinical, items: row.items },
      usualMinutes: row.usual_minutes,
    })),
    roi: found === undefined ? null : { ...found, perCost: found.perCost ?? null },
  }
}

function shown(asked: number | undefined, kept: number | undefined): RoiAnswer['inputs']['cost'] {
  if (asked !== undefined) return { value: asked, source: 'asked' }
  return kept === undefined ? { value: null, source: 'missing' } : { value: kept, source: 'kept' }
}

/** Undefined where one of them is not known, or is paid in another currency: no figure is made up. */
function sumOf(costs: readonly Cost[], currency: string | null): number | undefined {
  if (costs.some((one) => one.cost === null || one.currency !== currency)) return undefined
  return costs.reduce((sum, one) => sum + (one.cost ?? 0), 0)
}

interface AssistantRow {
  readonly client_id: string
  readonly id: string
  readonly name: string
  readonly profile: Pick<Profile, 'engagement' | 'cost'> | null
  readonly client_minutes: number
  readonly all_minutes: number
  readonly ever_minutes: number
}

function costOf({ id, name, profile, ...minutes }: AssistantRow, months: number): Cost {
  const { client_minutes: clientMinutes, all_minutes: allMinutes, ever_minutes: everMinutes } = minutes
  const engagement = profile?.engagement ?? null
  const amount = profile?.cost?.amount ?? null
  const cost = assistantCost({ engagement, amount, clientMinutes, allMinutes, everMinutes, months })
  const currency = profile?.cost?.currency ?? null
  return { assistantId: id, name, engagement, amount, currency, clientMinutes, allMinutes, cost: cost ?? null }
}

/** $1 agency  $2 client, or all */
const clientFacts = `
  select id, name, context -> 'baseline' as baseline, context -> 'hourlyValue' as value,
    coalesce(context -> 'calendars' -> -1 ->> 'zone', context ->> 'timeZone') as zone
  from client where agency_id = $1 and ($2::uuid is null or id = $2) order by name, id`

/** $1 agency  $2 client, or all  $3 $4 first and last day  $5 minutes for one item, in place of each task's own */
const assistants = `
  with served as (
    select distinct client_id, assistant_id from saved_day
    where agency_id = $1 and ($2::uuid is null or client_id = $2) and day >= $3::date and day <= $4::date and items > 0
  ), worked as (
    select s.assistant_id, s.client_id,
      sum(s.items * m.minutes) filter (where s.day >= $3::date and s.day <= $4::date) as minutes,
      sum(s.items * m.minutes) as ever
    from (select distinct assistant_id from served) v
    join saved_day s on s.agency_id = $1 and s.assistant_id = v.assistant_id
    join task t on t.agency_id = $1 and t.id = s.task_id
    cross join lateral (select coalesce($5::float8, (t.context ->> 'usualMinutes')::float8, 0) as minutes) m
    group by 1, 2
  )
  select v.client_id, m.id, m.name, (m.context -> 'profile')::text::json as profile,
    coalesce(sum(w.minutes) filter (where w.client_id = v.client_id), 0)::float8 as client_minutes,
    coalesce(sum(w.minutes), 0)::float8 as all_minutes,
    sum(w.ever)::float8 as ever_minutes
  from served v join worked w on w.assistant_id = v.assistant_id
  join member m on m.agency_id = $1 and m.id = v.assistant_id
  where (m.context -> 'roles')::jsonb ? 'assistant'
  group by v.client_id, m.id, m.name, (m.context -> 'profile')::text
  order by m.name, m.id`
