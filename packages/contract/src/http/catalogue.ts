import { risks } from '@understudy/domain/task/task'
import { z } from 'zod'
import {
  ClassifyTask,
  DefineTaskType,
  OfTask,
  RetireTaskType,
  SetRequirements,
  SetStaffing,
} from '../commands/catalogue-commands.ts'
import { Target } from '../commands/client-commands.ts'
import { SopStep } from '../commands/task-commands.ts'
import type { CommandRoute } from './command-route.ts'

/** A catalogue entry: what a task made from it starts with. */
export const TaskType = z
  .object({
    id: z.string(),
    name: z.string(),
    clinical: z.boolean(),
    risk: z.enum(risks),
    /** Types of one flow are near to each other. */
    flow: z.string(),
    usualMinutes: z.int(),
    turnaround: Target,
    sop: z.array(SopStep),
    /** The version of an agency's own type; null for those that every agency has. */
    version: z.int().nullable(),
  })
  .meta({ id: 'TaskType' })
export type TaskType = z.infer<typeof TaskType>

export const Catalogue = z.object({ items: z.array(TaskType) })
export type Catalogue = z.infer<typeof Catalogue>

export const catalogueCommands: readonly CommandRoute[] = [
  {
    command: 'agency.define_task_type',
    path: '/v1/agency/task-types',
    input: DefineTaskType,
    summary: 'Add a task type of your own to the catalogue, or its next version',
  },
  {
    command: 'agency.retire_task_type',
    path: '/v1/agency/task-types/retire',
    input: RetireTaskType,
    summary: 'Make no more tasks from a type of your own',
  },
]

const of = (path: string): `/v1/${string}` => `/v1/tasks/:taskId/${path}`

/** What a task asks of whoever does it, and whether it is clinical. */
export const classificationCommands: readonly CommandRoute[] = [
  {
    command: 'task.set_requirements',
    path: of('requirements'),
    input: SetRequirements,
    summary: 'Say which skills, specialties, languages and tools a task asks for',
  },
  {
    command: 'task.set_staffing',
    path: of('staffing'),
    input: SetStaffing,
    summary: 'Let the members of a pool share a task, or dedicate it again',
  },
  {
    command: 'task.suspect_clinical',
    path: of('clinical/suspect'),
    input: ClassifyTask,
    summary: 'Say that a task may be clinical: nobody but a scribe is given any more of it',
  },
  {
    command: 'task.answer_suspicion',
    path: of('clinical/answer'),
    input: ClassifyTask,
    summary: 'Answer that a suspected task is not clinical, and why',
  },
  {
    command: 'task.mark_clinical',
    path: of('clinical/mark'),
    input: ClassifyTask,
    summary: 'Mark a suspected task as clinical, once nobody but scribes has any of it',
  },
  {
    command: 'task.propose_reclassification',
    path: of('reclassification'),
    input: ClassifyTask,
    summary: 'Propose that a clinical task is not clinical; another person confirms it',
  },
  {
    command: 'task.confirm_reclassification',
    path: of('reclassification/confirm'),
    input: OfTask,
    summary: 'Confirm, as the second person, that a task is not clinical',
  },
  {
    command: 'task.withdraw_reclassification',
    path: of('reclassification/withdraw'),
    input: OfTask,
    summary: 'Take back that a task was proposed as not clinical',
  },
]
