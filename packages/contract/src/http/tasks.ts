import { placesOfSignals } from '@understudy/domain/task/clinical/suspicion'
import { briefSections, covers, risks } from '@understudy/domain/task/task'
import { z } from 'zod'
import { Target } from '../commands/client-commands.ts'
import { Id } from '../commands/fields.ts'
import { AutomaticCriteria, TrackerFields } from '../commands/matter-commands.ts'
import {
  ChangePlan,
  DefineTask,
  PublishBrief,
  PublishRubric,
  PublishSop,
  RubricCriteria,
  SetUsualMinutes,
  ShareEvidence,
  SopStep,
} from '../commands/task-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { IsoInstant, PageQuery, streamFields } from './fields.ts'
import { Volume } from './volume.ts'

const Words = z.array(z.string())

const published = { version: z.int(), change: z.enum(['minor', 'major']), publishedAt: IsoInstant }

export const Task = z
  .object({
    ...streamFields,
    clientId: Id,
    name: z.string(),
    taskType: z.string(),
    clinical: z.boolean(),
    risk: z.enum(risks),
    accessNeeds: z.array(z.object({ system: z.string(), role: z.string() })),
    planId: z.string(),
    /** Minutes that a person usually needs for one item, and the turnaround that is usual; null where nothing says so. */
    usualMinutes: z.int().nullable(),
    turnaround: Target.nullable(),
    requires: z.object({ skills: Words, specialties: Words, languages: Words, tools: Words }),
    /** What reads like clinical work and waits for a lead's answer: nobody but a scribe is given any of it meanwhile. */
    suspicion: z
      .object({
        words: Words,
        places: z.array(z.enum(placesOfSignals)),
        reason: z.string().nullable(),
        raisedAt: IsoInstant,
      })
      .nullable(),
    /** That it is not clinical, as one person proposed; another confirms it. */
    reclassification: z.object({ by: Id, reason: z.string(), at: IsoInstant }).nullable(),
    /** The SOP family whose tasks share their evidence: the id of the first of them; null where the task stands alone. */
    family: Id.nullable(),
    /** What its items are followed by, and what each submission is checked against before a person looks. */
    tracker: TrackerFields,
    criteria: AutomaticCriteria,
    /** The lead who answers for it. */
    ownerId: Id.nullable(),
    /** The pool that shares its work; null where it is dedicated. */
    pool: z.string().nullable(),
    brief: z.object({ ...published, sections: z.record(z.enum(briefSections), z.string()) }).nullable(),
    sop: z
      .object({
        ...published,
        steps: z.array(SopStep),
      })
      .nullable(),
    /** What its reviews mark; null where a verdict needs no marks. */
    rubric: z
      .object({ version: z.int(), publishedAt: IsoInstant, criteria: RubricCriteria, threshold: z.number() })
      .nullable(),
    /** The delegations that are open. */
    delegations: z.array(z.object({ delegationId: Id, assistantId: Id, cover: z.enum(covers) })),
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof Task>

/** One task, with how long the proof takes at its cadence; null where nothing recurs. */
export const TaskWithVolume = Task.extend({ volume: Volume.nullable() }).meta({ id: 'TaskWithVolume' })
export type TaskWithVolume = z.infer<typeof TaskWithVolume>

/** A rubric to start from, drafted from the brief's definition of done; publish it as it is or changed. */
export const RubricDraft = z.object({ criteria: RubricCriteria, threshold: z.number() }).meta({ id: 'RubricDraft' })
export type RubricDraft = z.infer<typeof RubricDraft>

export const TaskQuery = PageQuery.extend({ clientId: Id.exactOptional() })
export type TaskQuery = z.infer<typeof TaskQuery>

export const taskCommands: readonly CommandRoute[] = [
  { command: 'task.define', path: '/v1/tasks', input: DefineTask, summary: 'Define a task', makes: 'taskId' },
  {
    command: 'task.publish_brief',
    path: '/v1/tasks/:taskId/brief',
    input: PublishBrief,
    summary: 'Publish a version of the brief',
  },
  {
    command: 'task.publish_sop',
    path: '/v1/tasks/:taskId/sop',
    input: PublishSop,
    summary: 'Publish a version of the SOP',
  },
  {
    command: 'task.publish_rubric',
    path: '/v1/tasks/:taskId/rubric',
    input: PublishRubric,
    summary: 'Publish a version of the rubric',
  },
  {
    command: 'task.set_usual_minutes',
    path: '/v1/tasks/:taskId/usual-minutes',
    input: SetUsualMinutes,
    summary: 'Say how many minutes an item usually takes',
  },
  {
    command: 'task.change_plan',
    path: '/v1/tasks/:taskId/plan',
    input: ChangePlan,
    summary: 'Say which plan holds for those to whom the task is handed from now on',
  },
  {
    command: 'task.share_evidence',
    path: '/v1/tasks/:taskId/family',
    input: ShareEvidence,
    summary: 'Say that the task is of one SOP family with another and shares its evidence, or no longer does',
  },
]
