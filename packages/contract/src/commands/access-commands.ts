import type { RevocationCause } from '@understudy/domain/access/access-checklist'
import { systemKinds } from '@understudy/domain/access/client-system'
import type { Grant } from '@understudy/domain/access/grant'
import { z } from 'zod'
import { Id, Link, PlainDate, ShortText } from './fields.ts'

/** A name, a kind and the roles that it knows, the narrowest first. */
export const RegisterSystem = z.object({
  clientId: Id,
  name: ShortText,
  kind: z.enum(systemKinds),
  roles: z.array(ShortText).max(50).default([]),
})
export type RegisterSystem = z.infer<typeof RegisterSystem>

export const RetireSystem = z.object({ clientId: Id, name: ShortText, reason: ShortText })
export type RetireSystem = z.infer<typeof RetireSystem>

export const SetAccessRules = z.object({
  clientId: Id,
  twoFactorDays: z.int(),
  reviewedWithinDays: z.int(),
  expiringDays: z.int(),
  reviewEveryMonths: z.int(),
  reviewTakesDays: z.int(),
})
export type SetAccessRules = z.infer<typeof SetAccessRules>

export const CallAccessReview = z.object({ clientId: Id })
export type CallAccessReview = z.infer<typeof CallAccessReview>

const AccessNeeds = z.array(z.object({ system: ShortText, role: ShortText })).max(50)

/** Each system once, with the least role that the work needs there. */
export const SetAccessNeeds = z.object({ taskId: Id, accessNeeds: AccessNeeds })
export type SetAccessNeeds = z.infer<typeof SetAccessNeeds>

export const SignAgreement = z.object({
  memberId: Id,
  signedOn: PlainDate,
  documentLink: Link,
  /** Milliseconds since the epoch; left out where it does not run out. */
  expiresAt: z.int().exactOptional(),
})
export type SignAgreement = z.infer<typeof SignAgreement>

export const GrantAccess = z.object({
  memberId: Id,
  /** Whose system it is; left out for one of nobody's in particular. */
  clientId: Id.exactOptional(),
  system: ShortText,
  role: ShortText,
  separateLogin: z.boolean(),
  twoFactorVerifiedOn: PlainDate.nullable().default(null),
  inPasswordManager: z.boolean(),
  /** Which one, by its name; never anything that opens it. */
  passwordManager: ShortText.exactOptional(),
  /** Why the role is wider than a task needs. */
  widerBecause: ShortText.exactOptional(),
  /** Milliseconds since the epoch. */
  expiresAt: z.int().nullable().default(null),
})
export type GrantAccess = z.infer<typeof GrantAccess>

export const RevokeAccess = z.object({
  memberId: Id,
  clientId: Id.exactOptional(),
  system: ShortText,
  reason: ShortText,
})
export type RevokeAccess = z.infer<typeof RevokeAccess>

export const AnswerChecklist = z.object({
  accessChecklistId: Id,
  /** Which entry, counted from 1. */
  entry: z.int().min(1),
  answer: z.enum(['withdrawn', 'keep', 'narrow', 'revoke']),
  /** The day on which it was done. */
  on: PlainDate,
  role: ShortText.exactOptional(),
  note: ShortText.exactOptional(),
})
export type AnswerChecklist = z.infer<typeof AnswerChecklist>

export interface OfAccessChecklist {
  readonly accessChecklistId: string
}

/** The engine's own: what somebody may get into is to be withdrawn. */
export interface OpenRevocation {
  readonly memberId: string
  /** Null where it is of no client's systems. */
  readonly clientId: string | null
  readonly because: RevocationCause
  /** The task that ended, and those on which they still work. */
  readonly endedTaskId?: string
  readonly taskIds: readonly string[]
  /** Which grants, where not by what is needed. */
  readonly grants?: readonly Grant[]
}

/** The engine's own: everybody who may get into a client's systems is confirmed. */
export interface OpenAccessReview {
  readonly clientId: string
  readonly memberIds: readonly string[]
  readonly takesDays: number
}

export interface WakeMember {
  readonly memberId: string
}
