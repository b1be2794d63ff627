import { Id } from '@understudy/contract/commands/fields'
import { SignedHeaders, WorkRequested, WorkTaken } from '@understudy/contract/http/inbound'
import { z } from 'zod'
import type { App } from '../app-type.ts'
import type { ApiContext } from '../context.ts'
import { answerProblem } from '../problems/answer-problem.ts'
import { ProblemError } from '../problems/problem-error.ts'
import { problemOfError } from '../problems/problem-of-error.ts'
import { problemsOfCommands, responses } from '../problems/responses.ts'
import { openFailedAttempts } from '../sign-in/failed-attempts.ts'
import { signedBy } from './signed-by.ts'
import { takeWork } from './take-work.ts'

const kilobytes64 = 65_536

/**
 * Where other systems send work to (escalation, rule 34). No key: whoever can sign may. Nothing of a body is looked at
 * before its signature has held, and then everything that is wrong with it is told. Kept out of the signed-in routes: it
 * needs the bytes as they came.
 */
export function inboundRoute(app: App, context: ApiContext): void {
  const params = z.object({ agencyId: Id, inboundId: Id })
  const made = { schema: WorkTaken, description: 'The work item was made' }
  const there = { schema: WorkTaken, description: 'A work item with this external id is there already' }
  const signed = signedBy(context, openFailedAttempts(), app.getDefaultJsonParser('error', 'error'))
  app.removeAllContentTypeParsers()
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_, body, done) => done(null, body))
  app.setErrorHandler((error: Error & { statusCode?: number }, request, reply) =>
    answerProblem(context.log, request, reply, error.statusCode === 413 ? tooLarge() : problemOfError(error)),
  )
  app.post(
    '/v1/inbound/:agencyId/:inboundId',
    {
      bodyLimit: kilobytes64,
      preValidation: signed,
      schema: {
        ...{ tags: ['channels'], operationId: 'requestWork', security: [], params, headers: SignedHeaders },
        summary: 'Ask for a work item from another system, signed as Standard Webhooks 1.0 says',
        body: WorkRequested,
        response: responses({ 200: there, 201: made }, problemsOfCommands),
      },
    },
    async ({ params: webhook, body: { data }, inboundTask }, reply) => {
      const taken = await takeWork(context, webhook, inboundTask, data)
      return reply.code(taken.existed ? 200 : 201).send(taken)
    },
  )
}

const tooLarge = () =>
  new ProblemError({ status: 413, code: 'bad_request', title: 'The body is larger than 64 kilobytes' })
