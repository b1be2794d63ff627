import { audiences } from '@understudy/domain/work-item/comment'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import {
  CommentOnItem,
  OrderAfter,
  RetireTemplate,
  SaveTemplate,
  SetCriteria,
  SetFields,
  SetTracker,
} from '../commands/matter-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { IsoInstant } from './fields.ts'

/** What was said about a work item, oldest first; to a client's contact what is for the client. */
export const Comments = z
  .object({
    items: z.array(
      z.object({
        number: z.int(),
        by: z.string(),
        at: IsoInstant,
        text: z.string(),
        mentions: z.array(Id),
        /** Who reads it: the agency alone, or the client too. */
        audience: z.enum(audiences),
      }),
    ),
  })
  .meta({ id: 'Comments' })
export type Comments = z.infer<typeof Comments>

/** A client's approved words as they read for one work item; what nothing fills in stays as it is, and is named. */
export const FilledTemplates = z
  .object({
    items: z.array(
      z.object({
        name: z.string(),
        version: z.int(),
        approvedBy: z.string(),
        text: z.string(),
        missing: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'FilledTemplates' })
export type FilledTemplates = z.infer<typeof FilledTemplates>

const of = (path: string): `/v1/${string}` => `/v1/work-items/:workItemId/${path}`

export const itemMatterCommands: readonly CommandRoute[] = [
  {
    command: 'work_item.order_after',
    path: of('after'),
    input: OrderAfter,
    summary: 'Say which items have to be done before this one is begun',
  },
  {
    command: 'work_item.comment',
    path: of('comments'),
    input: CommentOnItem,
    summary: 'Say something about it, to the agency or to the client too; whoever is mentioned is told',
  },
  {
    command: 'work_item.set_fields',
    path: of('fields'),
    input: SetFields,
    summary: 'Fill in fields of the task’s tracker',
  },
]

export const taskMatterCommands: readonly CommandRoute[] = [
  {
    command: 'task.set_tracker',
    path: '/v1/tasks/:taskId/tracker',
    input: SetTracker,
    summary: 'Say which fields the items of a task are followed by',
  },
  {
    command: 'task.set_criteria',
    path: '/v1/tasks/:taskId/criteria',
    input: SetCriteria,
    summary: 'Say what every submission is checked against before a person looks',
  },
]

export const templateCommands: readonly CommandRoute[] = [
  {
    command: 'client.save_template',
    path: '/v1/clients/:clientId/templates',
    input: SaveTemplate,
    summary: 'Keep words that the client has approved, or their next version',
  },
  {
    command: 'client.retire_template',
    path: '/v1/clients/:clientId/templates/retire',
    input: RetireTemplate,
    summary: 'Offer approved words no more',
  },
]
