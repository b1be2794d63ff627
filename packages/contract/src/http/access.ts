import { systemKinds } from '@understudy/domain/access/client-system'
import { accessFindingCodes } from '@understudy/domain/access/findings'
import { z } from 'zod'
import {
  AnswerChecklist,
  CallAccessReview,
  RegisterSystem,
  RetireSystem,
  SetAccessNeeds,
  SetAccessRules,
} from '../commands/access-commands.ts'
import { Id } from '../commands/fields.ts'
import { Clock } from './clocks.ts'
import type { CommandRoute } from './command-route.ts'
import { IsoInstant, PageQuery, streamFields } from './fields.ts'
import { AccessGrant } from './members.ts'

/** The systems of a client, what each of its tasks needs there, and who has it. */
export const AccessRegister = z
  .object({
    clientId: Id,
    clientName: z.string(),
    rules: z.object({
      twoFactorDays: z.int(),
      reviewedWithinDays: z.int(),
      expiringDays: z.int(),
      reviewEveryMonths: z.int(),
      reviewTakesDays: z.int(),
    }),
    /** Null until the first system is registered. */
    nextReviewAt: IsoInstant.nullable(),
    systems: z.array(z.object({ name: z.string(), kind: z.enum(systemKinds), roles: z.array(z.string()) })),
    needs: z.array(z.object({ taskId: Id, taskName: z.string(), system: z.string(), role: z.string() })),
    grants: z.array(AccessGrant.extend({ memberId: Id, memberName: z.string() })),
  })
  .meta({ id: 'AccessRegister' })
export type AccessRegister = z.infer<typeof AccessRegister>

export const AccessFinding = z
  .object({
    /** The same as long as the finding is true. */
    id: z.string(),
    code: z.enum(accessFindingCodes),
    severity: z.enum(['high', 'normal', 'low']),
    memberId: Id.nullable(),
    memberName: z.string().nullable(),
    clientId: Id.nullable(),
    clientName: z.string().nullable(),
    system: z.string().nullable(),
    role: z.string().nullable(),
    message: z.string(),
    /** What would mend it. */
    mendedBy: z.string(),
  })
  .meta({ id: 'AccessFinding' })
export type AccessFinding = z.infer<typeof AccessFinding>

export const AccessFindings = z
  .object({ at: IsoInstant, findings: z.array(AccessFinding) })
  .meta({ id: 'AccessFindings' })
export type AccessFindings = z.infer<typeof AccessFindings>

export const AccessFindingsQuery = z.object({
  clientId: Id.exactOptional(),
  memberId: Id.exactOptional(),
  code: z.enum(accessFindingCodes).exactOptional(),
})
export type AccessFindingsQuery = z.infer<typeof AccessFindingsQuery>

const ChecklistEntry = z.object({
  /** Counted from 1. */
  entry: z.int(),
  memberId: Id,
  clientId: Id.nullable(),
  system: z.string(),
  role: z.string(),
  given: z
    .object({
      answer: z.enum(['withdrawn', 'keep', 'narrow', 'revoke']),
      by: z.string(),
      on: z.string(),
      at: IsoInstant,
      role: z.string().nullable(),
      note: z.string().nullable(),
    })
    .nullable(),
})

/** Grants that somebody confirms one by one: a revocation, or a periodic access review. */
export const AccessChecklist = z
  .object({
    ...streamFields,
    state: z.enum(['open', 'closed']),
    kind: z.enum(['revocation', 'review']),
    clientId: Id.nullable(),
    memberId: Id.nullable(),
    because: z.enum(['delegation_ended', 'member_left', 'access_review']).nullable(),
    openedAt: IsoInstant,
    /** The promise to withdraw, or the day by which it is to be done. */
    dueAt: IsoInstant.nullable(),
    /** Since when it is late; null where it is not. */
    overdueAt: IsoInstant.nullable(),
    closedAt: IsoInstant.nullable(),
    left: z.int(),
    entries: z.array(ChecklistEntry),
    clocks: z.array(Clock),
  })
  .meta({ id: 'AccessChecklist' })
export type AccessChecklist = z.infer<typeof AccessChecklist>

export const AccessChecklistQuery = PageQuery.extend({
  state: z.enum(['open', 'closed']).exactOptional(),
  kind: z.enum(['revocation', 'review']).exactOptional(),
  clientId: Id.exactOptional(),
  memberId: Id.exactOptional(),
})
export type AccessChecklistQuery = z.infer<typeof AccessChecklistQuery>

export const accessCommands: readonly CommandRoute[] = [
  {
    command: 'client.register_system',
    path: '/v1/clients/:clientId/systems',
    input: RegisterSystem,
    summary: 'Enter a system of the client into the register, or say its kind and roles anew',
  },
  {
    command: 'client.retire_system',
    path: '/v1/clients/:clientId/systems/retire',
    input: RetireSystem,
    summary: 'Take a system out of the register',
  },
  {
    command: 'client.set_access_rules',
    path: '/v1/clients/:clientId/access-rules',
    input: SetAccessRules,
    summary: 'Set how old a verification may become and how often access is reviewed',
  },
  {
    command: 'client.call_access_review',
    path: '/v1/clients/:clientId/access-reviews',
    input: CallAccessReview,
    summary: 'Have everybody’s access to this client’s systems reviewed now',
  },
  {
    command: 'task.set_access_needs',
    path: '/v1/tasks/:taskId/access-needs',
    input: SetAccessNeeds,
    summary: 'Say which systems a task needs, and the least role in each',
  },
  {
    command: 'access_checklist.answer',
    path: '/v1/access/checklists/:accessChecklistId/answers',
    input: AnswerChecklist,
    summary: 'Confirm one entry: withdrawn or kept; in a review keep, narrow or revoke',
  },
]
