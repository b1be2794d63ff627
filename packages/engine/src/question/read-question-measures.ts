import type { QuestionMeasureQuery, QuestionMeasures } from '@understudy/contract/http/questions'
import { inAgency } from '@understudy/db/key-ring'
import { jeffreysInterval } from '@understudy/domain/quality/estimates/jeffreys'
import { kaplanMeier, timeUntil } from '@understudy/domain/quality/estimates/kaplan-meier'
import type pg from 'pg'
import { scopeOf, type Viewer } from '../reading/viewer.ts'

/** Fewer questions say little of a share. */
const fewest = 5

/**
 * Time to answer, the share of questions that the FAQ had already, and how many each version of a brief left open; as
 * seen at `at` (milliseconds since the epoch). An open question counts as longer than it has lasted, not as missing.
 */
export async function readQuestionMeasures(
  pool: pg.Pool,
  viewer: Viewer,
  { clientId, taskId, from, to }: QuestionMeasureQuery,
  at: number,
): Promise<QuestionMeasures | undefined> {
  const scope = scopeOf(viewer)
  if (scope.kind === 'own_work') return undefined
  const client = scope.kind === 'client' ? scope.clientId : (clientId ?? null)
  if (clientId !== undefined && client !== clientId) return undefined
  const { agencyId } = viewer
  const values = [agencyId, client, taskId ?? null, from ?? null, to ?? null, scope.kind === 'client']
  const rows = (await inAgency(pool, agencyId, statement, values)) as unknown as Row[]
  const briefs = (await inAgency(pool, agencyId, byBrief, values)) as unknown as BriefRow[]
  return measuresOf(rows, briefs, at)
}

interface Row {
  readonly state: string
  readonly asked_at: Date
  readonly answered_at: Date | null
  readonly promise: 'kept' | 'missed' | null
}

interface BriefRow {
  readonly task_id: string
  readonly name: string
  readonly brief_version: number
  readonly questions: number
  readonly items: number
}

function measuresOf(rows: readonly Row[], briefs: readonly BriefRow[], at: number): QuestionMeasures {
  const asked = rows.filter(({ state }) => state !== 'found')
  const hits = rows.length - asked.length
  const waited = asked.filter(({ state }) => state !== 'withdrawn')
  const kept = asked.filter(({ promise }) => promise === 'kept').length
  const missed = asked.filter(({ promise }) => promise === 'missed').length
  return {
    asked: asked.length,
    open: asked.filter(({ state }) => state === 'asked').length,
    timeToAnswer: timesOf(waited, at),
    promise: { kept, missed, ...shareOf(kept, kept + missed) },
    faq: { hits, n: rows.length, ...shareOf(hits, rows.length) },
    answer: rows.length >= fewest ? 'enough' : 'not_enough_data',
    byBrief: briefs.map(({ task_id: id, name, brief_version: briefVersion, questions, items }) => ({
      ...{ taskId: id, taskName: name, briefVersion, questions, items },
    })),
  }
}

/** Product-limit, as for every time that not everybody has arrived at; null where the curve does not get there yet. */
function timesOf(rows: readonly Row[], at: number): QuestionMeasures['timeToAnswer'] {
  const durations = rows.map(({ asked_at: from, answered_at: until }) => ({
    time: Math.max(0, (until?.getTime() ?? at) - from.getTime()),
    happened: until !== null,
  }))
  const steps = kaplanMeier(durations)
  const timeOf = (share: number) => timeUntil(steps, share).time ?? null
  return { n: durations.length, medianMs: timeOf(0.5), ninetiethMs: timeOf(0.9) }
}

function shareOf(x: number, n: number) {
  return n === 0 ? { share: null, interval: null } : { share: x / n, interval: jeffreysInterval(x, n) }
}

const asked = `
  q.agency_id = $1 and not q.unasked and ($2::uuid is null or q.client_id = $2) and ($3::uuid is null or q.task_id = $3)
  and (not $6::boolean or q.asked_of = 'client')
  and ($4::date is null or (q.asked_at at time zone z.zone)::date >= $4)
  and ($5::date is null or (q.asked_at at time zone z.zone)::date <= $5)`

const zones = `
  zones as (
    select c.id, coalesce(c.context -> 'calendars' -> -1 ->> 'zone', c.context ->> 'timeZone') as zone
    from client c where c.agency_id = $1
  )`

/** $1 agency  $2 client  $3 task  $4 $5 first and last day  $6 what is asked of the client only */
const statement = `
  with ${zones}
  select q.state, q.asked_at, q.answered_at, q.promise from question q join zones z on z.id = q.client_id
  where ${asked}`

const byBrief = `
  with ${zones}, counted as (
    select q.task_id, q.brief_version, count(*)::int as questions
    from question q join zones z on z.id = q.client_id
    where ${asked} and q.state <> 'withdrawn' group by 1, 2
  )
  select c.task_id, t.name, c.brief_version, c.questions, coalesce(m.items, 0) as items
  from counted c join task t on t.agency_id = $1 and t.id = c.task_id
  left join (
    select r.task_id, r.brief_version, count(*)::int as items from turnaround_record r
    where r.agency_id = $1 and r.task_id in (select task_id from counted) group by 1, 2
  ) m on m.task_id = c.task_id and m.brief_version = c.brief_version
  order by c.questions desc, t.name, c.brief_version`
