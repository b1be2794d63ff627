import { noFlow } from '@understudy/domain/catalogue/task-type'
import { risks } from '@understudy/domain/task/task'
import { z } from 'zod'
import { Target } from './client-commands.ts'
import { Id, LongText, ShortText } from './fields.ts'
import { SopStep } from './task-commands.ts'

/** A task type of the agency's own, known by its name; said again it is the next version. */
export const DefineTaskType = z.object({
  name: ShortText,
  clinical: z.boolean().default(false),
  risk: z.enum(risks).default('low'),
  /** Types of one flow are near to each other. */
  flow: ShortText.default(noFlow),
  usualMinutes: z.int(),
  turnaround: Target,
  sop: z.array(SopStep).max(200).default([]),
})
export type DefineTaskType = z.infer<typeof DefineTaskType>

/** By its id or its name. */
export const RetireTaskType = z.object({ taskType: ShortText })
export type RetireTaskType = z.infer<typeof RetireTaskType>

/** The pool whose members share a task's work; null makes it dedicated. */
export const SetStaffing = z.object({ taskId: Id, pool: ShortText.nullable() })
export type SetStaffing = z.infer<typeof SetStaffing>

export const OfTask = z.object({ taskId: Id })
export type OfTask = z.infer<typeof OfTask>

/** Why a task is or is not clinical. */
export const ClassifyTask = z.object({ taskId: Id, reason: LongText })
export type ClassifyTask = z.infer<typeof ClassifyTask>

const Words = z.array(ShortText).max(50)

/** What whoever does a task brings along; what is left out stays as it is. */
export const SetRequirements = z.object({
  taskId: Id,
  skills: Words.exactOptional(),
  specialties: Words.exactOptional(),
  languages: Words.exactOptional(),
  tools: Words.exactOptional(),
})
export type SetRequirements = z.infer<typeof SetRequirements>
