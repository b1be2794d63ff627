import { SavePlan } from '@understudy/contract/commands/agency-commands'
import { PlanPreview, PlansQuery, ShownPlans } from '@understudy/contract/http/plans'
import { previewPlan, readPlans } from '@understudy/engine/agency/read-plans'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { problemsOfCommands, responses } from '../problems/responses.ts'
import { readRoute } from './read-route.ts'

const tag = 'agency'

export function planReads(app: App, context: ApiContext): void {
  readRoute(app, context, {
    tag,
    path: '/v1/agency/plans',
    operationId: 'listPlans',
    summary: 'Every plan that a task may name, with what it promises',
    query: PlansQuery,
    answer: ShownPlans,
    read: ({ engine, reads, viewer, query: { missRate } }) => readPlans(engine.pool, reads, viewer, missRate),
  })
  previewRoute(app, context)
}

/** Sent like the command that saves, and changes nothing: what an agency sees before it decides. */
function previewRoute(app: App, { engine, reads }: ApiContext): void {
  const summary = 'What a plan of your own would promise, or why it cannot be saved'
  app.post(
    '/v1/agency/plans/preview',
    {
      schema: {
        tags: [tag],
        summary,
        operationId: 'previewPlan',
        body: SavePlan.strict(),
        response: responses({ 200: { schema: PlanPreview, description: summary } }, problemsOfCommands),
      },
    },
    async ({ holder, body }) => previewPlan(engine.pool, reads(holder.agencyId), holder, body),
  )
}
