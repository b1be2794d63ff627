import { inAgency } from '@understudy/db/key-ring'
import type { BusinessCalendar } from '@understudy/domain/sla/business-calendar'
import { type Clock, isOpenClock } from '@understudy/domain/sla/clock'
import { type Progress, type RiskModel, riskOf } from '@understudy/domain/sla/risk'
import type { Calibration } from '@understudy/domain/sla/risk-calibration'
import type { Durations } from '@understudy/domain/sla/risk-curve'
import { progressOf, sortOf } from '@understudy/domain/sla/risk-lessons'
import { curveLevels, type RiskSubject, subjectAt } from '@understudy/domain/sla/risk-levels'
import type { Queue } from '@understudy/domain/sla/risk-queue'
import type pg from 'pg'
import { calibrationRows, calibrationsIn } from './calibrations-in.ts'

/** The chance, 0 to 1, that an open clock of a row is missed, as of `at`; null of one that has ended, or where nothing is known. */
export type RiskOf = (row: OfTask, clock: Clock, calendar: BusinessCalendar, at: number) => number | null

/** What a clock of the row is told from; undefined where it has ended or has no deadline. */
export type Told = (
  row: OfTask,
  clock: Clock,
  calendar: BusinessCalendar,
  at: number,
) => { readonly model: RiskModel; readonly progress: Progress } | undefined

/** The clocks of an item or a review, all of them, its task, and whether it repeats earlier work. */
export interface OfTask {
  readonly task_id: string
  readonly is_repeat: boolean
  readonly clocks: readonly Clock[]
}

/** Reads the curves that these rows' open clocks are told from, all at once (sla, "Beyond the field"). */
export async function risksOf(pool: pg.Pool, agencyId: string, rows: readonly OfTask[]): Promise<RiskOf> {
  const toldOf = await modelsOf(pool, agencyId, rows)
  return (row, clock, calendar, at) => {
    const told = toldOf(row, clock, calendar, at)
    return told === undefined ? null : (riskOf(told.model, told.progress, at) ?? null)
  }
}

/** As `risksOf`, but what a chance is told from instead of the chance. */
export async function modelsOf(pool: pg.Pool, agencyId: string, rows: readonly OfTask[]): Promise<Told> {
  const tasks = [...new Set(rows.map(({ task_id }) => task_id))]
  const turns = [...new Set(rows.map((row) => subjectAt('turn', subjectOf(row, ''))))]
  const sorts = [...new Set(rows.flatMap(({ clocks }) => clocks.filter(isOpenClock).map(sortOf)))]
  if (sorts.length === 0) return () => undefined
  const values = [agencyId, sorts, tasks, turns, calibrationRows(sorts)]
  const [found] = (await inAgency(pool, agencyId, statement, values)) as unknown as [Found]
  const typeOf = new Map(found.tasks?.map(({ id, type }) => [id, type]))
  const curves = new Map(
    found.curves?.map((curve) => [nameOf(curve.sort, curve.level, curve.subject), durationsOf(curve)]),
  )
  const calibrations = calibrationsIn(
    (found.calibrations ?? []).map(({ sort, quarter, as_of, ...learnt }) => ({
      ...{ sort, quarter, calibration: { asOf: Date.parse(as_of), ...learnt } },
    })),
  )
  const queues = Map.groupBy((found.queues ?? []).map(queueOf), ({ taskId }) => taskId)
  return (row, clock, calendar, at) => {
    const progress = isOpenClock(clock) ? progressOf(clock, calendar, at, row.clocks) : undefined
    if (progress === undefined) return undefined
    const sort = sortOf(clock)
    const subject = subjectOf(row, typeOf.get(row.task_id) ?? '')
    const names = curveLevels.map((level) => nameOf(sort, level, subjectAt(level, subject)))
    const model = {
      ...{ curves: names.map((name) => curves.get(name)), calibrations: calibrations(sort) },
      queues: queues.get(row.task_id) ?? [],
    }
    return { model, progress: { ...progress, isRepeat: row.is_repeat } }
  }
}

const subjectOf = ({ task_id: taskId, is_repeat: isRepeat }: OfTask, taskType: string): RiskSubject => ({
  ...{ taskId, taskType, isRepeat },
})

const nameOf = (sort: string, level: string, subject: string) => `${sort} ${level} ${subject}`

interface Kept {
  readonly version: number
  readonly as_of: string
}

type Curve = Kept &
  Pick<Durations, 'ended' | 'cut'> & { readonly sort: string; readonly level: string; readonly subject: string }
type KeptQueue = Omit<Queue, 'at'> & { readonly task_id: string; readonly at: string }
type Quarter = Kept & Pick<Calibration, 'weights' | 'spread'> & { readonly sort: string; readonly quarter: number }

interface Found {
  readonly tasks: readonly { readonly id: string; readonly type: string }[] | null
  readonly curves: readonly Curve[] | null
  readonly calibrations: readonly Quarter[] | null
  readonly queues: readonly KeptQueue[] | null
}

const durationsOf = ({ version, as_of, ended, cut }: Curve): Durations => ({
  ...{ version, asOf: Date.parse(as_of), ended, cut },
})

const queueOf = ({ task_id: taskId, at, ...counts }: KeptQueue) => ({ taskId, at: Date.parse(at), ...counts })

/** Of a task's queues the newest may lie a few minutes ahead, so that the one before it is read too.
 * $1 agency  $2 sorts of clocks  $3 tasks  $4 those done at first or again  $5 sorts of calibrations */
const statement = `
  with asked as (
    select id, context ->> 'taskType' as type from task where agency_id = $1 and id = any ($3::uuid[])
  ), wanted as (
    select 'agency' as level, '' as subject
    union all select distinct 'task_type', type from asked
    union all select 'task', id::text from asked
    union all select level, turn from unnest($4::text[]) turn, unnest(array['turn', 'lately']) level
  )
  select (select json_agg(asked) from asked) as tasks,
    (select json_agg(json_build_object('sort', c.sort, 'level', c.level, 'subject', c.subject, 'version', c.version,
       'as_of', c.as_of, 'ended', c.ended, 'cut', c.cut))
     from unnest($2::text[]) as s (sort) cross join wanted w
     join risk_curve c on c.agency_id = $1 and c.sort = s.sort and c.level = w.level and c.subject = w.subject) as curves,
    (select json_agg(json_build_object('sort', sort, 'quarter', quarter, 'version', version, 'as_of', as_of,
       'weights', weights, 'spread', spread)) from risk_calibration
     where agency_id = $1 and sort = any ($5::text[])) as calibrations,
    (select json_agg(json_build_object('task_id', q.task_id, 'at', q.at, 'waiting', q.waiting, 'late', q.late,
       'begun', q.begun) order by q.at)
     from unnest($3::uuid[]) as k (task_id) cross join lateral (
       select q.* from risk_queue q where q.agency_id = $1 and q.task_id = k.task_id order by q.at desc limit 2) q) as queues`
