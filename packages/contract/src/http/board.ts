import { clockKinds } from '@understudy/domain/sla/policy'
import { priorities, waitedFor } from '@understudy/domain/work-item/work-item'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { delegationStates } from './delegations.ts'
import { Cursor, IsoInstant } from './fields.ts'
import { WorkItemState } from './work-items.ts'

/** How an item stands: `running` counts those that are due soon or breached too. */
export const standings = ['breached', 'due_soon', 'running', 'paused'] as const
export type Standing = (typeof standings)[number]

export const BoardQuery = z.object({
  clientId: Id.exactOptional(),
  assistantId: Id.exactOptional(),
  state: WorkItemState.exactOptional(),
  standing: z.enum(standings).exactOptional(),
  /** Whom a blocked item waits for. */
  waitsFor: z.enum(waitedFor).exactOptional(),
  /**
   * By deadline, or the likeliest to be missed first: among the 2,000 nearest deadlines, and the 1,000 besides whose risk was
   * the highest when it was last looked at. Later pages go by the risks as of the first.
   */
  order: z.enum(['deadline', 'risk']).default('deadline'),
  after: Cursor.exactOptional(),
  limit: z.coerce.number().int().min(1).max(500).default(100),
})
export type BoardQuery = z.infer<typeof BoardQuery>

/** One promise of a work item that is still open. */
export const BoardClock = z.object({
  kind: z.enum(clockKinds),
  cycle: z.int().positive(),
  state: z.enum(['running', 'paused']),
  startedAt: IsoInstant,
  /** Null where the client's calendar gave no opening. While the clock is paused, this is the deadline it had. */
  dueAt: IsoInstant.nullable(),
  /** What was promised, in milliseconds of the time it is counted in; null for targets in days. */
  targetMs: z.number().nullable(),
  breachedAt: IsoInstant.nullable(),
  /** Since when it has been paused without a break; null while it runs. */
  pausedAt: IsoInstant.nullable(),
  /** Of the time promised, milliseconds spent at the board's `now` without pauses, in the time it is counted in. */
  spentMs: z.number().nullable(),
  /** What there is to spend, in the same measure; null without a deadline. */
  promisedMs: z.number().nullable(),
  /** Whether `spentMs` grows now: not while paused, nor outside hours where only open time counts. */
  counting: z.boolean(),
  /** While it runs outside the client's hours: when these begin again. */
  opensAt: IsoInstant.nullable(),
  /** The chance that it is missed, 0 to 1; null where too little is known, and for client contacts. */
  risk: z.number().min(0).max(1).nullable(),
})
export type BoardClock = z.infer<typeof BoardClock>

export const BoardRow = z.object({
  workItemId: Id,
  /** As it was read: what If-Match of a command about it says. */
  version: z.int().positive(),
  title: z.string(),
  state: WorkItemState,
  priority: z.enum(priorities),
  taskId: Id,
  taskName: z.string(),
  clientId: Id,
  clientName: z.string(),
  assistantId: Id.nullable(),
  assistantName: z.string().nullable(),
  /** Where the assistant's delegation of the task stands; null where nobody is assigned or a demonstrator does it. */
  stage: z.enum(delegationStates).nullable(),
  /** The open ones, running or paused. */
  clocks: z.array(BoardClock),
  /** The highest chance of a miss among the clocks. */
  risk: z.number().min(0).max(1).nullable(),
  /** The earliest deadline among them. */
  dueAt: IsoInstant,
  blockedOn: z.object({ waitsFor: z.enum(waitedFor), reason: z.string(), since: IsoInstant }).nullable(),
})
export type BoardRow = z.infer<typeof BoardRow>

/** Each work item with an open clock counts once under running or paused; those due soon or breached run. */
export const BoardCounts = z.object({
  running: z.int(),
  paused: z.int(),
  dueSoon: z.int(),
  breached: z.int(),
  blocked: z.object({ client: z.int(), agency: z.int(), third_party: z.int() }),
})
export type BoardCounts = z.infer<typeof BoardCounts>

/** What is counted by itself: the items in one state, of one client, with one assistant or nobody. */
export const BoardGroup = BoardCounts.extend({ state: WorkItemState, clientId: Id, assistantId: Id.nullable() })
export type BoardGroup = z.infer<typeof BoardGroup>

/** All of the board, counted apart in groups: whichever of them somebody chooses, what there is of them is known by then. */
export const CountedBoard = z.object({ now: IsoInstant, groups: z.array(BoardGroup) })
export type CountedBoard = z.infer<typeof CountedBoard>

/**
 * Longest overdue first, then soonest due, or in the order of risk; paused last. How many there are in all is counted apart,
 * so that the first rows wait for no count, and those after them are not counted again.
 */
export const Board = z.object({
  now: IsoInstant,
  rows: z.array(BoardRow),
  next: Cursor.nullable(),
})
export type Board = z.infer<typeof Board>
