import type { Board, BoardClock, BoardQuery, BoardRow } from '@understudy/contract/http/board'
import { inAgency } from '@understudy/db/key-ring'
import { type Clock, isOpenClock } from '@understudy/domain/sla/clock'
import type { WorkItem } from '@understudy/domain/work-item/work-item'
import type pg from 'pg'
import { calendarsOf } from '../client/calendars.ts'
import { risksOf } from '../clock/risks-of.ts'
import { BadCursor } from '../reading/bad-cursor.ts'
import { dueCursorOf, dueCursorText } from '../reading/due-cursor.ts'
import { iso } from '../reading/iso.ts'
import { seesInternal, type Viewer } from '../reading/viewer.ts'
import { boardClock } from './board-clock.ts'
import { filterValues } from './board-filters.ts'
import { boardQuery } from './board-query.ts'
import { highestRanked, inRiskOrder, nearestRanked, riskCursorOf, riskCursorText } from './risk-order.ts'

/** The running promises of an agency in risk order, as this viewer may see them. */
export async function readBoard(pool: pg.Pool, viewer: Viewer, query: BoardQuery, isVirtual: boolean): Promise<Board> {
  const values = [...filterValues(viewer, query, isVirtual), ...pageValues(viewer, query)]
  const rows = (await inAgency(pool, viewer.agencyId, boardQuery, values)) as unknown as Row[]
  const [first] = rows
  if (first === undefined) throw new Error('The board always answers at least its time')
  const found = rows.filter(({ id }) => id !== null)
  const now = first.now.getTime()
  const show = await presenter(pool, viewer, found, now)
  return {
    now: first.now.toISOString(),
    ...(query.order === 'risk' ? byRisk(found, query, show, now) : byDeadline(found, query, show)),
  }
}

interface Show {
  readonly row: (row: Row) => BoardRow
  /** The highest chance, 0 to 1, among the row's open clocks as of an instant; null where nothing is known. */
  readonly riskAt: (row: Row, at: number) => number | null
}

/** How a row is shown to this viewer; a client contact is told no risk. */
async function presenter(pool: pg.Pool, viewer: Viewer, found: readonly Row[], now: number): Promise<Show> {
  const calendarOf = await calendarsOf(pool, viewer.agencyId, found)
  const riskOf = await risksOf(pool, viewer.agencyId, seesInternal(viewer) ? found : [])
  return {
    row: (row) =>
      rowOf(ofViewer(row, viewer), (clock) => {
        const calendar = calendarOf(row.client_id, clock)
        return boardClock(clock, calendar, now, riskOf(row, clock, calendar, now))
      }),
    riskAt: (row, at) =>
      highest(
        ofViewer(row, viewer)
          .clocks.filter(isOpenClock)
          // One that began since then is as it was when it began.
          .map((clock) => riskOf(row, clock, calendarOf(row.client_id, clock), Math.max(at, clock.startedAt))),
      ),
  }
}

type Rows = Pick<Board, 'rows' | 'next'>

function byDeadline(found: readonly Row[], { limit }: BoardQuery, show: Show): Rows {
  const page = found.slice(0, limit)
  const last = page.at(-1)
  const hasMore = found.length > limit && last !== undefined
  return {
    rows: page.map(show.row),
    next: hasMore ? dueCursorText({ paused: last.is_paused, dueAt: last.due_at.getTime(), id: last.id }) : null,
  }
}

/**
 * Later pages place every row by its risk as of the first one: risks grow while somebody scrolls, and what overtook the end
 * of a page meanwhile would be on none.
 */
function byRisk(found: readonly Row[], { after, limit }: BoardQuery, show: Show, now: number): Rows {
  const cursor = after === undefined ? undefined : riskCursorOf(after)
  // Whoever sends a cursor may have written it: nothing is told of what has not come yet.
  const asOf = Math.min(cursor?.asOf ?? now, now)
  const ranked = found
    .map((row) => {
      const { id, is_paused: paused, due_at: dueAt } = row
      return { row, id, paused, risk: show.riskAt(row, asOf), dueAt: dueAt.getTime() }
    })
    .filter((one) => cursor === undefined || inRiskOrder(cursor, one) < 0)
    .sort(inRiskOrder)
  const last = ranked[limit - 1]
  return {
    rows: ranked.slice(0, limit).map(({ row }) => show.row(row)),
    next: ranked.length > limit && last !== undefined ? riskCursorText({ ...last, asOf }) : null,
  }
}

/** What is asked besides the filters. @throws BadCursor */
function pageValues(viewer: Viewer, query: BoardQuery): unknown[] {
  const isByRisk = query.order === 'risk'
  const cursor = query.after === undefined || isByRisk ? undefined : dueCursorOf(query.after)
  const isKnown = isByRisk ? riskCursorOf(query.after ?? '') !== undefined : cursor !== undefined
  if (query.after !== undefined && !isKnown) throw new BadCursor()
  return [
    cursor?.paused ?? null,
    cursor === undefined ? null : iso(cursor.dueAt),
    cursor?.id ?? null,
    isByRisk ? nearestRanked : query.limit + 1,
    query.standing ?? null,
    query.waitsFor ?? null,
    isByRisk && seesInternal(viewer) ? highestRanked : 0,
  ]
}

interface Row {
  now: Date
  id: string
  is_paused: boolean
  due_at: Date
  version: number
  state: BoardRow['state']
  title: string
  priority: BoardRow['priority']
  task_id: string
  task_name: string
  client_id: string
  client_name: string
  assistant_id: string | null
  assistant_name: string | null
  stage: BoardRow['stage']
  clocks: Clock[]
  is_repeat: boolean
  blocked_on: WorkItem['blockedOn']
}

/** What the agency promises itself is no business of the client's. */
function ofViewer(row: Row, viewer: Viewer): Row {
  return seesInternal(viewer) ? row : { ...row, clocks: row.clocks.filter(({ audience }) => audience === undefined) }
}

function highest(chances: readonly (number | null)[]): number | null {
  const known = chances.flatMap((chance) => chance ?? [])
  return known.length === 0 ? null : Math.max(...known)
}

function rowOf(row: Row, present: (clock: Clock) => BoardClock): BoardRow {
  const clocks = row.clocks.filter(isOpenClock).map(present)
  return {
    workItemId: row.id,
    version: row.version,
    title: row.title,
    state: row.state,
    priority: row.priority,
    taskId: row.task_id,
    taskName: row.task_name,
    clientId: row.client_id,
    clientName: row.client_name,
    assistantId: row.assistant_id,
    assistantName: row.assistant_name,
    stage: row.stage,
    clocks,
    risk: highest(clocks.map(({ risk }) => risk)),
    dueAt: row.due_at.toISOString(),
    blockedOn: row.blocked_on && { ...row.blocked_on, since: iso(row.blocked_on.since) },
  }
}
