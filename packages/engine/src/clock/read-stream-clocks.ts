import type { ExplainedClock } from '@understudy/contract/http/clocks'
import type { AgencyReads } from '@understudy/db/prisma-client'
import type pg from 'pg'
import { calendarsOf } from '../client/calendars.ts'
import { stateOf } from '../reading/stream-row.ts'
import { seesInternal, type Viewer } from '../reading/viewer.ts'
import { readBlindness } from '../review/blindness.ts'
import { readReview, visible as visibleReviews } from '../review/read-reviews.ts'
import { visible as visibleItems } from '../work-item/read-work-items.ts'
import { explainClock } from './explain-clock.ts'
import { type OfTask, risksOf } from './risks-of.ts'

/** When clocks are looked at, and where their calendars are read. */
export interface ClockMoment {
  readonly pool: pg.Pool
  readonly at: number
}

/** Every clock of a work item, cycle by cycle, ended ones included. */
export async function readWorkItemClocks(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
  moment: ClockMoment,
): Promise<ExplainedClock[] | undefined> {
  const row = await reads.workItem.findFirst({ where: { AND: [visibleItems(viewer), { id }] } })
  if (row === null) return undefined
  // A cycle that began anew, and when each ended, tell a verdict.
  if ((await readBlindness(reads, viewer, [id])).has(id)) return []
  const stream = { streamType: 'work_item' as const, streamId: id, clientId: row.clientId }
  const { clocks, repeatOf } = stateOf('work_item', row)
  return explained(viewer, stream, { task_id: row.taskId, is_repeat: repeatOf !== null, clocks }, moment)
}

/** Every clock of a review, ended ones included. */
export async function readReviewClocks(
  reads: AgencyReads,
  viewer: Viewer,
  id: string,
  moment: ClockMoment,
): Promise<ExplainedClock[] | undefined> {
  const row = await reads.review.findFirst({ where: { AND: [visibleReviews(viewer), { id }] } })
  if (row === null) return undefined
  // A second round has a clock of its own, which would tell the verdict of the first.
  if ((await readReview(reads, viewer, id))?.blind === true) return []
  const stream = { streamType: 'review' as const, streamId: id, clientId: row.clientId }
  const { clocks } = stateOf('review', row)
  return explained(viewer, stream, { task_id: row.taskId, is_repeat: false, clocks }, moment)
}

/** What the agency promises itself is no business of the client's. */
async function explained(
  viewer: Viewer,
  stream: { readonly streamType: 'work_item' | 'review'; readonly streamId: string; readonly clientId: string },
  all: OfTask,
  { pool, at }: ClockMoment,
): Promise<ExplainedClock[]> {
  const clocks = all.clocks.filter(({ audience }) => audience === undefined || seesInternal(viewer))
  const { clientId } = stream
  const calendarOf = await calendarsOf(pool, viewer.agencyId, [{ client_id: clientId, clocks }])
  const row = { ...all, clocks }
  const riskOf = await risksOf(pool, viewer.agencyId, seesInternal(viewer) ? [row] : [])
  return clocks.map((clock) => {
    const calendar = calendarOf(clientId, clock)
    return explainClock(stream, clock, calendar, at, riskOf(row, clock, calendar, at))
  })
}
