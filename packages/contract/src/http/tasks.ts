import { briefSections, risks, sopStepKinds } from '@understudy/domain/task/task'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import { DefineTask, PublishBrief, PublishSop } from '../commands/task-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { IsoInstant, PageQuery, streamFields } from './fields.ts'

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
    brief: z.object({ ...published, sections: z.record(z.enum(briefSections), z.string()) }).nullable(),
    sop: z
      .object({
        ...published,
        steps: z.array(z.object({ kind: z.enum(sopStepKinds), text: z.string(), required: z.boolean() })),
      })
      .nullable(),
    /** The delegations that are open. */
    delegations: z.array(z.object({ delegationId: Id, assistantId: Id, cover: z.enum(['primary', 'backup']) })),
  })
  .meta({ id: 'Task' })
export type Task = z.infer<typeof Task>

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
]
