import { RetriedJobs } from '@understudy/contract/http/operator'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { found, nothingHere, ProblemError } from '../problems/problem-error.ts'
import { content, problemResponses, problemsOfReads, responses } from '../problems/responses.ts'
import { operatorsAlone } from './operators-alone.ts'
import { type QueueScreen, screenPath } from './queue-screen.ts'

/** Its own scripts and nothing from elsewhere; it writes styles into its page, as charts and menus do. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'self'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** A page of it is one answer, and each job of it a read: an operator's slip is not to read all that is kept. */
const paging = z.looseObject({
  page: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'A page, counted from 1')
    .exactOptional(),
  jobsPerPage: z
    .string()
    .regex(/^([1-9]\d?|100)$/, '1 to 100 jobs a page')
    .exactOptional(),
})

const tags = ['operator']
/** The names of its scripts and styles carry a hash of their content. */
const hashed = /\/static\/(js|css)\//
const kept = 'private, max-age=31536000, immutable'

/** Queues are of all agencies, so they are for operators of the installation alone. They look; the only thing done here is to try again. */
export function queueScreenRoutes(app: App, { log }: Pick<ApiContext, 'log'>, screen: QueueScreen | undefined): void {
  app.addHook('onRequest', operatorsAlone)
  const show = async ({ url }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const { status, type, body } = await found(screen).show(url)
    if (status === 404) throw nothingHere()
    if (status === 400) throw notUnderstood()
    const isPage = type.startsWith('text/html')
    const cached = hashed.test(url) ? kept : 'no-store'
    // Its scripts too: what one of them starts in the background goes by the policy that the script came with.
    reply.code(status).type(type).headers({ 'cache-control': cached, 'content-security-policy': policy })
    if (!isPage) return reply.send(body)
    reply.header('cross-origin-opener-policy', 'same-origin')
    return reply.serializer(String).send(withoutStrangers(body.toString('utf8')))
  }
  const summary = 'The queues of the installation, for its operators: a page to look at'
  const page = { 200: content('text/html', z.string(), 'Bull Board, to look at alone') }
  app.get(
    screenPath,
    {
      schema: {
        ...{ tags, summary, operationId: 'showQueues' },
        response: { ...page, ...problemResponses(problemsOfReads) },
      },
    },
    show as never,
  )
  app.get(`${screenPath}/*`, { schema: { hide: true, querystring: paging } }, show)
  retryRoute(app, { log }, screen)
}

function retryRoute(app: App, { log }: Pick<ApiContext, 'log'>, screen: QueueScreen | undefined): void {
  const summary =
    'Try jobs again that failed for good, the newest hundred of each queue, for operators of the installation'
  app.post(
    `${screenPath}/retries`,
    {
      schema: {
        ...{ tags, summary, operationId: 'retryFailedJobs' },
        response: responses({ 200: { schema: RetriedJobs, description: 'How many, by queue' } }, problemsOfReads),
      },
    },
    async ({ person, id }) => {
      const retried = await found(screen).retry()
      log.warn({ requestId: id, person, retried }, 'An operator had failed jobs tried again')
      return { retried }
    },
  )
}

function notUnderstood(): ProblemError {
  const title = 'The screen of the queues does not know what was asked for'
  return new ProblemError({ status: 400, code: 'invalid_request', title })
}

/** It would fetch its fonts from elsewhere; those of the machine will do. */
function withoutStrangers(html: string): string {
  return html.replaceAll(/<link[^>]+href="https?:[^>]*>/g, '')
}
