import { valueKinds } from '@understudy/domain/sop/step-value'
import { briefSections, risks, sopStepKinds } from '@understudy/domain/task/task'
import { z } from 'zod'
import { Id, LongText, ShortText } from './fields.ts'

const Change = z.enum(['minor', 'major']).default('major')

const Words = z.array(ShortText).max(50).default([])

/** What is left out is as the task's type has it; `custom` work, of no type, is not clinical and of low risk. */
export const DefineTask = z.object({
  clientId: Id,
  name: ShortText,
  /** A type of the catalogue, by its id or name. */
  taskType: ShortText.default('custom'),
  clinical: z.boolean().exactOptional(),
  risk: z.enum(risks).exactOptional(),
  accessNeeds: z.array(z.object({ system: ShortText, role: ShortText })).default([]),
  planId: ShortText.default('standard'),
  /** Minutes that a person usually needs for one item. */
  usualMinutes: z.int().positive().exactOptional(),
  /** What whoever does it brings along, and what it is done in. */
  requires: z.object({ skills: Words, specialties: Words, languages: Words, tools: Words }).exactOptional(),
  /** Whether the SOP of its type is published as the first version. */
  defaultSop: z.boolean().default(true),
})
export type DefineTask = z.infer<typeof DefineTask>

export const SetUsualMinutes = z.object({ taskId: Id, minutes: z.int() })
export type SetUsualMinutes = z.infer<typeof SetUsualMinutes>

export const PublishBrief = z.object({
  taskId: Id,
  change: Change,
  sections: z.record(z.enum(briefSections), z.string().max(10_000)),
})
export type PublishBrief = z.infer<typeof PublishBrief>

/** Steps are numbered from 1; a branch names an earlier step that asks for a choice. */
export const SopStep = z.object({
  kind: z.enum(sopStepKinds),
  text: LongText,
  required: z.boolean().default(true),
  note: LongText.exactOptional(),
  asks: z.object({ kind: z.enum(valueKinds), choices: z.array(ShortText).max(20).exactOptional() }).exactOptional(),
  when: z.object({ step: z.int().positive(), answers: z.array(ShortText).max(20) }).exactOptional(),
})

export const PublishSop = z.object({
  taskId: Id,
  change: Change,
  steps: z.array(SopStep).min(1).max(200),
})
export type PublishSop = z.infer<typeof PublishSop>

/** Rules of what a rubric has to be are the decision's, which answers with all that is wrong. */
export const RubricCriteria = z
  .array(z.object({ id: z.string().max(100), text: z.string().max(1_000), weight: z.number(), critical: z.boolean() }))
  .max(50)

export const PublishRubric = z.object({ taskId: Id, criteria: RubricCriteria, threshold: z.number().default(0.5) })
export type PublishRubric = z.infer<typeof PublishRubric>

/** Null takes the task out of its family again. */
export const ShareEvidence = z.object({ taskId: Id, withTaskId: Id.nullable() })
export type ShareEvidence = z.infer<typeof ShareEvidence>

export const ChangePlan = z.object({ taskId: Id, planId: ShortText })
export type ChangePlan = z.infer<typeof ChangePlan>
