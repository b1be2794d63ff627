import { type Calibrations, withLesson } from '@understudy/domain/sla/risk'
import type { Calibration } from '@understudy/domain/sla/risk-calibration'
import type { Durations } from '@understudy/domain/sla/risk-curve'
import { lessonsOf, type SortedLesson } from '@understudy/domain/sla/risk-lessons'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { type CurveKey, keepCurves, readCurves, readKept, writeCalibrations } from './risk-rows.ts'

/** A lesson, and the curves that learn it, the widest first. */
interface Taught {
  readonly agencyId: string
  readonly lesson: SortedLesson
  readonly keys: readonly CurveKey[]
}

/**
 * Keeps the curves that the risk of missed promises is read from, and what came of the risks that were told, lesson by
 * lesson in the order of the ledger, so that batches of any size leave the same.
 */
export async function riskCurves(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const taught = await taughtBy(client, events)
  if (taught.length === 0) return
  const curves = await readCurves(
    client,
    taught.flatMap(({ keys }) => keys),
  )
  const calibrations = await readKept(client, [...new Set(taught.map(({ agencyId }) => agencyId))])
  for (const { agencyId, lesson, keys } of taught) {
    const model = { curves: keys.map((key) => curves.get(key.name)), calibrations: calibrations.get(agencyId) ?? [] }
    const learnt = withLesson(model, lesson)
    for (const [index, { name }] of keys.entries()) curves.set(name, learnt.curves[index] as Durations)
    calibrations.set(agencyId, learnt.calibrations)
  }
  await keepCurves(client, unique(taught), curves)
  await writeCalibrations(client, known(calibrations))
}

const unique = (taught: readonly Taught[]): CurveKey[] => [
  ...new Map(taught.flatMap(({ keys }) => keys.map((key) => [key.name, key] as const))).values(),
]

function known(kept: ReadonlyMap<string, Calibrations>) {
  return [...kept].flatMap(([agencyId, quarters]) =>
    quarters.flatMap((calibration: Calibration | undefined, quarter) =>
      calibration === undefined ? [] : [{ agencyId, quarter, calibration }],
    ),
  )
}

async function taughtBy(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<Taught[]> {
  const told = events.flatMap((event) => lessonsIn(event).map((lesson) => ({ event, lesson })))
  if (told.length === 0) return []
  const taskOf = await tasksOf(
    client,
    told.map(({ event }) => event),
  )
  return told.flatMap(({ event: { agencyId, streamId }, lesson }) => {
    const task = taskOf.get(streamId)
    return task === undefined ? [] : [{ agencyId, lesson, keys: keysOf(agencyId, lesson.sort, task) }]
  })
}

function lessonsIn({ body, at }: LaneEvent): SortedLesson[] {
  const { clocks, happened } = body as {
    clocks?: Parameters<typeof lessonsOf>[0]
    happened?: Parameters<typeof lessonsOf>[1]
  }
  return clocks === undefined ? [] : lessonsOf(clocks, happened ?? [], at)
}

interface TaskOf {
  readonly taskId: string
  readonly taskType: string
}

function keysOf(agencyId: string, sort: string, { taskId, taskType }: TaskOf): CurveKey[] {
  const levels = [
    ['agency', ''],
    ['task_type', taskType],
    ['task', taskId],
  ] as const
  return levels.map(([level, subject]) => ({
    ...{ agencyId, sort, level, subject },
    name: `${agencyId} ${sort} ${level} ${subject}`,
  }))
}

/** The task of an item or a review never changes. One by one, so that no plan scans what it need not. */
async function tasksOf(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<Map<string, TaskOf>> {
  const { rows } = await client.query(
    `select s.id, t.id as task_id, t.context ->> 'taskType' as task_type
     from unnest($1::uuid[], $2::uuid[]) as s (agency_id, id)
     cross join lateral (
       select w.task_id from work_item w where w.agency_id = s.agency_id and w.id = s.id
       union all select r.task_id from review r where r.agency_id = s.agency_id and r.id = s.id limit 1) one
     cross join lateral (select * from task where agency_id = s.agency_id and id = one.task_id limit 1) t`,
    [events.map(({ agencyId }) => agencyId), events.map(({ streamId }) => streamId)],
  )
  return new Map(rows.map(({ id, task_id: taskId, task_type: taskType }) => [id, { taskId, taskType }]))
}
