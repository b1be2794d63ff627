import { ImportHistory, ImportReport, ImportWork, mostBytes } from '@understudy/contract/http/imports'
import { readVirtualMoment } from '@understudy/engine/agency/read-virtual-moment'
import { type Importing, importHistory } from '@understudy/engine/import/import-history'
import { importWork } from '@understudy/engine/import/import-work'
import { UnreadableList } from '@understudy/engine/import/read-list'
import type { Engine } from '@understudy/engine/shell/engine'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { problemsOfCommands, responses } from '../problems/responses.ts'

/** Lists of work, past or to be done: a row is a command, and wrong rows stand by themselves. */
export function importRoutes(app: App, context: ApiContext): void {
  importRoute(app, context, {
    ...{ path: '/v1/imports/history', operationId: 'importHistory', body: ImportHistory, run: importHistory },
    summary: 'Take over closed work of the past: measures and risk begin with it, no score, level or trust does',
  })
  importRoute(app, context, {
    ...{ path: '/v1/imports/work-items', operationId: 'importWork', body: ImportWork, run: importWork },
    summary: 'Make open work items from a list',
  })
}

interface Import<Body extends typeof ImportHistory | typeof ImportWork> {
  readonly path: string
  readonly operationId: string
  readonly summary: string
  readonly body: Body
  readonly run: (
    engine: Engine,
    importing: Importing,
    list: ReturnType<Body['parse']> & object,
  ) => Promise<ImportReport>
}

function importRoute<Body extends typeof ImportHistory | typeof ImportWork>(
  app: App,
  { engine, live }: ApiContext,
  { path, operationId, summary, body: schema, run }: Import<Body>,
): void {
  app.post(
    path,
    {
      bodyLimit: mostBytes,
      schema: {
        ...{ tags: ['imports'], summary, operationId, body: schema },
        response: responses({ 200: { schema: ImportReport, description: summary } }, problemsOfCommands),
      },
    },
    async ({ holder: { agencyId, memberId, roles, mode }, body }) => {
      // Whoever may not import is told so before a list is read.
      if (!roles.some((role) => role === 'owner' || role === 'ops_lead'))
        throw new ProblemError({
          status: 403,
          code: 'role_missing',
          title: 'Only an owner or an ops lead imports lists',
        })
      const now = mode === 'virtual' ? await readVirtualMoment(engine.pool, agencyId) : Date.now()
      const actor = { kind: 'member', memberId } as const
      try {
        const report = await run(engine, { agencyId, actor, now }, body as ReturnType<Body['parse']> & object)
        live.wake()
        return report
      } catch (error) {
        if (!(error instanceof UnreadableList)) throw error
        throw new ProblemError({ status: 422, code: 'list_unreadable', title: error.message })
      }
    },
  )
}
