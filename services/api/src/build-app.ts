import fastify from 'fastify'
import type { App } from './app-type.ts'
import { archiveRoute } from './archive/archive-route.ts'
import { auditRoutes } from './audit/audit-routes.ts'
import { inboxRoute } from './channels/inbox-route.ts'
import { linkRoutes } from './channels/link-routes.ts'
import { previewRoute } from './channels/preview-route.ts'
import { bulkRoute } from './commands/bulk-route.ts'
import { commandRoutes } from './commands/command-routes.ts'
import { serveConsole } from './console/serve-console.ts'
import type { ApiContext } from './context.ts'
import { dueFeedRoute } from './due-feeds/due-feed-route.ts'
import { dueFeedRoutes } from './due-feeds/due-feed-routes.ts'
import { type Checks, healthRoutes } from './health/health-routes.ts'
import { metricsRoute } from './health/metrics-route.ts'
import { importRoutes } from './imports/import-routes.ts'
import { inboundRoute } from './inbound/inbound-route.ts'
import { liveRoute } from './live/live-route.ts'
import type { LiveStreams } from './live/live-streams.ts'
import { describeRoutes, openapiRoute } from './openapi/openapi.ts'
import type { QueueScreen } from './operator/queue-screen.ts'
import { queueScreenRoutes } from './operator/queue-screen-routes.ts'
import { answerProblem } from './problems/answer-problem.ts'
import { problemOfError } from './problems/problem-of-error.ts'
import { readRoutes } from './reads/read-routes.ts'
import { referenceRoutes } from './reference/reference-routes.ts'
import { acceptEmptyBodies } from './requests/accept-empty-bodies.ts'
import { answerBadAddress } from './requests/answer-bad-address.ts'
import { limitRequests, limitUnknown } from './requests/limit-requests.ts'
import { recordRequest } from './requests/record-request.ts'
import { refuseIdempotencyKeys } from './requests/refuse-idempotency-keys.ts'
import { requestId } from './requests/request-id.ts'
import { setResponseHeaders } from './requests/response-headers.ts'
import { serialiseAnswers } from './requests/serialise-answers.ts'
import { traceRequests } from './requests/trace-requests.ts'
import { validateRequests } from './requests/validate-requests.ts'
import { accountRoutes } from './sign-in/account-routes.ts'
import { authenticateBy } from './sign-in/authenticate.ts'
import { type FailedAttempts, openFailedAttempts } from './sign-in/failed-attempts.ts'
import { invitationRoutes, openInvitationRoutes } from './sign-in/invitation-routes.ts'
import { keyRoutes } from './sign-in/key-routes.ts'
import { openSessionRoute, sessionRoutes } from './sign-in/session-routes.ts'
import { stepRoutes } from './sign-in/step-routes.ts'
import { weeklyPageRoute } from './weekly-review/weekly-page-route.ts'

export interface AppOptions {
  readonly context: ApiContext
  readonly streams: LiveStreams
  readonly metrics: Parameters<typeof metricsRoute>[1]
  readonly metricsToken?: string | undefined
  readonly trustedProxies?: string | undefined
  readonly consoleDir?: string | undefined
  readonly checks?: Checks | undefined
  /** Of the queues, where this process can reach them. */
  readonly screen?: QueueScreen | undefined
  /** Of one key or session, and a fiftieth of it of one address; 6,000 where unset. */
  readonly requestsPerMinute?: number | undefined
}

const megabyte = 1_048_576

/** The whole API as a Fastify app that does not listen yet. */
export async function buildApp(options: AppOptions): Promise<App> {
  const { context, streams, consoleDir, trustedProxies } = options
  const app = fastify({
    bodyLimit: megabyte,
    genReqId: requestId,
    exposeHeadRoutes: false,
    frameworkErrors: answerBadAddress,
    trustProxy: trustedProxies ?? false,
    // For a whole request, and for its head: whoever dribbles holds a connection no longer.
    requestTimeout: 30_000,
    http: { headersTimeout: 10_000 },
    routerOptions: { ignoreTrailingSlash: true },
  }) as unknown as App
  app.setValidatorCompiler(validateRequests)
  app.setSerializerCompiler(serialiseAnswers)
  app.setErrorHandler((error: Error, request, reply) =>
    answerProblem(context.log, request, reply, problemOfError(error)),
  )
  acceptEmptyBodies(app)
  traceRequests(app)
  refuseIdempotencyKeys(app)
  app.addHook('onRequest', setResponseHeaders)
  app.addHook('onResponse', recordRequest(context))
  app.addHook('preClose', () => streams.stop())
  await describeRoutes(app)
  const attempts = openFailedAttempts()
  await app.register(async (open: App) => openRoutes(open, options, attempts))
  await app.register(async (doors: App) => {
    await limitUnknown(doors, options.requestsPerMinute)
    openInvitationRoutes(doors, context)
  })
  await app.register(async (links: App) => linkRoutes(links, context))
  await app.register(async (inbound: App) => inboundRoute(inbound, context))
  await app.register(async (closed: App) => closedRoutes(closed, options, attempts))
  await serveConsole(app, consoleDir)
  return app
}

/** What needs no key. */
function openRoutes(app: App, { context, metrics, metricsToken, checks }: AppOptions, attempts: FailedAttempts): void {
  healthRoutes(app, context.engine.pool, checks)
  metricsRoute(app, metrics, metricsToken)
  openapiRoute(app)
  referenceRoutes(app)
  openSessionRoute(app, context, attempts)
  stepRoutes(app, context)
  dueFeedRoute(app, context)
}

async function closedRoutes(
  app: App,
  { context, streams, requestsPerMinute, screen }: AppOptions,
  attempts: FailedAttempts,
): Promise<void> {
  const takeMore = await limitRequests(app, authenticateBy(context.holders, attempts), requestsPerMinute)
  sessionRoutes(app, context)
  accountRoutes(app, context)
  invitationRoutes(app, context)
  keyRoutes(app, context)
  dueFeedRoutes(app, context)
  commandRoutes(app, context)
  bulkRoute(app, context, takeMore)
  auditRoutes(app, context)
  archiveRoute(app, context)
  importRoutes(app, context)
  readRoutes(app, context)
  inboxRoute(app, context)
  previewRoute(app, context)
  weeklyPageRoute(app, context)
  liveRoute(app, streams)
  await app.register(async (operators: App) => queueScreenRoutes(operators, context, screen))
}
