import { type RolloutItemId, rolloutItemIds, rolloutPhases } from '@understudy/domain/rollout/rollout-items'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { ConfirmRolloutItem } from '../commands/fit-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { IsoInstant } from './fields.ts'
import { ProblemReason } from './problem.ts'

/** An event of the ledger that shows something. */
const Evidence = z.object({ type: z.string(), streamId: Id, position: z.string(), at: IsoInstant })

/** The rollout plan of a client: it ticks itself from the ledger; what the ledger cannot tell somebody confirms. */
export const Rollout = z
  .object({
    items: z.array(
      z.object({
        item: z.enum(rolloutItemIds as [RolloutItemId, ...RolloutItemId[]]),
        phase: z.enum(rolloutPhases),
        title: z.string(),
        done: z.boolean(),
        ticks: z.enum(['ledger', 'person']),
        evidence: z.array(Evidence),
        confirmation: z.object({ by: Id, at: IsoInstant, note: z.string(), link: z.string().nullable() }).nullable(),
        /** What is missing while it is not done. */
        missing: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Rollout' })
export type Rollout = z.infer<typeof Rollout>

/** The next adjacent task, or why none is proposed yet, with the evidence for each task that is handed over. */
export const NextTask = z
  .object({
    proposal: z
      .object({
        name: z.string(),
        taskId: Id.nullable(),
        taskType: z.string().nullable(),
        beside: z.string(),
        because: z.enum(['same_tools', 'same_flow']),
        reason: z.string(),
      })
      .nullable(),
    reason: z.string(),
    evidence: z.array(
      z.object({
        taskId: Id,
        name: z.string(),
        stable: z.boolean(),
        evidence: z.array(z.string()),
        unmet: z.array(ProblemReason),
      }),
    ),
  })
  .meta({ id: 'NextTask' })
export type NextTask = z.infer<typeof NextTask>

export const rolloutCommands: readonly CommandRoute[] = [
  {
    command: 'client.confirm_rollout_item',
    path: '/v1/clients/:clientId/rollout/confirm',
    input: ConfirmRolloutItem,
    summary: 'Confirm an item of the rollout plan that the ledger cannot tell',
  },
]
