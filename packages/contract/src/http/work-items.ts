import { workItemStates } from '@understudy/domain/work-item/machine'
import { priorities, type WorkItemStatus, waitedFor } from '@understudy/domain/work-item/work-item'
import { z } from 'zod'
import { Id } from '../commands/fields.ts'
import {
  AcknowledgeItemSop,
  AssignWorkItem,
  BlockWorkItem,
  ChangePriority,
  EndWorkItem,
  MakeWorkItem,
  MergeWorkItem,
  OfWorkItem,
  ReviewLate,
  SubmitWorkItem,
  TickStep,
  UntickStep,
} from '../commands/work-item-commands.ts'
import type { CommandRoute } from './command-route.ts'
import { IsoInstant, PageQuery, streamFields } from './fields.ts'

export const WorkItemState = z.enum(workItemStates as WorkItemStatus[])

export const WorkItem = z
  .object({
    ...streamFields,
    state: WorkItemState,
    clientId: Id,
    taskId: Id,
    title: z.string(),
    externalId: z.string().nullable(),
    priority: z.enum(priorities),
    repeatOf: Id.nullable(),
    batch: z.string().nullable(),
    highRisk: z.boolean(),
    briefVersion: z.int(),
    sopVersion: z.int(),
    requiredSteps: z.array(z.int()),
    ticked: z.array(z.int()),
    /** By step: what was answered where its SOP asks for a value. */
    values: z.record(z.string(), z.string()),
    delegationId: Id.nullable(),
    assistantId: Id.nullable(),
    /** By which rule it came to its assistant. */
    route: z.string().nullable(),
    madeAt: IsoInstant,
    startedAt: IsoInstant.nullable(),
    submittedAt: IsoInstant.nullable(),
    doneAt: IsoInstant.nullable(),
    acceptanceEndsAt: IsoInstant.nullable(),
    /** The earliest deadline among the open clocks. */
    dueAt: IsoInstant.nullable(),
    cycle: z.int(),
    submissions: z.int(),
    reworked: z.boolean(),
    reviewId: Id.nullable(),
    /** You may have to judge it without knowing what was said of it: how often it was handed in is not told. */
    blind: z.boolean(),
    /** With the question whose answer it waits for, where it is one. */
    blockedOn: z
      .object({ waitsFor: z.enum(waitedFor), reason: z.string(), since: IsoInstant, questionId: Id.exactOptional() })
      .nullable(),
    /** What whoever had it last left for whoever took it over; null where it never moved, and for a client's contact. */
    handOff: z
      .object({
        from: Id,
        ticked: z.array(z.int()),
        next: z.object({ step: z.int(), text: z.string().exactOptional() }).nullable(),
        open: z.array(z.object({ questionId: Id.exactOptional(), text: z.string() })),
        links: z.array(z.string()),
        text: z.string().exactOptional(),
      })
      .nullable(),
    /** Who gets it back when their absence ends, unless it is begun before. */
    lentBy: z.object({ assistantId: Id, delegationId: Id.nullable() }).nullable(),
    /** Items that have to be done before this one is begun. */
    after: z.array(Id),
    /** Values of the task's tracker, by the key of their field. */
    fields: z.record(z.string(), z.string()),
    /** How many comments there are that you see. */
    comments: z.int(),
    /** How often what was handed in failed an automatic criterion and came back at once. */
    returned: z.int(),
    /** Done before the agency worked with Understudy: taken over from a list. */
    imported: z.boolean(),
  })
  .meta({ id: 'WorkItem' })
export type WorkItem = z.infer<typeof WorkItem>

export const WorkItemQuery = PageQuery.extend({
  state: WorkItemState.exactOptional(),
  clientId: Id.exactOptional(),
  taskId: Id.exactOptional(),
  assistantId: Id.exactOptional(),
})
export type WorkItemQuery = z.infer<typeof WorkItemQuery>

/** What is typed; each word of it has to begin a word of the title. */
export const WorkItemSearch = z.object({
  text: z.string().max(200).default(''),
  clientId: Id.exactOptional(),
  limit: z.coerce.number().int().min(1).max(50).default(10),
})
export type WorkItemSearch = z.infer<typeof WorkItemSearch>

export const FoundWorkItems = z.object({
  items: z.array(z.object({ id: Id, title: z.string(), clientId: Id, taskId: Id })),
})
export type FoundWorkItems = z.infer<typeof FoundWorkItems>

const of = (path: string): `/v1/${string}` => `/v1/work-items/:workItemId/${path}`

export const workItemCommands: readonly CommandRoute[] = [
  {
    command: 'work_item.make',
    path: '/v1/work-items',
    input: MakeWorkItem,
    summary: 'Make a work item; the same external id on the same task makes one, however often it is sent',
    makes: 'workItemId',
  },
  { command: 'work_item.assign', path: of('assign'), input: AssignWorkItem, summary: 'Name who does it' },
  { command: 'work_item.route', path: of('route'), input: OfWorkItem, summary: 'Let the engine find who does it' },
  {
    command: 'work_item.acknowledge_sop',
    path: of('acknowledge-sop'),
    input: AcknowledgeItemSop,
    summary: 'Acknowledge the SOP of an item that you cover without a hand-over of its task',
  },
  { command: 'work_item.start', path: of('start'), input: OfWorkItem, summary: 'Begin: the response clock stops' },
  { command: 'work_item.block', path: of('block'), input: BlockWorkItem, summary: 'Say whom the work waits for' },
  { command: 'work_item.resume', path: of('resume'), input: OfWorkItem, summary: 'The wait is over' },
  {
    command: 'work_item.change_priority',
    path: of('priority'),
    input: ChangePriority,
    summary: 'Give it another priority; its clocks go over to the policy that matches then',
  },
  { command: 'work_item.tick_step', path: of('steps'), input: TickStep, summary: 'Tick a step of the SOP' },
  {
    command: 'work_item.untick_step',
    path: of('steps/untick'),
    input: UntickStep,
    summary: 'Untick a step that is not done after all; what it was answered goes with it',
  },
  { command: 'work_item.submit', path: of('submit'), input: SubmitWorkItem, summary: 'Hand in' },
  { command: 'work_item.accept', path: of('accept'), input: OfWorkItem, summary: 'Sign for what was delivered' },
  { command: 'work_item.reopen', path: of('reopen'), input: EndWorkItem, summary: 'Complain about what was delivered' },
  { command: 'work_item.review_late', path: of('review-late'), input: ReviewLate, summary: 'Look at delivered work' },
  { command: 'work_item.cancel', path: of('cancel'), input: EndWorkItem, summary: 'Cancel it' },
  { command: 'work_item.merge', path: of('merge'), input: MergeWorkItem, summary: 'End it in favour of another item' },
]
