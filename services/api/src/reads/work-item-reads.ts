import { Id } from '@understudy/contract/commands/fields'
import { ExplainedClock } from '@understudy/contract/http/clocks'
import { Routing } from '@understudy/contract/http/continuity'
import { pageOf } from '@understudy/contract/http/fields'
import { HandedIn, Instructions } from '@understudy/contract/http/handed-in'
import { Comments, FilledTemplates } from '@understudy/contract/http/matters'
import { AskTakers, Takers } from '@understudy/contract/http/takers'
import { FoundWorkItems, WorkItem, WorkItemQuery, WorkItemSearch } from '@understudy/contract/http/work-items'
import { readWorkItemClocks } from '@understudy/engine/clock/read-stream-clocks'
import { readRouting } from '@understudy/engine/continuity/read-routing'
import { readTakers } from '@understudy/engine/continuity/read-takers'
import { readComments } from '@understudy/engine/work-item/read-comments'
import { readFilledTemplates } from '@understudy/engine/work-item/read-filled-templates'
import { readHandedIn } from '@understudy/engine/work-item/read-handed-in'
import { readInstructions } from '@understudy/engine/work-item/read-instructions'
import { listWorkItems, readWorkItem } from '@understudy/engine/work-item/read-work-items'
import { searchWorkItems } from '@understudy/engine/work-item/search-work-items'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found } from '../problems/problem-error.ts'
import { problemsOfCommands, responses } from '../problems/responses.ts'
import { historyRoute } from './history-route.ts'
import { momentOf } from './moment-of.ts'
import { readRoute } from './read-route.ts'

const tag = 'work items'
const ofWorkItem = z.object({ workItemId: Id })

export function workItemReads(app: App, context: ApiContext): void {
  takersRoute(app, context)
  readRoute(app, context, {
    tag,
    path: '/v1/work-items',
    operationId: 'listWorkItems',
    summary: 'The work items that you can see',
    query: WorkItemQuery,
    answer: pageOf(WorkItem),
    read: ({ reads, viewer, query }) => listWorkItems(reads, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/work-item-search',
    operationId: 'searchWorkItems',
    summary: 'Work items by the words of their titles, the newest first',
    query: WorkItemSearch,
    answer: FoundWorkItems,
    read: ({ engine, viewer, query }) => searchWorkItems(engine.pool, viewer, query),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/work-items/:workItemId',
    operationId: 'readWorkItem',
    summary: 'One work item',
    params: ofWorkItem,
    answer: WorkItem,
    read: ({ reads, viewer, params: { workItemId } }) => readWorkItem(reads, viewer, workItemId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/work-items/:workItemId/clocks',
    operationId: 'readWorkItemClocks',
    summary: 'Every clock of a work item, ended ones included',
    params: ofWorkItem,
    answer: z.object({ items: z.array(ExplainedClock) }),
    read: async (asking) => {
      const { engine, reads, viewer, params } = asking
      const moment = { pool: engine.pool, at: await momentOf(asking) }
      const items = await readWorkItemClocks(reads, viewer, params.workItemId, moment)
      return items && { items }
    },
  })
  readRoute(app, context, {
    tag,
    path: '/v1/work-items/:workItemId/routing',
    operationId: 'readWorkItemRouting',
    summary: 'Why a work item is with whom it is, whom the rules would find now, and why they pass over the others',
    params: ofWorkItem,
    answer: Routing,
    read: async (asking) => readRouting(asking.reads, asking.viewer, asking.params.workItemId, await momentOf(asking)),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/work-items/:workItemId/instructions',
    operationId: 'readInstructions',
    summary: 'The brief and the SOP of a work item, in the versions that it was made under',
    params: ofWorkItem,
    answer: Instructions,
    read: ({ reads, viewer, params: { workItemId } }) => readInstructions(reads, viewer, workItemId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/work-items/:workItemId/submissions',
    operationId: 'readHandedIn',
    summary: 'What was handed in for a work item, with each run of the SOP, and what reviews said of it',
    params: ofWorkItem,
    answer: HandedIn,
    read: ({ engine, reads, viewer, params: { workItemId } }) => readHandedIn(engine, reads, viewer, workItemId),
  })
  matterReads(app, context)
  historyRoute(app, context, {
    tag,
    type: 'work_item',
    path: '/v1/work-items/:workItemId/history',
    operationId: 'readWorkItemHistory',
    see: readWorkItem,
  })
}

/** What is said about an item, and what is said to others about it. */
function matterReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/work-items/:workItemId/comments',
    operationId: 'readComments',
    summary: 'What was said about a work item',
    params: ofWorkItem,
    answer: Comments,
    read: ({ reads, viewer, params: { workItemId } }) => readComments(reads, viewer, workItemId),
  })
  readRoute(app, context, {
    tag,
    path: '/v1/work-items/:workItemId/templates',
    operationId: 'readFilledTemplates',
    summary: 'The words that its client has approved, filled in for a work item',
    params: ofWorkItem,
    answer: FilledTemplates,
    read: ({ reads, viewer, params: { workItemId } }) => readFilledTemplates(reads, viewer, workItemId),
  })
}

/** Sent like a command, for so many items have no room in an address, and changes nothing. */
function takersRoute(app: App, { engine, reads }: ApiContext): void {
  const summary = 'Who could be given these items, and of how many of them somebody would be refused, and why'
  const schema = {
    ...{ tags: [tag], summary, operationId: 'readTakers', body: AskTakers.strict() },
    response: responses({ 200: { schema: Takers, description: summary } }, problemsOfCommands),
  }
  app.post('/v1/work-items/takers', { schema }, async ({ holder, body: { workItemIds } }) => {
    const at = await momentOf({ engine, viewer: holder, isVirtual: holder.mode === 'virtual' })
    return found(await readTakers(reads(holder.agencyId), holder, workItemIds, at))
  })
}
