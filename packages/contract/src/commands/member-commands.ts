import { roles } from '@understudy/domain/actor'
import { supportRoles } from '@understudy/domain/member/member'
import { z } from 'zod'
import { CalendarDefinition } from './client-commands.ts'
import { Id, LongText, PlainDate, ShortText } from './fields.ts'

export const JoinMember = z.object({
  name: ShortText,
  email: z.email(),
  roles: z.array(z.enum(roles)).min(1),
  clientId: Id.nullable().default(null),
  /** A client contact who signs scribe work. */
  clinician: z.boolean().exactOptional(),
  supportRole: z.enum(supportRoles).nullable().default(null),
  /** A program: it comes in with keys alone; the address is of whoever looks after it. */
  kind: z.literal('service').exactOptional(),
})
export type JoinMember = z.infer<typeof JoinMember>

/** What is left out stays as it is. */
export const CorrectMember = z.object({
  memberId: Id,
  name: ShortText.exactOptional(),
  /** Of who is not oneself, it ends the sign-in by the older one: they are invited anew. */
  email: JoinMember.shape.email.exactOptional(),
  /** All that they are from now on. */
  roles: JoinMember.shape.roles.exactOptional(),
  /** Of whoever becomes an assistant. */
  supportRole: z.enum(supportRoles).exactOptional(),
})
export type CorrectMember = z.infer<typeof CorrectMember>

export const RecordScribeCredential = z.object({ memberId: Id, credential: z.enum(['certified', 'designated']) })
export type RecordScribeCredential = z.infer<typeof RecordScribeCredential>

/** For good: name and address are unreadable from then on, in the ledger too. */
export const EraseMember = z.object({ memberId: Id, reason: ShortText })
export type EraseMember = z.infer<typeof EraseMember>

export const LeaveAgency = z.object({
  memberId: Id,
  reason: ShortText,
  /** A planned leave is refused without a text. */
  planned: z.boolean().exactOptional(),
  /** What whoever takes over has to know; it stands in the hand-off note of everything that moves. */
  handOff: LongText.exactOptional(),
})
export type LeaveAgency = z.infer<typeof LeaveAgency>

/** When somebody works: for planning, not for any promise. */
export const SaveMemberCalendar = z.object({ memberId: Id, calendar: CalendarDefinition })
export type SaveMemberCalendar = z.infer<typeof SaveMemberCalendar>

/** Whole days of the agency's zone, the first and the last one included. */
export const RecordAbsence = z.object({
  memberId: Id,
  from: PlainDate,
  until: PlainDate,
  /** A planned absence is refused without a text; a sudden one has nobody to write it. */
  planned: z.boolean().exactOptional(),
  /** What whoever covers has to know; it stands in the hand-off note of everything that moves. */
  handOff: LongText.exactOptional(),
})
export type RecordAbsence = z.infer<typeof RecordAbsence>

/** The query of the console's board: names and values, and nothing that is read as anything else. */
const BoardPart = z
  .string()
  .max(1_000)
  .regex(/^\?[\w.~%&=+-]*$/)

export const SaveView = z.object({
  memberId: Id,
  /** One of the same name is replaced. */
  name: z.string().trim().min(1).max(60),
  query: BoardPart,
  /** Whether everybody who sees the whole agency is shown it too. */
  shared: z.boolean().default(false),
})
export type SaveView = z.infer<typeof SaveView>

export const DropView = z.object({ memberId: Id, name: z.string().trim().min(1).max(60) })
export type DropView = z.infer<typeof DropView>
