import { covers } from '@understudy/domain/task/task'
import { z } from 'zod'
import { Id, PlainDate } from '../commands/fields.ts'
import { IsoInstant } from './fields.ts'
import { ProblemReason } from './problem.ts'

/** Who is found, by which rule; null where nobody is. */
const Taker = z
  .object({ assistantId: Id, delegationId: Id.exactOptional(), route: z.string(), why: z.string() })
  .nullable()

/** Why a work item is with whom it is, and what the rules would say now. */
export const Routing = z
  .object({
    workItemId: Id,
    /** As it was decided when it last came to somebody; null where nobody has it. */
    decided: z
      .object({ assistantId: Id, route: z.string(), why: z.string(), at: IsoInstant, position: z.int() })
      .nullable(),
    /** Whom the rules would find now, if nobody had it. */
    now: Taker,
    /** Everybody who was looked at, in the order of their delegations. */
    looked: z.array(
      z.object({
        delegationId: Id,
        assistantId: Id,
        cover: z.enum(covers),
        stage: z.string(),
        /** Why they cannot take it; empty where they could. */
        reasons: z.array(ProblemReason),
        /** Working minutes before it is due, and those in which the client is open too; null where unknown. */
        ownMinutes: z.int().nullable(),
        sharedMinutes: z.int().nullable(),
        /** Of a pool's members: the usual minutes of what they have open, and how many items; null for the others. */
        leftMinutes: z.int().nullable(),
        leftItems: z.int().nullable(),
        /** When they last finished something for the client. */
        servedAt: IsoInstant.nullable(),
      }),
    ),
  })
  .meta({ id: 'Routing' })
export type Routing = z.infer<typeof Routing>

/** From today for a day, unless it says otherwise. */
export const DrillQuery = z.object({ from: PlainDate.exactOptional(), until: PlainDate.exactOptional() })
export type DrillQuery = z.infer<typeof DrillQuery>

/** What would become of somebody's work while they are away; nothing is changed. */
export const CoverageDrill = z
  .object({
    memberId: Id,
    from: z.string(),
    until: z.string(),
    /** Their open work, earliest due first. */
    items: z.array(
      z.object({
        workItemId: Id,
        taskId: Id,
        title: z.string(),
        dueAt: IsoInstant.nullable(),
        stays: z.boolean(),
        taker: Taker,
        reasons: z.array(ProblemReason),
      }),
    ),
    /** Who would get the work of each of their tasks that is made meanwhile. */
    tasks: z.array(z.object({ taskId: Id, taker: Taker, reasons: z.array(ProblemReason) })),
    /** What each would take on, against the minutes that they may plan in that time. */
    loads: z.array(
      z.object({ assistantId: Id, items: z.int(), minutes: z.number(), capacityMinutes: z.int().nullable() }),
    ),
    /** How many of the items nobody could take. */
    uncovered: z.int(),
  })
  .meta({ id: 'CoverageDrill' })
export type CoverageDrill = z.infer<typeof CoverageDrill>

/** How well a client's work would go on without whoever does it now, from 0 to 100. */
export const Continuity = z
  .object({
    clientId: Id,
    score: z.int().nullable(),
    tasks: z.array(
      z.object({
        taskId: Id,
        name: z.string(),
        score: z.int(),
        doneBy: Id.nullable(),
        independent: z.array(Id),
        learning: z.array(Id),
        reasons: z.array(ProblemReason),
      }),
    ),
  })
  .meta({ id: 'Continuity' })
export type Continuity = z.infer<typeof Continuity>
