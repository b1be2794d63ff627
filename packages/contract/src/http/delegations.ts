import { stages } from '@understudy/domain/delegation/machine'
import { covers } from '@understudy/domain/task/task'
import { z } from 'zod'
import {
  AcknowledgeSop,
  AdoptDelegation,
  AssignDelegation,
  MoveToPlan,
  ObserveItem,
  OfDelegation,
  PauseDelegation,
  RecordWalkthrough,
  WithReason,
} from '../commands/delegation-commands.ts'
import { Id } from '../commands/fields.ts'
import { PlanDefinition } from '../plan-definition.ts'
import type { CommandRoute } from './command-route.ts'
import { InstantIn, IsoInstant, PageQuery, streamFields } from './fields.ts'
import { ProblemReason } from './problem.ts'
import { MissRate, OverMissRate } from './reviewer-measures.ts'
import { Volume } from './volume.ts'

export const delegationStates = [...stages, 'paused', 'ended'] as const

export const Delegation = z
  .object({
    ...streamFields,
    /** Whether the viewer may be asked to judge work of it blind: state, version and sums are then as if nothing had been said of it. */
    blind: z.boolean(),
    state: z.enum(delegationStates),
    pausedFrom: z.enum(stages).nullable(),
    clientId: Id,
    taskId: Id,
    assistantId: Id,
    cover: z.enum(covers),
    assignedAt: IsoInstant,
    /** Brought along by history: nothing is drawn or held, and no score is kept. */
    observed: z.boolean(),
    adoption: z.object({ stage: z.enum(stages), reason: z.string(), source: z.string() }).nullable(),
    acknowledgedSop: z.int().nullable(),
    observedItems: z.array(Id),
    walkthrough: z.string().nullable(),
    demonstratorSignOff: z.object({ by: Id, at: IsoInstant }).nullable(),
    /**
     * The quality plan's own numbers: score, level, trust and what they were made of; the plan alone while the viewer may
     * be asked to judge work of it without knowing the verdict that moved them, and for a client's contact.
     */
    quality: z.record(z.string(), z.unknown()),
    /** The plan that holds, where it is one of the agency's own. */
    plan: PlanDefinition.nullable(),
    openRework: z.array(Id),
    openCritical: z.array(Id),
    independentAt: IsoInstant.nullable(),
    /** When a lead is asked about a pause; null where it is not paused, or was asked about. */
    pauseEndsAt: IsoInstant.nullable(),
  })
  .meta({ id: 'Delegation' })
export type Delegation = z.infer<typeof Delegation>

export const DelegationQuery = PageQuery.extend({
  state: z.enum(delegationStates).exactOptional(),
  clientId: Id.exactOptional(),
  taskId: Id.exactOptional(),
  assistantId: Id.exactOptional(),
})
export type DelegationQuery = z.infer<typeof DelegationQuery>

/** The next step of the hand-over and every condition of it that does not hold; open where none is left. */
export const Gate = z.object({
  from: z.enum(delegationStates),
  /** Null where there is no next step: independent, paused or ended. */
  to: z.enum(stages).nullable(),
  open: z.boolean(),
  unmet: z.array(ProblemReason),
  /** Before independence: what the evidence says, and the chance that a promotion is false, with what reviewers miss. */
  recommendation: z
    .object({
      /** Not where somebody declined it and nothing was reviewed since. */
      recommended: z.boolean(),
      declined: z.object({ by: z.string(), reason: z.string(), at: IsoInstant }).nullable(),
      arithmetic: z.string(),
      /** Over all attempts, with the upper limit of what reviewers miss. */
      falsePromotion: z.number(),
      /** Of one attempt over the interval of what they miss; null where that is unknown. */
      falsePromotionOver: OverMissRate.nullable(),
      reviewers: MissRate.nullable(),
      assumes: z.string(),
      /** How long the proof takes at the cadence of the task, or of its family; null where nothing recurs. */
      volume: Volume.nullable(),
    })
    .nullable(),
})
export type Gate = z.infer<typeof Gate>

const of = (path: string): `/v1/${string}` => `/v1/delegations/:delegationId/${path}`

export const delegationCommands: readonly CommandRoute[] = [
  {
    command: 'delegation.assign',
    path: '/v1/delegations',
    input: AssignDelegation,
    summary: 'Hand a task to an assistant',
    makes: 'delegationId',
  },
  {
    command: 'delegation.adopt',
    path: '/v1/delegations/adopt',
    input: AdoptDelegation,
    summary: 'Record a hand-over that history brought along, at its stage',
    makes: 'delegationId',
  },
  {
    command: 'delegation.acknowledge_sop',
    path: of('acknowledge-sop'),
    input: AcknowledgeSop,
    summary: 'Acknowledge a version of the SOP: the current one, or an older one that work still runs under',
  },
  {
    command: 'delegation.observe_item',
    path: of('observations'),
    input: ObserveItem,
    summary: 'Record a work item that the assistant watched',
  },
  {
    command: 'delegation.record_walkthrough',
    path: of('walkthrough'),
    input: RecordWalkthrough,
    summary: 'Link the recorded walkthrough',
  },
  {
    command: 'delegation.sign_off_demonstration',
    path: of('demonstration-sign-off'),
    input: OfDelegation,
    summary: 'Say, as the demonstrator, that the assistant has seen enough',
  },
  {
    command: 'delegation.advance',
    path: of('advance'),
    input: OfDelegation,
    summary: 'Take the next step of the hand-over; a closed gate answers all that is missing',
  },
  {
    command: 'delegation.decline_recommendation',
    path: of('decline-recommendation'),
    input: WithReason,
    summary: 'Do not follow a recommended promotion, and say why; it comes back with new evidence alone',
  },
  {
    command: 'delegation.demote',
    path: of('demote'),
    input: WithReason,
    summary: 'Take an independent assistant back to reverse-shadow',
  },
  {
    command: 'delegation.move_to_plan',
    path: of('plan'),
    input: MoveToPlan,
    summary: 'Put the delegation under another plan, or under the newest version of its own',
  },
  {
    command: 'delegation.pause',
    path: of('pause'),
    input: PauseDelegation.extend({ until: InstantIn.exactOptional() }),
    summary: 'Pause the delegation; at its limit a lead is asked about it',
  },
  { command: 'delegation.resume', path: of('resume'), input: OfDelegation, summary: 'Go on where it was paused' },
  { command: 'delegation.end', path: of('end'), input: WithReason, summary: 'End the delegation' },
]
