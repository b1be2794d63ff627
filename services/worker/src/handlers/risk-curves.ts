import { noCalibrations, withLesson } from '@understudy/domain/sla/risk'
import type { Durations } from '@understudy/domain/sla/risk-curve'
import { begunMsOf, lessonsOf } from '@understudy/domain/sla/risk-lessons'
import { curveLevels, subjectAt } from '@understudy/domain/sla/risk-levels'
import { closeSpans } from '@understudy/domain/sla/risk-span'
import { keptCalibrations } from '@understudy/engine/clock/calibrations-in'
import type pg from 'pg'
import type { LaneEvent } from '../lane/lane-events.ts'
import { keepRisk, type Told } from './keep-risk.ts'
import { countWait, keepQueues, readQueues } from './risk-queues.ts'
import { type CurveKey, keepCalibrations, keepCurves, readCalibrations, readCurves } from './risk-rows.ts'
import { type Lesson, takeLessons } from './take-lessons.ts'

/**
 * Keeps the curves that the risk of missed promises is read from, and what came of the risks that were told. What clocks
 * teach is put down, and learnt span by span in the order of the ledger, so that batches of any size leave the same.
 */
export async function riskCurves(client: pg.ClientBase, events: readonly LaneEvent[]): Promise<void> {
  const told = events.flatMap((event) => lessonsIn(event).map((lesson, ordinal) => ({ event, lesson, ordinal })))
  const waiting = await keepRisk(client, told, events)
  for (const [agencyId, own] of Map.groupBy(told, ({ event }) => event.agencyId)) {
    const cameAt = own.map(({ lesson }) => lesson.at)
    const { learn } = closeSpans(waiting.get(agencyId) ?? { count: 0, since: undefined }, cameAt)
    if (learn > 0) await learnFirst(client, agencyId, learn)
  }
}

function lessonsIn({ body, at }: LaneEvent): Told['lesson'][] {
  const { clocks, happened } = body as {
    clocks?: Parameters<typeof lessonsOf>[0]
    happened?: Parameters<typeof lessonsOf>[1]
  }
  return clocks === undefined ? [] : lessonsOf(clocks, happened ?? [], at)
}

async function learnFirst(client: pg.ClientBase, agencyId: string, count: number): Promise<void> {
  const taught = (await takeLessons(client, agencyId, count)).map((one) => ({ ...one, keys: keysOf(one) }))
  const keys = [...new Map(taught.flatMap((one) => one.keys.map((key) => [key.name, key] as const))).values()]
  const sorts = [...new Set(taught.map(({ lesson }) => lesson.sort))]
  const curves = await readCurves(client, agencyId, keys)
  const calibrations = await readCalibrations(client, agencyId, sorts)
  const queues = await readQueues(client, agencyId, taught)
  for (const one of taught) {
    const { lesson, taskId, isRepeat, clocks, keys: own } = one
    const { sort, cycle, outcome } = lesson
    countWait(queues, one)
    const model = {
      curves: own.map(({ name }) => curves.get(name)),
      calibrations: calibrations.get(sort) ?? noCalibrations,
      queues: queues.of.get(taskId) ?? [],
    }
    const begunMs = begunMsOf(clocks, sort, cycle)
    const learnt = withLesson(model, { ...lesson, ...(outcome && { outcome: { ...outcome, begunMs, isRepeat } }) })
    if (learnt === model) continue
    for (const [index, { name }] of own.entries()) curves.set(name, learnt.curves[index] as Durations)
    calibrations.set(sort, learnt.calibrations)
  }
  await keepQueues(client, agencyId, queues, taught)
  await keepCurves(
    client,
    agencyId,
    keys.filter(({ name }) => curves.has(name)),
    curves,
  )
  const kept = [...calibrations].flatMap(([sort, own]) => keptCalibrations(sort, own))
  await keepCalibrations(client, agencyId, kept)
}

/** The curves that learn it, the widest first. */
function keysOf({ lesson: { sort }, ...about }: Lesson): CurveKey[] {
  return curveLevels.map((level) => {
    const subject = subjectAt(level, about)
    return { sort, level, subject, name: `${sort} ${level} ${subject}` }
  })
}
