import { Readable } from 'node:stream'
import { AuditFilters, AuditPage, AuditQuery, AuditVerdict, SignedCheckpoint } from '@understudy/contract/http/audit'
import { readAudit } from '@understudy/engine/audit/read-audit'
import { readCheckpoint } from '@understudy/engine/audit/read-checkpoint'
import { verifyLedger } from '@understudy/engine/verify/verify-ledger'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { content, problemResponses, problemsOfReads, responses } from '../problems/responses.ts'
import { readRoute } from '../reads/read-route.ts'
import { OneAtATime } from '../requests/one-at-a-time.ts'

const tag = 'audit'

/** The ledger as its owners and their auditors look at it. Nobody else does: it names reviewers and tells verdicts. */
export function auditRoutes(app: App, context: ApiContext): void {
  readRoute(app, context, {
    ...{ tag, path: '/v1/audit', operationId: 'searchAudit' },
    summary: 'Search everything that happened, newest first: by whom, what, about what, with which key, when',
    query: AuditQuery,
    answer: AuditPage,
    read: async ({ viewer, query, engine }) => {
      requireOwner(viewer.roles)
      return readAudit(engine, viewer.agencyId, query)
    },
  })
  readRoute(app, context, {
    ...{ tag, path: '/v1/audit/checkpoint', operationId: 'readCheckpoint' },
    summary: 'The newest signed checkpoint, to be kept elsewhere',
    answer: SignedCheckpoint,
    read: async ({ viewer, engine }) => {
      requireOwner(viewer.roles)
      return readCheckpoint(engine, viewer.agencyId)
    },
  })
  exportRoute(app, context)
  verifyRoute(app, context)
}

const pageSize = 200

function exportRoute(app: App, { engine }: ApiContext): void {
  const summary = 'Everything that happened, one JSON object a line, newest first'
  app.get(
    '/v1/audit/export',
    {
      schema: {
        ...{ tags: [tag], summary, operationId: 'exportAudit', querystring: AuditFilters.strict() },
        response: { 200: content('application/x-ndjson', z.string(), summary), ...problemResponses(problemsOfReads) },
      },
    },
    async ({ holder, query }, reply) => {
      requireOwner(holder.roles)
      const lines = linesOf(engine, holder.agencyId, query)
      return reply
        .type('application/x-ndjson')
        .header('content-disposition', 'attachment; filename="audit.ndjson"')
        .send(Readable.from(lines))
    },
  )
}

async function* linesOf(engine: ApiContext['engine'], agencyId: string, filters: z.output<typeof AuditFilters>) {
  for (let before: number | undefined; ; ) {
    const { items, next } = await readAudit(engine, agencyId, {
      ...filters,
      limit: pageSize,
      ...(before && { before }),
    })
    for (const entry of items) yield `${JSON.stringify(entry)}\n`
    if (next === null) return
    before = next
  }
}

function verifyRoute(app: App, { engine }: ApiContext): void {
  const summary = 'Fold the whole ledger again: every row, every hash chain and every checkpoint'
  app.post(
    '/v1/audit/verify',
    {
      schema: {
        ...{ tags: [tag], summary, operationId: 'verifyLedger' },
        response: responses({ 200: { schema: AuditVerdict, description: summary } }, problemsOfReads),
      },
    },
    async ({ holder }) => {
      requireOwner(holder.roles)
      const done = verifying.begin(holder.agencyId)
      try {
        const { differenceCount, differences, ...counted } = await verifyLedger(engine, { agencyId: holder.agencyId })
        const shown = differences.map(({ stream, field }) => ({ stream, field }))
        return { clean: differenceCount === 0, ...counted, differenceCount, differences: shown }
      } finally {
        done()
      }
    },
  )
}

const verifying = new OneAtATime('already_verifying', 'The ledger is being verified already')

function requireOwner(roles: readonly string[]): void {
  if (!roles.includes('owner'))
    throw new ProblemError({ status: 403, code: 'role_missing', title: 'Only an owner looks at the audit log' })
}
